// Bars, sparks and the timeline, drawn as the report draws them. Sizes are attributes, not styles,
// since the page's security policy lets no style stand in it.
import { element, grouped, moment } from "./element.js";

const namespace = "http://www.w3.org/2000/svg";
const hour = 3_600_000;
const steps = [0.25, 1, 6, 24, 48, 96, 168, 336, 720, 2160, 8760].map((hours) => hours * hour);
const mostTicks = 6;
const sparkBins = 60;

const svg = (name, attributes, ...children) => {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

/** A bar filled to a share from 0 to 1, without text. */
export const bar = (share, kind) => {
  const filled = `${(100 * Math.min(1, Math.max(0, share))).toFixed(1)}%`;
  return svg(
    "svg",
    { class: "bar", width: "100%", height: 6, "aria-hidden": "true" },
    svg("rect", { class: "track", width: "100%", height: 6, rx: 3 }),
    svg("rect", { class: kind, width: filled, height: 6, rx: 3 }),
  );
};

/** A filled staircase, 1000 wide and 100 high, in which the given count has the full height. */
const staircase = (counts, full) =>
  counts.reduce((path, each, bin) => {
    const top = (100 - (full === 0 ? 0 : (100 * each) / full)).toFixed(1);
    return `${path}V${top}H${((1000 * (bin + 1)) / counts.length).toFixed(1)}`;
  }, "M0,100") + "V100Z";

const merged = (counts) => {
  if (counts.length <= sparkBins) {
    return counts;
  }
  const sums = new Array(sparkBins).fill(0);
  counts.forEach((each, bin) => {
    sums[Math.floor((bin * sparkBins) / counts.length)] += each;
  });
  return sums;
};

/** Exchanges over time as a small picture. */
export const spark = (activity) => {
  const counts = merged(activity);
  return svg(
    "svg",
    { class: "spark", viewBox: "0 0 1000 100", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("path", { class: "bars", d: staircase(counts, Math.max(0, ...counts)) }),
  );
};

const panel = (y, height, kind, path) =>
  svg(
    "svg",
    { x: 0, y, width: "100%", height, viewBox: "0 0 1000 100", preserveAspectRatio: "none" },
    svg("path", { class: kind, d: path }),
  );

const percent = (share) => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;

const label = (share, y, anchor, text, more = {}) =>
  svg("text", { x: percent(share), y, "text-anchor": anchor, ...more }, text);

const short = (time, step) => {
  const [day, month, , clock] = moment(time).split(" ");
  return step < 24 * hour ? `${day} ${month} ${clock}` : `${day} ${month}`;
};

const ticks = (start, length) => {
  const step = steps.find((each) => length / each <= mostTicks) ?? length;
  const drawn = [];
  for (let at = Math.ceil(start / step) * step; at < start + length; at += step) {
    const share = (at - start) / length;
    drawn.push(
      svg("line", { class: "grid", x1: percent(share), x2: percent(share), y1: 22, y2: 206 }),
    );
    if (share > 0.03 && share < 0.97) {
      drawn.push(label(share, 224, "middle", short(at, step)));
    }
  }
  return drawn;
};

const marker = (share, time) => {
  const late = share > 0.5;
  return [
    svg("line", { class: "marker", x1: percent(share), x2: percent(share), y1: 6, y2: 206 }),
    label(share, 14, late ? "end" : "start", `detected ${short(time, hour)}`, {
      class: "detected",
      dx: late ? -6 : 6,
    }),
  ];
};

const swatch = (kind) => element("span", { class: `swatch ${kind}` });

/** A campaign's exchanges over time above those of everything, on one clock. */
export const timeline = (sheet) => {
  const own = sheet.activity.counts;
  const { counts: all, seconds, width } = sheet.whole;
  if (own.length === 0 || all.length === 0) {
    return [];
  }
  const start = Date.parse(sheet.whole.start);
  const length = 1000 * seconds * all.length;
  const ownMost = Math.max(...own);
  const allMost = Math.max(...all);
  const detected = (Date.parse(sheet.detected_at) - start) / length;
  const [side, anchor] = detected > 0.5 ? [0, "start"] : [1, "end"];
  const told =
    `Exchanges of the campaign from ${moment(sheet.first_seen)} to ${moment(sheet.last_seen)}, ` +
    `detected ${moment(sheet.detected_at)}`;
  return element(
    "figure",
    {},
    element(
      "figcaption",
      {},
      "Exchanges over time",
      element(
        "span",
        { class: "key" },
        swatch("own"),
        "this campaign ",
        swatch("all"),
        "all traffic",
      ),
    ),
    svg(
      "svg",
      { class: "timeline", width: "100%", height: 232, role: "img", "aria-label": told },
      ...ticks(start, length),
      panel(22, 110, "own", staircase(own, ownMost)),
      panel(154, 50, "all", staircase(all, allMost)),
      panel(154, 50, "own", staircase(own, allMost)),
      label(side, 14, anchor, `peak ${grouped(ownMost)} in ${width}`),
      label(side, 149, anchor, `all traffic, peak ${grouped(allMost)}`),
      ...marker(detected, sheet.detected_at),
    ),
  );
};
