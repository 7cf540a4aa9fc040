// What speaks for a campaign and what would explain it innocently, on one card: nobody sees the
// one without the other.
import { capital, element, said } from "./element.js";
import { bar } from "./drawing.js";

/** One reason, or one ground of an account, with its weight drawn as a bar of a kind. */
export const ground =
  (kind) =>
  ({ title, weight, share, statement, basis }) =>
    element(
      "li",
      {},
      element(
        "div",
        { class: "ground" },
        said("strong", title),
        said("span", weight, { class: "weight" }),
      ),
      bar(share, kind),
      said("p", statement),
      basis ? said("p", basis, { class: "because" }) : [],
    );

const side = (title, grounds, kind, ...below) =>
  element(
    "div",
    {},
    element("h3", {}, title),
    element("ol", { class: "grounds" }, grounds.map(ground(kind))),
    ...below,
  );

export const testimony = (sheet) =>
  element(
    "div",
    { class: "card pair" },
    side(
      "What speaks for it",
      sheet.reasons,
      "against",
      said("p", `${capital(sheet.judged)}.`, { class: "note judged" }),
    ),
    side("Innocent readings", sheet.alternatives, "innocent"),
  );

const mix = (title, parts) =>
  element(
    "div",
    {},
    element("h3", {}, title),
    parts.length === 0
      ? element("p", { class: "note" }, "The log has no prompts to tell from.")
      : element(
          "table",
          { class: "mix" },
          element("caption", { class: "unseen" }, title),
          element(
            "tbody",
            {},
            parts.map(({ word, share, percent }) =>
              element(
                "tr",
                {},
                said("th", word, { scope: "row" }),
                element("td", {}, bar(share, "mixed")),
                element("td", { class: "number" }, percent),
              ),
            ),
          ),
        ),
  );

/** What the exchanges divide into. */
export const mixes = (sheet) =>
  element(
    "div",
    { class: "card pair" },
    mix("What it asks for", sheet.capabilities),
    mix("Which step of a distillation it would serve", sheet.stages),
  );
