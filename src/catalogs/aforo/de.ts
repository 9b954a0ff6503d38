import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "Die aktuelle Stufe ist „Experimentell“, als Nächstes folgt „Beta“.",
  BETA: "Die aktuelle Stufe ist „Beta“, als Nächstes folgt „Allgemein verfügbar“.",
  GA: "Die aktuelle Stufe ist „Allgemein verfügbar“, als Nächstes folgt „Veraltet“.",
  DEPRECATED: "Die aktuelle Stufe ist „Veraltet“, als Nächstes folgt „Eingestellt“.",
  RETIRED: "Die aktuelle Stufe ist „Eingestellt“, danach folgt keine mehr.",
};

const ENDED = {
  CANCELLED: "Dieses Abonnement wurde gekündigt",
  EXPIRED: "Dieses Abonnement ist abgelaufen",
};

/** German words for Aforo's codes and statuses. */
export const aforoDe = {
  api: "aforo",
  tag: "de",
  codes: {
    METRIC_BLOCKED: {
      title: "Diese Metrik ist noch in Gebrauch",
      advice:
        "Aktive Abonnements werden nach ihr abgerechnet, deshalb wurde sie nicht gelöscht. Kündigen Sie diese Abonnements zuerst oder stellen Sie sie auf eine andere Metrik um.",
    },
    PRODUCT_STALE: {
      title: "Dieses Produkt gibt es im Gateway nicht mehr",
      advice:
        "Es wurde dort gelöscht, nur die Zuordnung ist noch da. Stellen Sie es wieder her oder legen Sie es im Gateway von Hand an.",
      actions: { restore: "Im Gateway wiederherstellen" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "Dieses Abonnement ist beendet",
      advice: "Ein beendetes Abonnement lässt sich nicht mehr ändern. Schließen Sie stattdessen ein neues ab.",
      actions: { create_subscription: "Neues Abonnement abschließen" },
      states: { CANCELLED: "Gekündigt", EXPIRED: "Abgelaufen" },
    },
    BILL_RUN_CONFLICT: {
      title: "Ein Abrechnungslauf ist bereits im Gange",
      advice:
        "Pro Zeitraum kann nur ein Abrechnungslauf zugleich aktiv sein. Warten Sie, bis er abgeschlossen ist, bevor Sie den nächsten starten.",
      actions: { check_again: "Abrechnungslauf prüfen", retry: "Abrechnung erneut starten" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "Das Guthaben im Wallet reicht nicht aus"
          : `In Ihrem Wallet ${short === 1 ? "fehlt" : "fehlen"} ${toldMoney(context, short)}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Laden Sie das Wallet auf und versuchen Sie es dann erneut.";
        return `Es enthält ${toldMoney(context, balance)}, der Vorgang erfordert ${toldMoney(context, needed)}. Laden Sie es auf und versuchen Sie es dann erneut.`;
      },
      actions: { top_up: "Wallet aufladen" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "Diese Reifestufe kann nicht als Nächstes folgen",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "Die Stufen folgen aufeinander: experimentell, Beta, allgemein verfügbar, veraltet, eingestellt.",
      states: {
        EXPERIMENTAL: "Experimentell",
        BETA: "Beta",
        GA: "Allgemein verfügbar",
        DEPRECATED: "Veraltet",
        RETIRED: "Eingestellt",
      },
    },
  },
  statuses: {
    400: {
      title: "Einige Angaben sind noch zu prüfen",
      advice: "Prüfen Sie, ob alle Pflichtfelder ausgefüllt sind und das richtige Format haben.",
    },
    401: {
      title: "Die Zugangsdaten wurden nicht erkannt",
      advice:
        "Der API-Schlüssel fehlt, enthält einen Tippfehler oder ist nicht mehr aktiv. Prüfen Sie den Schlüssel oder melden Sie sich erneut an.",
    },
    403: {
      title: "Ihre Rolle umfasst das nicht",
      advice:
        "Dafür ist die Rolle OWNER, ADMIN oder BILLING_ADMIN nötig. Bitten Sie die Administration Ihres Workspace um eine davon.",
    },
    404: {
      title: "In diesem Workspace nicht gefunden",
      advice:
        "Vielleicht wurde es gelöscht oder gehört zu einem anderen Workspace. Prüfen Sie den Link und wo Sie angemeldet sind.",
    },
    409: {
      title: "Etwas anderes steht dem im Weg",
      advice: "Prüfen Sie den aktuellen Stand und entscheiden Sie dann.",
    },
    422: {
      title: "Einige Angaben sind noch zu prüfen",
      advice:
        "Die Abrechnungsregeln lassen diese Werte nicht zu. Prüfen Sie die Felder und versuchen Sie es dann erneut.",
    },
    429: {
      title: "Zu viele Anfragen",
      advice:
        "In kurzer Zeit kamen mehr Anfragen, als erlaubt sind. Warten Sie etwas und versuchen Sie es dann erneut.",
    },
    500: {
      title: "Im Abrechnungsdienst gab es ein Problem",
      advice: ({ error }) =>
        error.requestId === null
          ? "An Ihren Eingaben liegt es nicht. Wenden Sie sich an den Support und nennen Sie den Zeitpunkt."
          : "An Ihren Eingaben liegt es nicht. Wenden Sie sich an den Support und nennen Sie die Referenz.",
    },
    503: {
      title: "Der Abrechnungsdienst ist nicht verfügbar",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000
          ? ""
          : "Das ist meist innerhalb von 30 Sekunden vorbei. Versuchen Sie es dann erneut.",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
