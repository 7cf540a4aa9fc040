// The parts of which pages are made. Text comes in as text nodes, and nothing else does.
import { printable } from "./printable.js";
import { part } from "./service.js";

const longestName = 80;
const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const count = new Intl.NumberFormat("en");

/** An element; an attribute that is false is left out, and texts among the children are text. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity));
  return made;
};

/** A sentence that may hold what strangers wrote. */
export const said = (name, text, attributes = {}) => element(name, attributes, printable(text));

/** A name that a stranger may have chosen. */
export const nameOf = (text) => printable(text, longestName);

export const grouped = (number) => count.format(number);

/** So many of something: {@code 1 account}, {@code 48 accounts}. */
export const many = (number, one, several = `${one}s`) =>
  `${grouped(number)} ${number === 1 ? one : several}`;

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the program as words for people. */
export const plain = (word) => printable(word.replaceAll("_", " "), 60);

/** A time, in UTC as everywhere. */
export const moment = (time) => {
  const parts = Object.fromEntries(
    minute.formatToParts(new Date(time)).map(({ type, value }) => [type, value]),
  );
  return `${parts.day} ${parts.month} ${parts.year} ${parts.hour}:${parts.minute} UTC`;
};

export const timeOf = (time) => element("time", { datetime: time }, moment(time));

export const link = (address, text) => element("a", { href: address }, text);

/** The same by its day, where a line has no room; the element holds it whole. */
export const dayOf = (time) =>
  element(
    "time",
    { datetime: time, title: moment(time) },
    moment(time).split(" ").slice(0, 3).join(" "),
  );

export const campaignLink = (id) => link(`#/campaigns/${part(id)}`, printable(id, 24));

export const accountLink = (name) => link(`#/accounts/${part(name)}`, nameOf(name));

/** How a confidence is shown wherever it is: a word, a shape and a colour. */
export const chip = (word) => element("span", { class: `chip ${word}` }, word);

export const tiles = (figures) =>
  element(
    "dl",
    { class: "tiles" },
    figures.map(({ label, figure, because }) =>
      element(
        "div",
        { class: "tile" },
        element("dt", {}, label),
        said("dd", figure, { class: "figure" }),
        said("dd", because, { class: "because" }),
      ),
    ),
  );

/** A button that runs something, and cannot be pressed twice while it runs. */
export const button = (text, run, attributes = {}) => {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", async () => {
    made.disabled = true;
    try {
      await run();
    } finally {
      made.disabled = false;
    }
  });
  return made;
};

let numbers = 0;

/** A section under a heading that names it. */
export const section = (title, ...children) => {
  numbers += 1;
  const id = `section-${numbers}`;
  return element("section", { "aria-labelledby": id }, element("h2", { id }, title), ...children);
};

/** Tells what has happened, to eyes and to screen readers. */
export const tell = (text) => {
  document.querySelector(".told").textContent = printable(text, 300);
};
