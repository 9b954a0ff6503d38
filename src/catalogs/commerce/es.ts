import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { commerce } from "../commerce.js";

/** Spanish words for the commerce API's codes. */
export const commerceEs = {
  api: "commerce",
  tag: "es",
  codes: {
    AUTH_INVALID_KEY: {
      title: "No se acepta esta clave de API",
      advice: "Compruebe que esté completa y siga activa, o use otra.",
      actions: { manage_api_keys: "Revisar las claves de API" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "Su sesión ha caducado",
      advice: "Renuévela para continuar o vuelva a iniciar sesión.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "No tiene permiso para esto",
      advice: "Su acceso no incluye el ámbito necesario. Pida a un administrador que lo añada.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Demasiadas solicitudes",
      advice: "Llegaron más solicitudes seguidas de las permitidas. Espere y vuelva a intentarlo.",
    },
    ACCOUNT_DISABLED: {
      title: "Esta cuenta está desactivada",
      advice: "Contacte con asistencia para saber por qué y qué se puede hacer.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "No tiene saldo suficiente"
          : `Le ${short === 1 ? "falta" : "faltan"} ${toldMoney(context, short)} de saldo`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Recargue saldo y vuelva a intentarlo.";
        return `Tiene ${toldMoney(context, balance)} y la operación requiere ${toldMoney(context, needed)}. Recargue saldo y vuelva a intentarlo.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "No se ha encontrado esta sesión",
      advice: "Puede que haya terminado o que el enlace esté incompleto. Abra una nueva para continuar.",
    },
    SESSION_EXPIRED: {
      title: "Esta sesión ha caducado",
      advice: "Abra una nueva para continuar.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return Number(max) < 2
          ? "Hay demasiadas sesiones abiertas"
          : `Tiene abiertas las ${format.number(max)} sesiones posibles`;
      },
      advice: "Cierre una que ya no necesite y abra después una nueva.",
      actions: { terminate_sessions: "Cerrar sesiones antiguas" },
    },
    PRODUCT_NOT_FOUND: {
      title: "No se ha encontrado este producto",
      advice: "Puede que ya no esté en el catálogo. Elija otro.",
      actions: { list_products: "Ver todos los productos" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "Este producto está agotado",
      advice: "Elija otro producto o vuelva a intentarlo más tarde.",
      actions: { list_products: "Elegir otro producto" },
    },
    INVALID_REQUEST: {
      title: "Hay datos que debe revisar",
      advice: "Hay algo que no se ha aceptado. Revíselo y vuelva a intentarlo.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "Esta solicitud ya se había enviado",
      advice: "Puede que la primera se haya completado. Consulte su resultado antes de enviar otra.",
      actions: { check_status: "Consultar la primera solicitud" },
    },
    BACKEND_ERROR: {
      title: "El servicio no está disponible ahora",
      advice: "Un sistema del que depende no respondió correctamente. Vuelva a intentarlo dentro de un rato.",
    },
    BACKEND_TIMEOUT: {
      title: "El servicio ha tardado demasiado",
      advice: "No llegó respuesta a tiempo. Si hizo algún cambio, compruebe si se aplicó antes de volver a intentarlo.",
    },
    INTERNAL_ERROR: {
      title: "Se ha producido un problema en el servidor",
      advice: ({ error }) =>
        error.requestId === null
          ? "Contacte con asistencia e indique cuándo ocurrió."
          : "Contacte con asistencia e indique la referencia.",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
