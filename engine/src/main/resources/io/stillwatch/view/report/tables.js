"use strict";
// Sorts every table marked sortable; long ones are also filtered and shown a page at a time.
(() => {
  const page = 50;
  const order = new Intl.Collator("en", { numeric: true });

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent;
  };

  const sort = (table, header, column) => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const sign = ascending ? 1 : -1;
    const rows = [...table.tBodies[0].rows];
    rows.sort((one, other) => sign * order.compare(value(one, column), value(other, column)));
    table.tBodies[0].append(...rows);
  };

  const makeSortable = (table, changed) => {
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      header.replaceChildren(button);
      button.addEventListener("click", () => {
        sort(table, header, column);
        changed();
      });
    });
  };

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const makePaged = (table) => {
    let shown = page;
    const label = element("label", "Filter");
    const input = document.createElement("input");
    input.type = "search";
    label.append(input);
    const more = element("button", "Show more");
    more.type = "button";
    const count = element("span", "");
    count.className = "note";
    count.setAttribute("aria-live", "polite");
    const show = () => {
      const wanted = input.value.toLowerCase();
      let matching = 0;
      for (const row of table.tBodies[0].rows) {
        const matches = row.textContent.toLowerCase().includes(wanted);
        matching += matches ? 1 : 0;
        row.hidden = !matches || matching > shown;
      }
      count.textContent = `${Math.min(shown, matching)} of ${matching} shown`;
      more.hidden = matching <= shown;
    };
    input.addEventListener("input", () => {
      shown = page;
      show();
    });
    more.addEventListener("click", () => {
      shown += 4 * page;
      show();
    });
    const above = element("div", "");
    above.className = "tools";
    above.append(label, count);
    const below = element("div", "");
    below.className = "tools";
    below.append(more);
    table.parentElement.before(above);
    table.parentElement.after(below);
    show();
    return show;
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const long = table.tBodies[0].rows.length > page;
    makeSortable(table, long ? makePaged(table) : () => {});
  }
})();
