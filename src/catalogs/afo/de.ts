import type { WordsOf } from "../../core/codes.js";
import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` Angegebener Grund: ${reason.replace(/[.\s]+$/, "")}.` : "";
};

/** By the machine word that is sent. */
const NOT_FOUND = {
  work: "Dieses Werk wurde nicht gefunden",
  registration: "Diese Registrierung wurde nicht gefunden",
  api_key: "Dieser API-Schlüssel wurde nicht gefunden",
  upload: "Dieser Upload wurde nicht gefunden",
  organization: "Diese Organisation wurde nicht gefunden",
};

const newKey = { manage_api_keys: "Neuen Schlüssel erstellen" };

/** German words for Afo's codes. */
export const afoDe = {
  api: "afo",
  tag: "de",
  codes: {
    "api_key.invalid_format": {
      title: "Das sieht nicht nach einem API-Schlüssel aus",
      advice:
        "Ein Schlüssel beginnt mit afo_sk_live_. Kopieren Sie ihn noch einmal vollständig aus Ihren API-Schlüsseln.",
    },
    "api_key.not_found": {
      title: "Dieser API-Schlüssel ist nicht bekannt",
      advice:
        "Vielleicht enthält er einen Tippfehler, wurde durch einen neueren ersetzt oder ist für eine andere Umgebung gedacht.",
    },
    "api_key.revoked": {
      title: "Dieser API-Schlüssel wurde widerrufen",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `Er gilt ${at === null ? "nicht mehr" : `seit dem ${format.dateTime(at)} nicht mehr`}. Erstellen Sie einen neuen Schlüssel und verwenden Sie diesen.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "Der Schlüssel gehört zu einer anderen Organisation",
      advice:
        "Verwenden Sie einen Schlüssel der Organisation, in der Sie arbeiten, oder wechseln Sie zu der, für die dieser gilt.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "Diesem Schlüssel fehlt ein Scope" : `Diesem Schlüssel fehlt der Scope ${scope}`;
      },
      advice: "Fügen Sie dem Schlüssel den fehlenden Scope hinzu oder verwenden Sie einen, der ihn hat.",
      actions: { manage_api_keys: "Scopes des Schlüssels ändern" },
    },
    "api_key.org_inactive": {
      title: "Diese Organisation ist nicht aktiv",
      advice:
        "Bis sie wieder aktiviert ist, gelten ihre Schlüssel nicht. Wenden Sie sich an den Support, falls sie aktiv sein sollte.",
    },

    "registration.title_required": {
      title: "Das Werk braucht einen Titel",
      advice: "Geben Sie mindestens ein Zeichen ein, das kein Leerzeichen ist.",
    },
    "registration.filename_required": {
      title: "Die Datei braucht einen Namen",
      advice: "Geben Sie einen Dateinamen ein und versuchen Sie es dann erneut.",
    },
    "registration.creators_required": {
      title: "Zum Werk fehlen die Urheber",
      advice: "Nennen Sie mindestens eine Person, die es geschaffen hat.",
    },
    "registration.commitment_invalid": {
      title: "Das Werk konnte nicht versiegelt werden",
      advice: "Das lag am Server und kommt selten vor. Wenden Sie sich an den Support oder versuchen Sie es erneut.",
    },
    "registration.upload_session_not_found": {
      title: "Dieser Upload ist nicht mehr offen",
      advice:
        "Vielleicht ist er abgelaufen oder wurde schon verwendet. Wenn das Werk nicht in Ihrer Liste steht, laden Sie die Datei erneut hoch.",
      actions: { start_over: "Datei erneut hochladen" },
    },
    "registration.upload_session_forbidden": {
      title: "Dieser Upload gehört jemand anderem",
      advice: "Nur wer ihn begonnen hat, kann ihn fortsetzen. Beginnen Sie einen eigenen Upload.",
      actions: { start_over: "Neuen Upload beginnen" },
    },
    "registration.audio_too_large": {
      title: "Die Audiodatei ist zu groß",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "Wählen Sie eine kleinere Datei und versuchen Sie es dann erneut."
          : `Wählen Sie eine Datei mit höchstens ${format.bytes(max)}.`;
      },
    },
    "registration.audio_empty": {
      title: "Die Audiodatei ist leer",
      advice: "Die Datei enthält keine Daten. Prüfen Sie sie auf Ihrem Gerät und wählen Sie sie dann erneut aus.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance"
          ? "Für die Registrierung reicht das Guthaben nicht"
          : "Das Werk hat den Probelauf nicht bestanden",
      advice: (context) =>
        context.error.kind === "balance"
          ? `Das Werk ist noch nicht registriert: Laden Sie Guthaben auf und registrieren Sie es dann erneut.${reasonGiven(context)}`
          : `Es wurde dabei abgelehnt und ist daher nicht registriert.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "Diese Registrierung ist nicht mehr offen",
      advice:
        "Sie ist abgelaufen oder wurde bereits bestätigt. Prüfen Sie ihren Status, bevor Sie das Werk erneut vorbereiten.",
      actions: { check_status: "Registrierung prüfen" },
    },
    "registration.prepared_forbidden": {
      title: "Diese Registrierung gehört jemand anderem",
      advice: "Nur wer sie vorbereitet hat, kann sie bestätigen.",
      actions: { start_over: "Eigene vorbereiten" },
    },

    "api_key.invalid_name": {
      title: "Der Name des Schlüssels ist leer oder zu lang",
      advice: "Verwenden Sie 1 bis 100 Zeichen.",
    },
    "api_key.scopes_required": {
      title: "Der Schlüssel braucht mindestens einen Scope",
      advice: "Wählen Sie aus, wofür er verwendet werden darf.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "Einer der Scopes ist nicht bekannt" : `Den Scope ${scope} gibt es nicht`;
      },
      advice: "Entfernen Sie ihn oder wählen Sie einen aus der Liste.",
    },
    "api_key.webhook_url_invalid": {
      title: "Der Webhook braucht eine vollständige Adresse",
      advice: (context) => `Geben Sie eine ein, die mit https:// oder http:// beginnt.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return Number(max) < 2
          ? "Für einen weiteren API-Schlüssel ist kein Platz"
          : `Alle ${format.number(max)} API-Schlüssel sind vergeben`;
      },
      advice: "Widerrufen Sie einen Schlüssel, den Sie nicht mehr brauchen, und erstellen Sie dann den neuen.",
    },

    "common.bad_request": {
      title: "Diese Anfrage wurde nicht verstanden",
      advice: "Prüfen Sie Ihre Eingaben und versuchen Sie es dann erneut.",
    },
    "common.unauthorized": {
      title: "Melden Sie sich an, um fortzufahren",
      advice: "Diese Anfrage kam ohne Anmeldung und ohne API-Schlüssel.",
    },
    "common.forbidden": {
      title: ({ error }) =>
        error.kind === "balance" ? "Ihre Credits reichen nicht aus" : "Sie haben darauf keinen Zugriff",
      advice: ({ error }) =>
        error.kind === "balance"
          ? "Laden Sie Credits auf und versuchen Sie es dann erneut."
          : Object.keys(error.details).length > 0
            ? "Bitten Sie die Administration Ihrer Organisation um Zugriff."
            : "Oft sind die Credits aufgebraucht. Sind noch welche übrig, bitten Sie die Administration Ihrer Organisation um Zugriff.",
      actions: { top_up: "Credits aufladen" },
    },
    "common.not_found": {
      title: ({ error }) => toldPhrase(error, "resource", NOT_FOUND) ?? "Das wurde nicht gefunden",
      // One sentence for things of any gender.
      advice: "Vielleicht ist der Link unvollständig oder das Gesuchte wurde gelöscht.",
    },
    "common.validation_failed": {
      title: "Einige Angaben sind noch zu prüfen",
      advice: "Prüfen Sie die Felder und versuchen Sie es dann erneut.",
    },
    "common.quota_exceeded": {
      title: "Ihr kostenloses Kontingent ist aufgebraucht",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `Wählen Sie einen Tarif oder warten Sie, bis es ${at === null ? "" : `am ${format.dateTime(at)} `}zurückgesetzt wird.`;
      },
    },
    "common.service_unavailable": {
      title: "Der Dienst ist gerade nicht verfügbar",
      advice: "Ein anderes System, auf das er angewiesen ist, ist ausgefallen. Versuchen Sie es etwas später erneut.",
    },
  },
} as const satisfies WordsOf<typeof afo>;
