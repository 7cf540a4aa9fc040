// Tables that are sorted by any column, filtered, and shown a page at a time. Rows are made when
// they are shown, so that twenty-five thousand members cost no more than fifty.
import { button, element, grouped } from "./element.js";

const page = 50;
const order = new Intl.Collator("en", { numeric: true });

const compare = (one, other) =>
  typeof one === "number" && typeof other === "number" ? one - other : order.compare(one, other);

const cell = (column, row) =>
  element(
    column.heads ? "th" : "td",
    { scope: column.heads ? "row" : false, class: column.class ?? false },
    column.show(row),
  );

/**
 * A table. A column has a title, show(row) for its cell, and value(row) if it can be sorted by.
 * A filter is shown where there are more rows than a page has.
 */
export const table = (label, columns, rows, kind = "") => {
  let sorted = rows;
  let wanted = "";
  let shown = page;
  const body = element("tbody");
  const told = element("span", { class: "note", "aria-live": "polite" });
  const holds = (row) =>
    columns.some(
      (column) => column.value && String(column.value(row)).toLowerCase().includes(wanted),
    );
  const show = () => {
    const matching = wanted === "" ? sorted : sorted.filter(holds);
    body.replaceChildren(
      ...matching.slice(0, shown).map((row) =>
        element(
          "tr",
          {},
          columns.map((column) => cell(column, row)),
        ),
      ),
    );
    told.textContent = `${grouped(Math.min(shown, matching.length))} of ${grouped(matching.length)} shown`;
    more.hidden = matching.length <= shown;
  };
  const more = button("Show more", () => {
    shown += 4 * page;
    show();
  });
  const sort = (header, column) => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    header.parentElement
      .querySelectorAll("th")
      .forEach((each) => each.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const sign = ascending ? 1 : -1;
    sorted = [...rows].sort((one, other) => sign * compare(column.value(one), column.value(other)));
    show();
  };
  const header = (column) => {
    const made = element("th", { scope: "col", class: column.class ?? false });
    made.append(column.value ? button(column.title, () => sort(made, column)) : column.title);
    return made;
  };
  const input = element("input", { type: "search", autocomplete: "off" });
  input.addEventListener("input", () => {
    wanted = input.value.toLowerCase();
    shown = page;
    show();
  });
  const long = rows.length > page;
  show();
  return [
    element("div", { class: "tools", hidden: !long }, element("label", {}, "Filter", input), told),
    element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": label },
      element(
        "table",
        { class: `sortable ${kind}` },
        element("caption", { class: "unseen" }, label),
        element("thead", {}, element("tr", {}, columns.map(header))),
        body,
      ),
    ),
    element("div", { class: "tools", hidden: !long }, more),
  ];
};
