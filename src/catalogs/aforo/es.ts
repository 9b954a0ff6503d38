import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "La fase actual es «Experimental»; la siguiente es «Beta».",
  BETA: "La fase actual es «Beta»; la siguiente es «Disponibilidad general».",
  GA: "La fase actual es «Disponibilidad general»; la siguiente es «Obsoleto».",
  DEPRECATED: "La fase actual es «Obsoleto»; la siguiente es «Retirado».",
  RETIRED: "La fase actual es «Retirado» y no hay ninguna posterior.",
};

const ENDED = {
  CANCELLED: "Esta suscripción está cancelada",
  EXPIRED: "Esta suscripción ha caducado",
};

/** Spanish words for Aforo's codes and statuses. */
export const aforoEs = {
  api: "aforo",
  tag: "es",
  codes: {
    METRIC_BLOCKED: {
      title: "Esta métrica todavía se usa",
      advice:
        "Hay suscripciones activas que se facturan con ella, por eso no se ha eliminado. Cancélelas o páselas antes a otra métrica.",
    },
    PRODUCT_STALE: {
      title: "Este producto ya no está en la pasarela",
      advice: "Se eliminó allí y solo queda su asignación. Restáurelo o créelo a mano en la pasarela.",
      actions: { restore: "Restaurar en la pasarela" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "Esta suscripción ha terminado",
      advice: "Una suscripción terminada no se puede modificar. Cree una nueva en su lugar.",
      actions: { create_subscription: "Crear una suscripción nueva" },
      states: { CANCELLED: "Cancelada", EXPIRED: "Caducada" },
    },
    BILL_RUN_CONFLICT: {
      title: "Ya hay una facturación en curso",
      advice:
        "Cada período admite un solo proceso de facturación a la vez. Espere a que termine antes de iniciar otro.",
      actions: { check_again: "Consultar la facturación", retry: "Iniciar otra facturación" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "El saldo del monedero no es suficiente"
          : `${short === 1 ? "Falta" : "Faltan"} ${toldMoney(context, short)} en su monedero`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Recargue el monedero y vuelva a intentarlo.";
        return `Contiene ${toldMoney(context, balance)} y la operación requiere ${toldMoney(context, needed)}. Recárguelo y vuelva a intentarlo.`;
      },
      actions: { top_up: "Recargar el monedero" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "Esta fase de madurez no es la siguiente",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "Las fases van en este orden: experimental, beta, disponibilidad general, obsoleto, retirado.",
      states: {
        EXPERIMENTAL: "Experimental",
        BETA: "Beta",
        GA: "Disponibilidad general",
        DEPRECATED: "Obsoleto",
        RETIRED: "Retirado",
      },
    },
  },
  statuses: {
    400: {
      title: "Hay datos que debe revisar",
      advice: "Compruebe que los campos obligatorios estén completos y tengan el formato correcto.",
    },
    401: {
      title: "No se han reconocido las credenciales",
      advice:
        "La clave de API falta, está mal escrita o ya no está activa. Compruebe la clave o vuelva a iniciar sesión.",
    },
    403: {
      title: "Su rol no lo permite",
      advice:
        "Se necesita el rol OWNER, ADMIN o BILLING_ADMIN. Solicite uno de ellos a un administrador de su espacio de trabajo.",
    },
    404: {
      title: "No está en este espacio de trabajo",
      advice:
        "Puede que se haya eliminado o que pertenezca a otro espacio de trabajo. Compruebe el enlace y dónde ha iniciado sesión.",
    },
    409: {
      title: "Hay un conflicto con otro elemento",
      advice: "Compruebe la situación actual y decida después qué hacer.",
    },
    422: {
      title: "Hay datos que debe revisar",
      advice: "Las reglas de facturación no permiten estos valores. Revise los campos y vuelva a intentarlo.",
    },
    429: {
      title: "Demasiadas solicitudes",
      advice: "Llegaron más solicitudes seguidas de las permitidas. Espere y vuelva a intentarlo.",
    },
    500: {
      title: "Ha habido un problema en la facturación",
      advice: ({ error }) =>
        error.requestId === null
          ? "No se debe a los datos que introdujo. Contacte con asistencia e indique cuándo ocurrió."
          : "No se debe a los datos que introdujo. Contacte con asistencia e indique la referencia.",
    },
    503: {
      title: "El servicio de facturación no está disponible",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000
          ? ""
          : "Suele resolverse en menos de 30 segundos. Vuelva a intentarlo entonces.",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
