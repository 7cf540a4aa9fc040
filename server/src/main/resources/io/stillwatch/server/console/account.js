// One account: whether it is in or out, why, and what its holder may say against it.
import { confirm } from "./ask.js";
import {
  button,
  campaignLink,
  chip,
  element,
  grouped,
  nameOf,
  plain,
  said,
  section,
  tiles,
  timeOf,
} from "./element.js";
import { deciding } from "./deciding.js";
import { decisionTable } from "./decisions.js";
import { get, part, post } from "./service.js";
import { ground, testimony } from "./testimony.js";

/** Log odds of a hundred to one fill the bar of a ground. */
const fullOdds = Math.log(100);

const owned = ({ channel, statement, log_odds: odds }) =>
  ground(odds >= 0 ? "against" : "innocent")({
    title: plain(channel),
    weight: `${odds >= 0 ? "+" : ""}${odds.toFixed(1)} log odds`,
    share: Math.abs(odds) / fullOdds,
    statement,
  });

const side = (title, grounds) =>
  element(
    "div",
    {},
    element("h3", {}, title),
    grounds.length === 0
      ? element("p", { class: "note" }, "Nothing.")
      : element("ol", { class: "grounds" }, grounds.map(owned)),
  );

const grounds = (all) =>
  all.length === 0
    ? []
    : element(
        "div",
        { class: "card pair" },
        side(
          "What speaks for it",
          all.filter(({ log_odds: odds }) => odds >= 0),
        ),
        side(
          "What speaks against it",
          all.filter(({ log_odds: odds }) => odds < 0),
        ),
      );

const appeal = (account, look) => async () => {
  const done = await confirm({
    title: "Take an appeal",
    summary: [
      said(
        "p",
        `The holder of ${nameOf(account)} says that it is no member. Write down why, in the holder's words.`,
      ),
      element(
        "p",
        { class: "note" },
        "What is held against the account now is kept beside it, word for word.",
      ),
    ],
    word: "Take the appeal",
    run: async (because) => `${(await post("appeals", { account, because })).appeal} is open.`,
  });
  if (done) {
    look();
  }
};

const figures = (evidence) => [
  {
    label: "Membership",
    figure: evidence.membership.toFixed(3),
    because: "the probability that it belongs to the campaign",
  },
  {
    label: "Exchanges",
    figure: grouped(evidence.exchanges),
    because: `${grouped(evidence.served_before)} served before it was flagged`,
  },
  {
    label: "Treated now",
    figure: plain(evidence.enforcing ? evidence.action : "allow"),
    because: evidence.enforcing
      ? "as was decided"
      : `the service rehearses; decided: ${plain(evidence.action)}`,
  },
];

const outsider = (name, evidence) => ({
  title: nameOf(name),
  heading: ["Account ", nameOf(name)],
  content: [
    element(
      "div",
      { class: "card" },
      element("p", {}, "It is a member of no campaign: nothing is held against it."),
      element(
        "p",
        { class: "note" },
        "The name has to be as it was logged, to the letter. Why an account is out is said by stillwatch explain, of a scan of the same traffic.",
      ),
    ),
    evidence.decisions.length > 0
      ? section(
          "Decisions that name it",
          element(
            "div",
            { class: "card" },
            decisionTable("Decisions", evidence.decisions, {
              you: { name: "" },
              changed: () => {},
            }),
          ),
        )
      : [],
  ],
});

export const accountPage = async ({ overview, look }, name) => {
  const evidence = await get(`accounts?account=${part(name)}`);
  const context = { you: overview.you, changed: look };
  if (evidence.membership === undefined) {
    return outsider(name, evidence);
  }
  const campaign = overview.campaigns.find(({ id }) => id === evidence.campaign);
  const sheet = await get(`campaigns/${part(evidence.campaign)}/sheet`);
  return {
    title: nameOf(name),
    heading: ["Account ", nameOf(name)],
    content: [
      element(
        "p",
        { class: "meaning" },
        "Accused as a member of ",
        campaignLink(evidence.campaign),
        " ",
        campaign ? chip(campaign.confidence) : "",
        ", flagged at ",
        timeOf(evidence.flagged_at),
        ".",
      ),
      tiles(figures(evidence)),
      evidence.statement ? said("p", evidence.statement, { class: "card" }) : [],
      section("Why it is in", grounds(evidence.grounds ?? [])),
      section("What is held against its campaign", testimony(sheet)),
      section(
        "Decisions that name it",
        element(
          "div",
          { class: "card" },
          evidence.decisions.length === 0
            ? element("p", {}, "Nothing was decided on it.")
            : decisionTable("Decisions", evidence.decisions, context),
        ),
      ),
      section(
        "Appeal",
        element(
          "div",
          { class: "card" },
          element(
            "p",
            {},
            "If the holder objects, take the appeal down; somebody then grants or rejects it. ",
          ),
          button("Take an appeal…", appeal(name, look)),
        ),
      ),
      await deciding({
        campaign: evidence.campaign,
        account: name,
        enforcing: evidence.enforcing,
        decided: look,
      }),
    ],
  };
};
