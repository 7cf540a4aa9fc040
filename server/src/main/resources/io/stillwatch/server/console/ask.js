// Asks for a reason before anything is changed, in a dialog that Escape leaves.
import { button, element, tell } from "./element.js";

const longestReason = 2000;

/** The field in which every change is given its reason. */
export const reasonField = () => {
  const input = element("textarea", {
    rows: "3",
    required: true,
    maxlength: String(longestReason),
  });
  const field = element("label", { class: "field" }, "Because", input);
  return { field, text: () => input.value.trim(), input };
};

/** Says what went wrong where it did. */
export const alarm = () => {
  const place = element("p", { class: "alarm", role: "alert" });
  place.say = (failure) => {
    place.textContent = failure ? [failure.message, failure.next].filter(Boolean).join(" ") : "";
  };
  return place;
};

/**
 * Opens a dialog that says what is about to be done, and does it when told to. run gets the reason
 * where one is asked for; what it gives back is told once the dialog is closed.
 */
export const confirm = ({ title, summary = [], reason = true, word, run }) =>
  new Promise((resolve) => {
    const dialog = element("dialog", { "aria-labelledby": "asked" });
    const because = reasonField();
    because.input.autofocus = true;
    const failed = alarm();
    const go = element("button", { class: "primary" }, word);
    // The focus begins where Enter does no harm.
    const back = button("Back", () => dialog.close(), { autofocus: !reason });
    const form = element(
      "form",
      { method: "dialog" },
      element("h2", { id: "asked" }, title),
      summary,
      reason ? because.field : [],
      failed,
      element("div", { class: "choices" }, go, back),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (reason && because.text() === "") {
        failed.say(new Error("Every change needs a reason."));
        because.input.focus();
        return;
      }
      go.disabled = true;
      try {
        tell(await run(because.text()));
        dialog.returnValue = "done";
        dialog.close("done");
      } catch (failure) {
        failed.say(failure);
        go.disabled = false;
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "done");
    });
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  });
