// Appeals: what holders say, what was held against them then, and how it ended.
import { confirm } from "./ask.js";
import { accountLink, button, element, many, nameOf, said, section, timeOf } from "./element.js";
import { get, part, post } from "./service.js";

const end = (appeal, word, next, meaning, look) => async () => {
  const done = await confirm({
    title: `${word} the appeal?`,
    summary: [
      said("p", `${nameOf(appeal.account)}: ${appeal.because}`),
      element("p", { class: "note" }, meaning),
    ],
    word,
    run: async (because) => {
      const now = await post(`appeals/${part(appeal.appeal)}/${next}`, { because });
      return `${now.appeal} ${now.outcome}.`;
    },
  });
  if (done) {
    look();
  }
};

const held = ({ reasons = [], alternatives = [], statement = "" }) =>
  element(
    "details",
    {},
    element("summary", {}, "What was held against it then"),
    said("p", statement),
    element(
      "ul",
      {},
      reasons.map((reason) => said("li", reason.statement)),
    ),
    element("h4", {}, "Innocent readings"),
    element(
      "ul",
      {},
      alternatives.map((alternative) => said("li", alternative.statement)),
    ),
  );

const outcome = (appeal) =>
  appeal.outcome === "open"
    ? []
    : said("p", `${appeal.outcome} by ${appeal.decided_by}: ${appeal.decided_because}`);

const card = (appeal, look) =>
  element(
    "article",
    { class: "card" },
    element(
      "h3",
      {},
      accountLink(appeal.account),
      " ",
      element("span", { class: `standing ${appeal.outcome}` }, appeal.outcome),
    ),
    said("p", appeal.because),
    element(
      "p",
      { class: "because" },
      "taken down by ",
      nameOf(appeal.by),
      ", ",
      timeOf(appeal.at),
      `, ${nameOf(appeal.appeal)}`,
    ),
    outcome(appeal),
    held(appeal.evidence ?? {}),
    appeal.outcome === "open"
      ? element(
          "div",
          { class: "choices" },
          button(
            "Grant…",
            end(appeal, "Grant", "grant", "That lets the account go for 90 days.", look),
          ),
          button(
            "Reject…",
            end(
              appeal,
              "Reject",
              "reject",
              "Somebody else than who decided on the account has to reject it.",
              look,
            ),
          ),
        )
      : [],
  );

export const appealsPage = async ({ look }) => {
  const { appeals } = await get("appeals");
  const newest = [...appeals].reverse();
  const open = newest.filter((appeal) => appeal.outcome === "open");
  const over = newest.filter((appeal) => appeal.outcome !== "open");
  const cards = (list) => list.map((appeal) => card(appeal, look));
  return {
    title: "Appeals",
    heading: open.length === 0 ? "No open appeal" : many(open.length, "open appeal"),
    content: [
      appeals.length === 0
        ? element(
            "p",
            { class: "card" },
            "Nobody has appealed. An appeal is taken down on the page of the account that it is about.",
          )
        : [],
      open.length > 0 ? section("Open", cards(open)) : [],
      over.length > 0 ? section("Ended", cards(over)) : [],
    ],
  };
};
