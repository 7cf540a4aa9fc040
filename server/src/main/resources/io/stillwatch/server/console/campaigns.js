// The first page: how things stand, and every campaign in a line.
import {
  campaignLink,
  chip,
  dayOf,
  element,
  grouped,
  link,
  many,
  said,
  section,
  tiles,
} from "./element.js";
import { spark } from "./drawing.js";
import { table } from "./table.js";

const rank = { high: 3, medium: 2, low: 1 };

const inForce =
  (enforcing) =>
  ({ in_force: held, waiting }) => {
    const lines = held.map(({ action, accounts, until }) =>
      element(
        "div",
        {},
        said("strong", enforcing ? action : `rehearsed: ${action}`),
        element("div", { class: "because" }, `${many(accounts, "account")} until `, dayOf(until)),
      ),
    );
    if (waiting > 0) {
      lines.push(element("div", { class: "because" }, `${many(waiting, "decision")} waiting`));
    }
    return lines.length > 0 ? lines : element("span", { class: "note" }, "nothing");
  };

const columns = (enforcing) => [
  { title: "Campaign", heads: true, value: ({ id }) => id, show: ({ id }) => campaignLink(id) },
  {
    title: "Confidence",
    value: ({ confidence }) => rank[confidence],
    show: ({ confidence }) => chip(confidence),
  },
  {
    title: "Accounts",
    class: "number",
    value: ({ accounts }) => accounts,
    show: ({ accounts }) => grouped(accounts),
  },
  {
    title: "Exchanges",
    class: "number",
    value: ({ exchanges }) => exchanges,
    show: ({ rounded }) => rounded,
  },
  {
    title: "First to last seen",
    class: "seen",
    value: (row) => Date.parse(row.first_seen),
    show: (row) => [
      spark(row.activity),
      element("div", { class: "because" }, dayOf(row.first_seen), " to ", dayOf(row.last_seen)),
    ],
  },
  { title: "Why", show: ({ why }) => said("span", why.join(" · ")) },
  {
    title: "May be innocent",
    value: (row) => row.expected_innocent,
    show: (row) => [row.may_be_innocent, said("div", row.odds, { class: "because" })],
  },
  {
    title: "In force",
    value: (row) => row.in_force.map(({ action }) => action).join(),
    show: inForce(enforcing),
  },
];

const nothingFound = ({ headline, state }) => {
  if (headline === "Nothing was judged yet") {
    return element(
      "div",
      { class: "card" },
      element(
        "p",
        {},
        state.accepted === 0
          ? "No traffic has come in yet."
          : "Traffic has come in and is about to be judged; look again in a moment.",
      ),
      element("p", { class: "note" }, "Send exchanges with a token of role ingest:"),
      element(
        "pre",
        {},
        'curl -H "Authorization: Bearer $INGEST" --data-binary @exchanges.jsonl \\\n  ' +
          `${location.origin}/v1/exchanges`,
      ),
    );
  }
  return element(
    "p",
    { class: "card" },
    "No group of accounts is accused. The groups that stood out and why they were let go are listed below.",
  );
};

const found = (overview) => {
  if (overview.campaigns.length === 0) {
    return nothingFound(overview);
  }
  const partly = overview.campaigns_in_all > overview.campaigns.length;
  return [
    element(
      "div",
      { class: "card" },
      table("Campaigns", columns(overview.state.enforcing), overview.campaigns, "list"),
    ),
    partly
      ? element(
          "p",
          { class: "note" },
          `The largest ${grouped(overview.campaigns.length)} of ${grouped(overview.campaigns_in_all)}; all are in /v1/campaigns.`,
        )
      : [],
  ];
};

const letGo = ({ dismissed, dismissed_in_all: all }) =>
  dismissed.length === 0
    ? element("p", { class: "card" }, "No other group of accounts stood out.")
    : [
        element(
          "div",
          { class: "card" },
          table(
            "Looked at and let go",
            [
              {
                title: "Innocent reading",
                value: ({ reading }) => reading,
                show: ({ reading }) => reading,
              },
              {
                title: "Accounts",
                class: "number",
                value: ({ accounts }) => accounts,
                show: ({ accounts }) => grouped(accounts),
              },
              {
                title: "Why it was let go",
                value: ({ statement }) => statement,
                show: ({ statement }) => said("span", statement),
              },
            ],
            dismissed,
          ),
        ),
        all > dismissed.length
          ? element(
              "p",
              { class: "note" },
              `The first ${grouped(dismissed.length)} of ${grouped(all)} groups.`,
            )
          : [],
      ];

const channels = ({ channels: fed }) =>
  element(
    "div",
    { class: "card" },
    table(
      "What the traffic could tell",
      [
        { title: "Channel", heads: true, show: ({ channel }) => channel },
        {
          title: "Fed",
          show: ({ available }) =>
            element("span", { class: available ? "yes" : "no" }, available ? "yes" : "no"),
        },
        {
          title: "What it read, or what its absence costs",
          show: ({ statement }) => said("span", statement),
        },
      ],
      fed,
    ),
  );

export const campaignsPage = async ({ overview }) => {
  const judged = overview.channels.length > 0;
  const absent = overview.channels
    .filter(({ available }) => !available)
    .map(({ channel }) => channel);
  return {
    title: "Campaigns",
    heading: overview.headline,
    content: [
      overview.figures.length > 0 ? tiles(overview.figures) : [],
      absent.length > 0
        ? element(
            "p",
            { class: "card callout" },
            "This traffic could not feed: ",
            element("strong", {}, absent.join(", ")),
            ". What that costs stands at the end of this page.",
          )
        : [],
      section("Campaigns", found(overview)),
      judged ? section("Looked at and let go", letGo(overview)) : [],
      judged ? section("What the traffic could tell", channels(overview)) : [],
      judged
        ? element(
            "p",
            { class: "note" },
            "What people and rules decided on these is under ",
            link("#/decisions", "Decisions"),
            ".",
          )
        : [],
    ],
  };
};
