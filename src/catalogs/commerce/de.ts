import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { commerce } from "../commerce.js";

/** German words for the commerce API's codes. */
export const commerceDe = {
  api: "commerce",
  tag: "de",
  codes: {
    AUTH_INVALID_KEY: {
      title: "Dieser API-Schlüssel wird nicht angenommen",
      advice: "Prüfen Sie, ob er vollständig und noch aktiv ist, oder verwenden Sie einen anderen.",
      actions: { manage_api_keys: "API-Schlüssel prüfen" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "Ihre Anmeldung ist abgelaufen",
      advice: "Erneuern Sie sie, um weiterzumachen, oder melden Sie sich neu an.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "Dazu fehlt Ihnen die Berechtigung",
      advice: "Ihr Zugang enthält den nötigen Scope nicht. Bitten Sie Ihre Administration, ihn hinzuzufügen.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Zu viele Anfragen",
      advice:
        "In kurzer Zeit kamen mehr Anfragen, als erlaubt sind. Warten Sie etwas und versuchen Sie es dann erneut.",
    },
    ACCOUNT_DISABLED: {
      title: "Dieses Konto ist deaktiviert",
      advice: "Beim Support erfahren Sie, woran das liegt und was Sie tun können.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "Ihr Guthaben reicht nicht aus"
          : `Ihrem Guthaben ${short === 1 ? "fehlt" : "fehlen"} ${toldMoney(context, short)}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Laden Sie Guthaben auf und versuchen Sie es dann erneut.";
        return `Sie haben ${toldMoney(context, balance)}, der Vorgang erfordert ${toldMoney(context, needed)}. Laden Sie Guthaben auf und versuchen Sie es dann erneut.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "Diese Sitzung wurde nicht gefunden",
      advice:
        "Vielleicht ist sie beendet oder der Link dorthin ist unvollständig. Starten Sie eine neue, um weiterzumachen.",
    },
    SESSION_EXPIRED: {
      title: "Diese Sitzung ist abgelaufen",
      advice: "Starten Sie eine neue, um weiterzumachen.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return Number(max) < 2
          ? "Es sind zu viele Sitzungen offen"
          : `Alle ${format.number(max)} Sitzungen sind belegt`;
      },
      advice: "Beenden Sie eine Sitzung, die Sie nicht mehr brauchen, und starten Sie dann eine neue.",
      actions: { terminate_sessions: "Alte Sitzungen beenden" },
    },
    PRODUCT_NOT_FOUND: {
      title: "Dieses Produkt wurde nicht gefunden",
      advice: "Vielleicht wird es nicht mehr angeboten. Wählen Sie ein anderes.",
      actions: { list_products: "Alle Produkte ansehen" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "Dieses Produkt ist nicht vorrätig",
      advice: "Wählen Sie ein anderes Produkt oder versuchen Sie es später erneut.",
      actions: { list_products: "Anderes Produkt wählen" },
    },
    INVALID_REQUEST: {
      title: "Einige Angaben sind noch zu prüfen",
      advice: "Hier wurde etwas nicht angenommen. Prüfen Sie Ihre Eingaben und versuchen Sie es dann erneut.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "Diese Anfrage wurde schon einmal gesendet",
      advice: "Vielleicht war die erste schon erfolgreich. Prüfen Sie ihr Ergebnis, bevor Sie eine weitere senden.",
      actions: { check_status: "Erste Anfrage prüfen" },
    },
    BACKEND_ERROR: {
      title: "Der Dienst ist gerade nicht verfügbar",
      advice: "Ein System dahinter hat nicht richtig geantwortet. Versuchen Sie es etwas später erneut.",
    },
    BACKEND_TIMEOUT: {
      title: "Der Dienst hat zu lange gebraucht",
      advice:
        "Es kam nicht rechtzeitig eine Antwort. Wenn Sie etwas geändert haben, prüfen Sie, ob es übernommen wurde, bevor Sie es erneut versuchen.",
    },
    INTERNAL_ERROR: {
      title: "Auf dem Server gab es ein Problem",
      advice: ({ error }) =>
        error.requestId === null
          ? "Wenden Sie sich an den Support und nennen Sie den Zeitpunkt."
          : "Wenden Sie sich an den Support und nennen Sie die Referenz.",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
