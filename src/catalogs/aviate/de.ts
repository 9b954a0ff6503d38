import type { WordsOf } from "../../core/codes.js";
import { own } from "../../core/own.js";
import { humanize } from "../../core/titles.js";
import { toldText, toldTexts } from "../../core/told.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "Geschlossen", ACCEPTED: "Angenommen" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "Wieder öffnen" };

/** German words for Aviate's error types. */
export const aviateDe = {
  api: "aviate",
  tag: "de",
  codes: {
    "validation-error": {
      title: "Einige Angaben sind noch zu prüfen",
      advice: "Prüfen Sie die Felder und versuchen Sie es dann erneut.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "Im aktuellen Status nicht möglich"
          : `Im Status „${own(STATES, state) ?? humanize(state)}“ nicht möglich`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => own(STEPS, state) ?? humanize(state),
        );
        if (next.length > 6) return `Von hier aus sind ${format.number(next.length)} Schritte möglich.`;
        if (next.length > 0) return `Von hier aus möglich: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "Von hier aus ist kein weiterer Schritt möglich."
          : "Vielleicht hat er sich inzwischen geändert. Laden Sie neu, um den aktuellen Stand zu sehen.";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "Das wurde nicht gefunden",
      advice: "Vielleicht wurde es gelöscht oder der Link ist unvollständig.",
    },
    conflict: {
      title: "Das gibt es schon",
      advice: "Verwenden Sie einen anderen Namen oder Schlüssel oder öffnen Sie, was schon da ist.",
    },
    forbidden: {
      title: "Dazu fehlt Ihnen die Berechtigung",
      advice: "Bitten Sie die Administration Ihres Kontos um Zugriff.",
    },
    unauthorized: {
      title: "Melden Sie sich an, um fortzufahren",
      advice: "Sie sind nicht angemeldet oder Ihre Anmeldung gilt nicht mehr.",
    },
    "payment-error": {
      title: "Die Zahlung kam nicht zustande",
      advice: "Verwenden Sie eine andere Zahlungsmethode oder fragen Sie Ihre Bank.",
      actions: { update_payment_method: "Zahlungsmethode ändern" },
    },
    "rate-limited": {
      title: "Zu viele Anfragen",
      advice:
        "In kurzer Zeit kamen mehr Anfragen, als erlaubt sind. Warten Sie etwas und versuchen Sie es dann erneut.",
    },
    "internal-error": {
      title: "Auf dem Server gab es ein Problem",
      advice: "Versuchen Sie es etwas später erneut. Wenn es wieder passiert, wenden Sie sich an den Support.",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
