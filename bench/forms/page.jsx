import { createRoot } from "react-dom/client";
import { createRecourse } from "react-recourse";
import { afo } from "react-recourse/catalogs/afo";
import { ANSWERS, FIELDS } from "./answers.js";

export const recourse = createRecourse({ catalogs: [afo] });

const pause = (ms) =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** One field of the form: what stands in it stands at that field. */
export const Cell = ({ name, children }) => <div data-cell={name}>{children}</div>;

/**
 * What the page of a subject hands to its form, the way its documentation writes it.
 *
 * `plain`: `errors` is that member of the answer's body, as every one of these documentations assumes it. `read`: somebody has
 * written a reader for the ten dialects, and hands over names in the server's spelling with a list of texts each, and the
 * texts about the form as a whole.
 */
function handed({ answer }, mode) {
  const { body, status } = answer;
  if (mode === "plain")
    return { status, message: body.message ?? body.title ?? body.detail ?? "", errors: body.errors, body };
  const error = recourse.normalize(answer);
  const errors = {};
  for (const { path, message } of error.fieldErrors) (errors[path.join(".")] ??= []).push(message);
  return {
    status,
    message: error.formErrors.join(" ") || (error.message ?? error.title),
    errors,
    body,
    form: error.formErrors,
  };
}

const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Every element whose own text holds it, as far as a person can see it. */
function places(text) {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (
      data.includes(text) &&
      isVisible(parentElement) &&
      !parentElement.closest('[data-recourse="announcer"],[aria-live].sr')
    )
      found.push(parentElement);
  }
  return found;
}

const controlOf = (name) => document.querySelector(`[data-cell="${CSS.escape(name)}"] :is(input,textarea)`);

/** What the control is described by, in the texts of the elements it names. */
const description = (control) =>
  ["aria-describedby", "aria-errormessage"]
    .flatMap((attribute) => (control?.getAttribute(attribute) ?? "").split(/\s+/))
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

/** Where one text of an answer has come. */
function fate([text, field]) {
  const spellings = [text].flat();
  const at = spellings.flatMap(places).map((one) => one.closest("[data-cell]")?.dataset.cell ?? null);
  const wrong = at.some((cell) => cell !== null && cell !== field);
  if (field !== null && at.includes(field)) {
    const control = controlOf(field);
    const tied = spellings.some((one) => description(control).includes(one));
    return { fate: "field", tied: tied && control?.getAttribute("aria-invalid") === "true", wrong };
  }
  if (wrong) return { fate: "misplaced", wrong };
  return { fate: at.length > 0 ? "form" : "lost", wrong };
}

/** Puts `run` where the bench finds it. `Form` takes `submit`, which rejects with what {@link handed} says. */
export function bench(Form) {
  globalThis.bench = {
    answers: ANSWERS.map(({ name, texts }) => ({ name, fields: texts.map(([, field]) => field) })),
    run: async (at, mode) => {
      const one = ANSWERS[at];
      const host = document.body.appendChild(document.createElement("div"));
      const root = createRoot(host);
      let sent = 0;
      let thrown = null;
      const note = (event) => {
        thrown = String(event.reason ?? event.message);
        event.preventDefault();
      };
      addEventListener("unhandledrejection", note);
      addEventListener("error", note);
      const submit = async () => {
        sent += 1;
        await pause(20);
        throw handed(one, mode);
      };
      root.render(<Form key={`${at} ${mode}`} submit={submit} fields={FIELDS} answer={one.answer} />);
      for (let tries = 0; tries < 100 && !host.querySelector("[type=submit]"); tries += 1) await pause(50);
      await pause(300);
      if (!host.querySelector("[type=submit]")) throw new Error(`no form came: ${document.body.textContent} ${thrown}`);
      // A person changes something before sending; react-admin offers no button before.
      const control = controlOf("seats");
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, "4");
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
      await pause(100);
      host.querySelector("[type=submit]").click();
      await pause(700);
      const fates = one.texts.map(fate);
      const first = sent;
      // Once more, with nothing changed: does what was not shown keep it from being sent?
      host.querySelector("[type=submit]").click();
      await pause(400);
      removeEventListener("unhandledrejection", note);
      removeEventListener("error", note);
      root.unmount();
      host.remove();
      return { fates, sent: first, again: sent > first, thrown };
    },
  };
}
