// Whether what is decided is done, and which rules decide.
import { confirm } from "./ask.js";
import { button, element, section, timeOf } from "./element.js";
import { get, post } from "./service.js";

const change = (enforcing, look) => async () => {
  const [mode, title, meaning] = enforcing
    ? [
        "rehearse",
        "Go back to rehearsal?",
        "Gateways are answered allow from then on, whatever is decided.",
      ]
    : [
        "enforce",
        "Enforce what is decided?",
        "Gateways act from then on on every decision that holds.",
      ];
  const done = await confirm({
    title,
    summary: [element("p", {}, meaning)],
    word: enforcing ? "Rehearse" : "Enforce",
    run: async (because) => `The mode is ${(await post("mode", { mode, because })).mode}.`,
  });
  if (done) {
    look();
  }
};

export const rulesPage = async ({ overview, look }) => {
  const { policy, since } = await get("policy");
  const { enforcing } = overview.state;
  return {
    title: "Mode and rules",
    heading: enforcing ? "Decisions are enforced" : "Decisions are rehearsed, not enforced",
    content: [
      section(
        "Mode",
        element(
          "div",
          { class: "card" },
          element(
            "p",
            {},
            enforcing
              ? "Gateways act on every decision that holds."
              : "Every answer to a gateway is allow; rehearsed says what it would have been.",
          ),
          overview.you.role === "admin"
            ? element(
                "div",
                { class: "choices" },
                button(enforcing ? "Rehearse…" : "Enforce…", change(enforcing, look)),
              )
            : element("p", { class: "note" }, "An administrator changes this."),
        ),
      ),
      section(
        "Rules in force",
        element(
          "div",
          { class: "card" },
          policy === ""
            ? element(
                "p",
                {},
                "There are no rules: people decide alone. Rules are tried with stillwatch rehearse, and given with serve --policy FILE.",
              )
            : [
                element("p", { class: "note" }, "Since ", timeOf(since)),
                element("pre", {}, policy),
              ],
        ),
      ),
    ],
  };
};
