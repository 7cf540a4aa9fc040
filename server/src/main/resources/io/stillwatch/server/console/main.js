// The console: which page is shown. Where one is stands in the address after the #, so that it can
// be kept and handed on; the token does not.
import { accountPage } from "./account.js";
import { appealsPage } from "./appeals.js";
import { alarm } from "./ask.js";
import { campaignPage } from "./campaign.js";
import { campaignsPage } from "./campaigns.js";
import { decisionsPage } from "./decisions.js";
import { button, element, grouped, moment, nameOf, tell } from "./element.js";
import { rulesPage } from "./rules.js";
import { Failure, get, part, signedIn, signIn, signOut } from "./service.js";

const main = document.querySelector("main");
const nav = document.querySelector("nav");
const find = document.querySelector(".find");
const leave = document.querySelector(".leave");
const state = document.querySelector(".state");
const routes = [
  [/^#?\/?$/, campaignsPage],
  [/^#\/campaigns\/([^/]+)$/, campaignPage],
  [/^#\/accounts\/([^/]+)$/, accountPage],
  [/^#\/decisions$/, decisionsPage],
  [/^#\/appeals$/, appealsPage],
  [/^#\/rules$/, rulesPage],
];
let turn = 0;

const frame = (signed, overview) => {
  for (const held of [nav, find, leave]) {
    held.hidden = !signed;
  }
  state.hidden = !overview;
  document.querySelector(".who").textContent = overview
    ? `${nameOf(overview.you.name)}, ${overview.you.role}`
    : "";
  for (const link of nav.querySelectorAll("a")) {
    const here = link.hash === (location.hash || "#/");
    link.toggleAttribute("aria-current", here);
    if (here) {
      link.setAttribute("aria-current", "page");
    }
  }
};

const bytes = (count) =>
  count < 1e6 ? `${grouped(Math.ceil(count / 1e3))} KB` : `${(count / 1e6).toFixed(1)} MB`;

const sentences = (now) => {
  const said = [
    now.enforcing ? "Decisions are enforced." : "Rehearsal: nothing that is decided is done.",
  ];
  if (!now.judging) {
    said.push("What is taken in is kept, but not judged any more: see the service's journal.");
  }
  if (!now.reachable) {
    said.push("The database is out of reach: what was decided is answered, and nothing new is.");
  }
  if (now.reached !== "") {
    said.push(`Judged up to ${moment(now.reached)}.`);
  }
  said.push(
    now.unjudged_bytes === 0
      ? "Nothing waits to be judged."
      : `${bytes(now.unjudged_bytes)} have waited for ${Math.round(now.lag_seconds)} s to be judged.`,
  );
  if (now.missed > 0) {
    said.push(`${grouped(now.missed)} came too late and wait for a replay.`);
  }
  if (now.rejected > 0) {
    said.push(
      `${grouped(now.rejected)} of ${grouped(now.accepted + now.rejected)} lines were rejected.`,
    );
  }
  return said;
};

const showState = (now) => {
  const [mode, ...rest] = sentences(now);
  const kind = now.judging && now.reachable ? "" : " ailing";
  state.className = `state${kind}`;
  state.replaceChildren(
    element(
      "span",
      {},
      element("strong", { class: now.enforcing ? "mode enforced" : "mode" }, mode),
      ` ${rest.join(" ")}`,
    ),
    button("Look again", look),
  );
};

const show = (title, heading, content) => {
  document.title = `${title} · Stillwatch`;
  const head = element("h1", { tabindex: "-1" }, heading);
  main.replaceChildren(head, ...content.flat(Infinity));
  return head;
};

const failed = (failure) => {
  const known = failure instanceof Failure;
  const next = known
    ? failure.next
    : "Look again. If it stays so, the browser's own console says what failed.";
  show("Failed", known ? failure.message : "This page cannot be shown.", [
    element(
      "div",
      { class: "card callout" },
      element("p", {}, next),
      element("p", {}, button("Look again", look)),
    ),
  ]).focus();
  if (!known) {
    throw failure;
  }
};

const signInPage = (failure) => {
  frame(false);
  const input = element("input", {
    type: "password",
    autocomplete: "off",
    required: true,
    spellcheck: "false",
  });
  const told = alarm();
  const form = element(
    "form",
    { class: "card signing", method: "post" },
    element("label", { class: "field" }, "Token", input),
    element(
      "p",
      { class: "note" },
      "Of role analyst or admin. It stays in this tab and goes when the tab is closed. The first start of the service prints an administrator's token; that makes others: POST /v1/tokens.",
    ),
    told,
    element("button", { class: "primary" }, "Sign in"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // A header cannot hold anything else, and a token is nothing else.
    if (!/^[\x21-\x7e]+$/.test(input.value.trim())) {
      told.say(new Error("That is no token: it begins with sw_ and has no blanks."));
      return;
    }
    signIn(input.value.trim());
    look();
  });
  show("Sign in", "Sign in", [form]);
  if (failure) {
    told.say(failure);
  }
  input.focus();
};

const wanted = () => {
  for (const [pattern, page] of routes) {
    const found = location.hash.match(pattern);
    if (found) {
      return [page, ...found.slice(1).map(decodeURIComponent)];
    }
  }
  return [campaignsPage];
};

/** Shows the page of the address, as things stand now. */
async function look() {
  if (!signedIn()) {
    signInPage();
    return;
  }
  turn += 1;
  const own = turn;
  main.setAttribute("aria-busy", "true");
  try {
    const [page, ...names] = wanted();
    const overview = await get("overview");
    const made = await page({ overview, look }, ...names);
    if (own === turn) {
      frame(true, overview);
      showState(overview.state);
      show(made.title, made.heading, made.content).focus();
    }
  } catch (failure) {
    if (failure.status === 401 || failure.status === 403) {
      signOut();
      signInPage(failure);
    } else if (own === turn) {
      frame(true);
      failed(failure);
    }
  } finally {
    main.removeAttribute("aria-busy");
  }
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
find.addEventListener("submit", (event) => {
  event.preventDefault();
  const name = find.querySelector("input").value;
  if (name !== "") {
    location.hash = `#/accounts/${part(name)}`;
  }
});
leave.addEventListener("click", () => {
  turn += 1;
  signOut();
  tell("Signed out.");
  signInPage();
});
window.addEventListener("hashchange", () => {
  tell("");
  look();
});
look();
