import type { WordsOf } from "../../core/codes.js";
import { own } from "../../core/own.js";
import { humanize } from "../../core/titles.js";
import { toldText, toldTexts } from "../../core/told.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "Cerrado", ACCEPTED: "Aceptado" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "Reabrir" };

/** Spanish words for Aviate's error types. */
export const aviateEs = {
  api: "aviate",
  tag: "es",
  codes: {
    "validation-error": {
      title: "Hay datos que debe revisar",
      advice: "Revise los campos y vuelva a intentarlo.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "No es posible en el estado actual"
          : `No es posible en el estado «${own(STATES, state) ?? humanize(state)}»`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => own(STEPS, state) ?? humanize(state),
        );
        if (next.length > 6) return `Desde aquí son posibles ${format.number(next.length)} pasos.`;
        if (next.length > 0) return `Desde aquí es posible: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "Desde aquí no es posible ningún otro paso."
          : "Puede que haya cambiado entretanto. Recargue para ver la situación actual.";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "No se ha encontrado",
      advice: "Puede que se haya eliminado o que el enlace esté incompleto.",
    },
    conflict: {
      title: "Esto ya existe",
      advice: "Use otro nombre u otra clave, o abra lo que ya existe.",
    },
    forbidden: {
      title: "No tiene permiso para esto",
      advice: "Solicite acceso a un administrador de su cuenta.",
    },
    unauthorized: {
      title: "Inicie sesión para continuar",
      advice: "No ha iniciado sesión o su sesión ya no es válida.",
    },
    "payment-error": {
      title: "No se ha podido realizar el pago",
      advice: "Use otro método de pago o consulte a su banco.",
      actions: { update_payment_method: "Cambiar el método de pago" },
    },
    "rate-limited": {
      title: "Demasiadas solicitudes",
      advice: "Llegaron más solicitudes seguidas de las permitidas. Espere y vuelva a intentarlo.",
    },
    "internal-error": {
      title: "Se ha producido un problema en el servidor",
      advice: "Vuelva a intentarlo dentro de un rato. Si se repite, contacte con asistencia.",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
