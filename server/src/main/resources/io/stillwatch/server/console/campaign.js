// One campaign in full, as the report shows it, and what may be decided on it.
import {
  accountLink,
  capital,
  chip,
  element,
  grouped,
  plain,
  said,
  section,
  tiles,
  timeOf,
} from "./element.js";
import { deciding } from "./deciding.js";
import { decisionTable } from "./decisions.js";
import { timeline } from "./drawing.js";
import { printable } from "./printable.js";
import { get, part } from "./service.js";
import { table } from "./table.js";
import { mixes, testimony } from "./testimony.js";

const memberColumns = [
  {
    title: "Account",
    class: "name",
    value: ({ account }) => account,
    show: ({ account }) => accountLink(account),
  },
  {
    title: "Membership",
    class: "number",
    value: ({ membership }) => membership,
    show: ({ membership }) => membership.toFixed(3),
  },
  {
    title: "Flagged at",
    value: (member) => Date.parse(member.flagged_at),
    show: (member) => timeOf(member.flagged_at),
  },
  {
    title: "Exchanges",
    class: "number",
    value: ({ exchanges }) => exchanges,
    show: ({ exchanges }) => grouped(exchanges),
  },
  {
    title: "Served before",
    class: "number",
    value: (member) => member.served_before,
    show: (member) => grouped(member.served_before),
  },
];

const evidence = ({ channel, what }) =>
  what === "" ? plain(channel) : `${plain(channel)}: ${what}`;

const tieColumns = [
  {
    title: "Account",
    class: "name",
    value: ({ from }) => from,
    show: ({ from }) => accountLink(from),
  },
  { title: "Account", class: "name", value: ({ to }) => to, show: ({ to }) => accountLink(to) },
  { title: "Evidence", value: evidence, show: (tie) => said("span", evidence(tie)) },
  {
    title: "Weight",
    class: "number",
    value: ({ weight }) => weight,
    show: ({ weight }) => weight.toFixed(2),
  },
];

const ties = (links) =>
  links.length === 0
    ? []
    : element(
        "details",
        { class: "card" },
        element(
          "summary",
          {},
          `What ties the accounts: the ${grouped(links.length)} strongest ties`,
        ),
        table("Ties", tieColumns, links),
      );

const decided = (decisions, context) =>
  decisions.length === 0
    ? element("p", { class: "card" }, "Nothing was decided on it.")
    : element(
        "div",
        { class: "card" },
        decisionTable("Decisions on the campaign", decisions, context),
      );

export const campaignPage = async ({ overview, look }, id) => {
  const [sheet, whole, { enforcing, decisions }] = await Promise.all([
    get(`campaigns/${part(id)}/sheet`),
    get(`campaigns/${part(id)}`),
    get("decisions"),
  ]);
  const own = decisions.filter(({ campaign }) => campaign === id);
  return {
    title: `Campaign ${printable(id, 24)}`,
    heading: [`Campaign ${printable(sheet.id, 24)} `, chip(sheet.confidence)],
    content: [
      said("p", `${capital(sheet.meaning)}.`, { class: "meaning" }),
      tiles(sheet.figures),
      element("div", { class: "card" }, timeline(sheet)),
      section("Evidence", testimony(sheet)),
      section("Requests", mixes(sheet)),
      section("Decisions", decided(own, { you: overview.you, changed: look })),
      await deciding({ campaign: id, enforcing, decided: look }),
      section(
        "Members",
        element(
          "div",
          { class: "card" },
          table("Members", memberColumns, whole.accounts, "members"),
        ),
      ),
      ties(whole.links),
    ],
  };
};
