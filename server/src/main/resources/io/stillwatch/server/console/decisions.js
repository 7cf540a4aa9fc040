// What was decided, by people and by rules, and what a second person may do about it.
import { confirm } from "./ask.js";
import { button, campaignLink, element, grouped, many, plain, said, timeOf } from "./element.js";
import { get, part, post } from "./service.js";
import { table } from "./table.js";

const states = {
  waits: "proposed, or decided on many accounts; somebody has yet to agree",
  holds: "in force until its end",
  released: "ended early by a person",
  ended: "its time is over",
};

const change = (decision, word, title, next, changed) => async () => {
  const done = await confirm({
    title,
    summary: [
      said(
        "p",
        `${plain(decision.action)} on ${many(decision.accounts, "account")} of ${decision.campaign}, because: ${decision.because}`,
      ),
    ],
    word,
    run: async (because) => {
      const now = await post(`decisions/${part(decision.decision)}/${next}`, { because });
      return `${now.decision} ${now.state}.`;
    },
  });
  if (done) {
    changed();
  }
};

const mayAgree = (decision, you) =>
  decision.state === "waits" &&
  decision.by !== you.name &&
  !decision.approved_by.includes(you.name);

const choices =
  ({ you, changed }) =>
  (decision) => {
    if (decision.state !== "waits" && decision.state !== "holds") {
      return "";
    }
    const choice = (word, title, next) =>
      button(`${word}…`, change(decision, word, title, next, changed), {
        "aria-label": `${word}… ${decision.decision}`,
      });
    const agree = choice("Agree", `Agree to ${plain(decision.action)}?`, "approve");
    const release = choice("Release", "End this decision early?", "release");
    return element("div", { class: "choices" }, mayAgree(decision, you) ? agree : [], release);
  };

const by = (decision) => {
  const who = decision.rule === "" ? decision.by : `rule ${decision.rule} of the policy`;
  const agreed =
    decision.approved_by.length === 0 ? "" : `, agreed by ${decision.approved_by.join(", ")}`;
  return [
    said("div", `${who}${agreed}`),
    element("div", { class: "because" }, timeOf(decision.at)),
  ];
};

const standing = (decision) => {
  const missing = decision.people_missing;
  const more =
    decision.state === "waits"
      ? `for ${many(missing, "person", "people")} to agree`
      : decision.state === "released"
        ? `${decision.released_by}: ${decision.released_because}`
        : "";
  return [
    element(
      "span",
      { class: `standing ${decision.state}`, title: states[decision.state] ?? "" },
      decision.state,
    ),
    said("div", more, { class: "because" }),
  ];
};

const meant = ({ action, campaign, accounts }) => [
  element("strong", {}, plain(action)),
  element("div", { class: "because" }, `${many(accounts, "account")} of `, campaignLink(campaign)),
];

const reason = ({ because, decision }) => [
  said("span", because),
  said("div", decision, { class: "because" }),
];

const columns = (context) => [
  { title: "State", value: ({ state }) => state, show: standing },
  { title: "Action", value: ({ action, campaign }) => `${plain(action)} ${campaign}`, show: meant },
  {
    title: "Because",
    class: "name",
    value: ({ because, decision }) => `${because} ${decision}`,
    show: reason,
  },
  { title: "By", value: ({ at, by: who, rule }) => `${who} ${rule} ${at}`, show: by },
  { title: "Until", value: ({ until }) => until, show: ({ until }) => timeOf(until) },
  { title: "Change", show: choices(context) },
];

/** Decisions as a table, newest first. */
export const decisionTable = (label, decisions, context) =>
  table(label, columns(context), [...decisions].reverse(), "decisions");

const filtered = (decisions, context) => {
  const place = element("div");
  const show = (state) => {
    const wanted = decisions.filter((each) => state === "" || each.state === state);
    place.replaceChildren(
      ...(wanted.length === 0
        ? [element("p", { class: "note" }, "None.")]
        : decisionTable("Decisions", wanted, context)),
    );
  };
  const choose = element(
    "select",
    {},
    element("option", { value: "" }, `all, ${grouped(decisions.length)}`),
    Object.keys(states).map((state) =>
      element(
        "option",
        { value: state },
        `${state}, ${grouped(decisions.filter((each) => each.state === state).length)}`,
      ),
    ),
  );
  choose.addEventListener("change", () => show(choose.value));
  show("");
  return element(
    "div",
    { class: "card" },
    element("div", { class: "tools" }, element("label", {}, "State ", choose)),
    place,
  );
};

const nothing = () =>
  element(
    "div",
    { class: "card" },
    element("p", {}, "Nothing was decided."),
    element(
      "p",
      { class: "note" },
      "Open a campaign and decide there, or have rules decide: serve --policy FILE.",
    ),
  );

export const decisionsPage = async ({ overview, look }) => {
  const { enforcing, decisions } = await get("decisions");
  const headline =
    decisions.length === 0 ? "Nothing was decided" : many(decisions.length, "decision");
  return {
    title: "Decisions",
    heading: headline,
    content: [
      element("p", { class: "meaning" }, enforcing ? "Enforced." : "Rehearsed, not enforced."),
      decisions.length === 0
        ? nothing()
        : filtered(decisions, { you: overview.you, changed: look }),
      element(
        "dl",
        { class: "key-words note" },
        Object.entries(states).map(([word, meaning]) =>
          element("div", {}, element("dt", {}, word), element("dd", {}, meaning)),
        ),
      ),
    ],
  };
};
