// The form in which a person decides. What every action would touch stands beside it, and is said
// once more before anything is sent.
import { alarm, confirm, reasonField } from "./ask.js";
import { element, many, moment, nameOf, said, section } from "./element.js";
import { get, part, post } from "./service.js";

const usualDays = 7;
const day = 86_400_000;

const people = (count) =>
  count > 1
    ? `Waits for ${many(count - 1, "more person", "more people")} to agree.`
    : "Holds at once.";

const spared = ({ accounts, guard, left }) =>
  said("p", `${many(accounts, "account")}: ${left} at most. ${guard}`, { class: "because" });

const touches = ({ accounts, touched }) =>
  touched === accounts ? many(accounts, "account") : `${touched} of ${many(accounts, "account")}`;

const choice = (action, number) =>
  element(
    "div",
    { class: "choice" },
    element("input", {
      type: "radio",
      name: "action",
      id: `action-${number}`,
      value: action.action,
      required: true,
    }),
    element(
      "label",
      { for: `action-${number}` },
      element("strong", {}, action.word),
      ` ${action.does}`,
    ),
    element(
      "div",
      { class: "touches" },
      element("p", {}, `On ${touches(action)}. ${people(action.people)}`),
      action.guarded.map(spared),
    ),
  );

const endField = () => {
  const usual = new Date(Date.now() + usualDays * day).toISOString().slice(0, 16);
  const input = element("input", { type: "datetime-local", required: true, value: usual });
  return {
    field: element("label", { class: "field" }, "Until (UTC)", input),
    time: () => new Date(`${input.value}Z`),
    input,
  };
};

const summary = (wanted, reach, enforcing) => [
  element(
    "dl",
    { class: "summary" },
    [
      ["Action", `${wanted.action.word}: ${wanted.action.does}`],
      ["On", wanted.account === "" ? touches(wanted.action) : nameOf(wanted.account)],
      ["Of campaign", reach.campaign],
      ["May be innocent", reach.may_be_innocent],
      ["Until", moment(wanted.until)],
      ["Because", wanted.because],
      [
        "Then",
        `${people(wanted.action.people)} ${enforcing ? "Gateways act on it." : "Nothing is enforced: the service rehearses."}`,
      ],
    ].map(([name, value]) => [element("dt", {}, name), said("dd", value)]),
  ),
  wanted.action.guarded.map(spared),
];

const send = async (wanted, reach) => {
  const decision = await post(`campaigns/${part(reach.campaign)}/decisions`, {
    action: wanted.action.action,
    because: wanted.because,
    until: wanted.until,
    ...(wanted.account === "" ? {} : { account: wanted.account }),
  });
  return `${decision.decision} ${decision.state}: ${wanted.action.word} on ${many(decision.accounts, "account")}.`;
};

/** What stands in the form, or a sentence about what is missing from it. */
const read = (form, reach, account, because, end) => {
  const action = reach.actions.find((each) => each.action === new FormData(form).get("action"));
  const until = end.time();
  if (action === undefined) {
    return { missing: "Choose an action.", where: form.querySelector("input") };
  }
  if (because.text() === "") {
    return { missing: "Every decision needs a reason.", where: because.input };
  }
  if (Number.isNaN(until.getTime()) || until <= new Date()) {
    return { missing: "Every decision ends: give a time to come.", where: end.input };
  }
  return { action, account, because: because.text(), until: until.toISOString() };
};

/** The form, on a whole campaign or on one of its members. */
export const deciding = async ({ campaign, account = "", enforcing, decided }) => {
  const query = account === "" ? "" : `?account=${part(account)}`;
  const reach = await get(`campaigns/${part(campaign)}/reach${query}`);
  const because = reasonField();
  const end = endField();
  const failed = alarm();
  const form = element(
    "form",
    { class: "card deciding", novalidate: true },
    element(
      "fieldset",
      { class: "actions" },
      element("legend", {}, "Action"),
      reach.actions.map(choice),
    ),
    element("div", { class: "fields" }, because.field, end.field),
    failed,
    element("button", { class: "primary" }, "Decide…"),
    element("span", { class: "note" }, " Nothing is sent before you have seen whom it touches."),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wanted = read(form, reach, account, because, end);
    failed.say(wanted.missing ? new Error(wanted.missing) : undefined);
    if (wanted.missing) {
      wanted.where.focus();
      return;
    }
    const done = await confirm({
      title: `${wanted.action.word} ${account === "" ? many(wanted.action.accounts, "account") : nameOf(account)}?`,
      summary: summary(wanted, reach, enforcing),
      reason: false,
      word: "Decide",
      run: () => send(wanted, reach),
    });
    if (done) {
      decided();
    }
  });
  return section(account === "" ? "Decide on the campaign" : "Decide on this account", form);
};
