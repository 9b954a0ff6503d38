import type { WordsOf } from "../../core/codes.js";
import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` Motivo indicado: ${reason.replace(/[.\s]+$/, "")}.` : "";
};

/** By the machine word that is sent. */
const NOT_FOUND = {
  work: "No se ha encontrado esta obra",
  registration: "No se ha encontrado este registro",
  api_key: "No se ha encontrado esta clave de API",
  upload: "No se ha encontrado esta carga",
  organization: "No se ha encontrado esta organización",
};

const newKey = { manage_api_keys: "Crear una clave nueva" };

/** Spanish words for Afo's codes. */
export const afoEs = {
  api: "afo",
  tag: "es",
  codes: {
    "api_key.invalid_format": {
      title: "Esto no parece una clave de API",
      advice: "Las claves empiezan por afo_sk_live_. Vuelva a copiarla completa desde sus claves de API.",
    },
    "api_key.not_found": {
      title: "No se reconoce esta clave de API",
      advice: "Puede que esté mal escrita, que otra más nueva la haya sustituido o que sea de otro entorno.",
    },
    "api_key.revoked": {
      title: "Esta clave de API se ha revocado",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `${at === null ? "Ya no funciona" : `No funciona desde el ${format.dateTime(at)}`}. Cree una clave nueva y use esa.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "Esta clave es de otra organización",
      advice: "Use una clave de la organización en la que trabaja o cambie a la organización de esta clave.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "A esta clave le falta un ámbito" : `A esta clave le falta el ámbito ${scope}`;
      },
      advice: "Añada a la clave el ámbito que falta o use una que lo tenga.",
      actions: { manage_api_keys: "Cambiar los ámbitos" },
    },
    "api_key.org_inactive": {
      title: "Esta organización no está activa",
      advice:
        "Las claves de la organización no funcionarán hasta que se reactive. Contacte con asistencia si cree que debería estar activa.",
    },

    "registration.title_required": {
      title: "La obra necesita un título",
      advice: "Escriba al menos un carácter que no sea un espacio.",
    },
    "registration.filename_required": {
      title: "El archivo necesita un nombre",
      advice: "Escriba un nombre de archivo y vuelva a intentarlo.",
    },
    "registration.creators_required": {
      title: "Falta indicar quién creó la obra",
      advice: "Añada al menos a una persona autora.",
    },
    "registration.commitment_invalid": {
      title: "No se ha podido sellar la obra",
      advice: "Ha ocurrido en el servidor y es poco frecuente. Contacte con asistencia o vuelva a intentarlo.",
    },
    "registration.upload_session_not_found": {
      title: "Esta carga ya no está abierta",
      advice:
        "Puede que haya caducado o que ya se haya usado. Si la obra no está en su lista, vuelva a subir el archivo.",
      actions: { start_over: "Volver a subir el archivo" },
    },
    "registration.upload_session_forbidden": {
      title: "Esta carga es de otra persona",
      advice: "Solo puede continuarla quien la empezó. Inicie una propia.",
      actions: { start_over: "Iniciar una carga nueva" },
    },
    "registration.audio_too_large": {
      title: "El archivo de audio es demasiado grande",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "Elija un archivo más pequeño y vuelva a intentarlo."
          : `Elija un archivo de ${format.bytes(max)} como máximo.`;
      },
    },
    "registration.audio_empty": {
      title: "El archivo de audio está vacío",
      advice: "El archivo no contiene datos. Compruébelo en su dispositivo y vuelva a elegirlo.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance"
          ? "No hay saldo suficiente para registrar la obra"
          : "La obra no ha superado la prueba previa",
      advice: (context) =>
        context.error.kind === "balance"
          ? `La obra aún no está registrada: recargue saldo y regístrela de nuevo.${reasonGiven(context)}`
          : `La prueba previa la ha rechazado, así que la obra no está registrada.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "Este registro ya no está pendiente",
      advice: "Ha caducado o ya se confirmó. Consulte su estado antes de volver a preparar la obra.",
      actions: { check_status: "Consultar el registro" },
    },
    "registration.prepared_forbidden": {
      title: "Este registro es de otra persona",
      advice: "Solo puede confirmarlo quien lo preparó.",
      actions: { start_over: "Preparar uno propio" },
    },

    "api_key.invalid_name": {
      title: "El nombre de la clave falta o es demasiado largo",
      advice: "Use entre 1 y 100 caracteres.",
    },
    "api_key.scopes_required": {
      title: "La clave necesita al menos un ámbito",
      advice: "Seleccione para qué se puede usar.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "Uno de los ámbitos no existe" : `No existe el ámbito ${scope}`;
      },
      advice: "Quítelo o elija un ámbito de la lista.",
    },
    "api_key.webhook_url_invalid": {
      title: "El webhook necesita una dirección completa",
      advice: (context) => `Escriba una que empiece por https:// o http://.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return Number(max) < 2
          ? "No caben más claves de API"
          : `Ya tiene las ${format.number(max)} claves de API posibles`;
      },
      advice: "Revoque una clave que ya no use y cree después la nueva.",
    },

    "common.bad_request": {
      title: "No se ha entendido esta solicitud",
      advice: "Revise lo que ha introducido y vuelva a intentarlo.",
    },
    "common.unauthorized": {
      title: "Inicie sesión para continuar",
      advice: "Esta solicitud llegó sin sesión iniciada ni clave de API.",
    },
    "common.forbidden": {
      title: ({ error }) => (error.kind === "balance" ? "No hay créditos suficientes" : "No tiene acceso a esto"),
      advice: ({ error }) =>
        error.kind === "balance"
          ? "Recargue créditos y vuelva a intentarlo."
          : Object.keys(error.details).length > 0
            ? "Solicite acceso a un administrador de su organización."
            : "A menudo es porque se han agotado los créditos. Si aún quedan, solicite acceso a un administrador de su organización.",
      actions: { top_up: "Recargar créditos" },
    },
    "common.not_found": {
      title: ({ error }) => toldPhrase(error, "resource", NOT_FOUND) ?? "No se ha encontrado",
      advice: "Puede que se haya eliminado o que el enlace esté incompleto.",
    },
    "common.validation_failed": {
      title: "Hay datos que debe revisar",
      advice: "Revise los campos y vuelva a intentarlo.",
    },
    "common.quota_exceeded": {
      title: "Su cuota gratuita está agotada",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `Elija un plan o espere a que la cuota se reinicie${at === null ? "" : ` el ${format.dateTime(at)}`}.`;
      },
    },
    "common.service_unavailable": {
      title: "El servicio no está disponible ahora",
      advice: "Otro sistema del que depende no funciona. Vuelva a intentarlo dentro de un rato.",
    },
  },
} as const satisfies WordsOf<typeof afo>;
