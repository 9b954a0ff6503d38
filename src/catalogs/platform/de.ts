import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** German words for the platform API's codes. */
export const platformDe = {
  api: "platform",
  tag: "de",
  codes: {
    no_active_plan: {
      title: "Wählen Sie einen Tarif, um fortzufahren",
      advice: "Für dieses Konto wurde noch kein Tarif gewählt.",
    },
    billing_info_required: {
      title: "Fügen Sie eine Zahlungsmethode hinzu",
      advice: "Ein kostenpflichtiger Tarif kann erst damit beginnen.",
      actions: { update_payment_method: "Zahlungsmethode hinzufügen" },
    },
    plan_required: {
      title: "Wählen Sie einen Tarif, um Projekte anzulegen",
      advice: "Sobald das Konto einen Tarif hat, lassen sich Projekte anlegen.",
    },
    payment_past_due: {
      title: "Eine Zahlung ist überfällig",
      advice: "Begleichen Sie den Betrag oder aktualisieren Sie die Zahlungsmethode, von der abgebucht werden soll.",
    },
    subscription_suspended: {
      title: "Ihr Abonnement ist ausgesetzt",
      advice: "Eine Zahlung steht aus. Aktualisieren Sie Ihre Zahlungsmethode, um sie zu begleichen.",
    },
    subscription_inactive: {
      title: "Ihr Abonnement ist nicht aktiv",
      advice: "Wählen Sie einen Tarif, um das wieder zu nutzen.",
    },
    subscription_not_found: {
      title: "Es wurde kein Abonnement gefunden",
      advice:
        "Für dieses Konto ist keines hinterlegt. Schließen Sie eines ab oder wenden Sie sich an den Support, falls Sie schon bezahlt haben.",
    },
    no_active_subscription: {
      title: "Ein Ausgabenlimit setzt ein Abonnement voraus",
      advice: "Schließen Sie zuerst ein Abonnement ab und legen Sie dann das Limit fest.",
      actions: { create_subscription: "Abonnement abschließen" },
    },

    spend_limit_exceeded: {
      title: "Das Budget für diesen Monat ist aufgebraucht",
      advice: "Erhöhen Sie das Ausgabenlimit, um weiterzumachen, oder warten Sie auf den nächsten Monat.",
      actions: { raise_limit: "Ausgabenlimit erhöhen" },
    },
    credits_depleted: {
      title: "Ihre Credits sind aufgebraucht",
      advice: "Laden Sie Credits auf und versuchen Sie es dann erneut.",
      actions: { top_up: "Credits aufladen" },
    },
    rate_limit_exceeded: {
      title: "Zu viele Anfragen",
      advice:
        "In kurzer Zeit kamen mehr Anfragen, als erlaubt sind. Warten Sie etwas und versuchen Sie es dann erneut.",
    },

    auth_required: {
      title: "Melden Sie sich an, um fortzufahren",
      advice: "Sie sind nicht oder nicht mehr angemeldet.",
    },
    api_key_required: {
      title: "Dafür ist ein gültiger API-Schlüssel nötig",
      advice: "Der Schlüssel fehlt oder wird nicht angenommen. Prüfen Sie ihn oder erstellen Sie einen neuen.",
    },
    pro_required: {
      title: "Das gehört zu Pro",
      advice: "Wechseln Sie zu einem Pro-Abonnement, um es zu nutzen.",
      actions: { select_plan: "Pro-Tarif ansehen" },
    },
    not_a_member: {
      title: "Sie gehören nicht zu dieser Organisation",
      advice:
        "Lassen Sie sich von deren Administration hinzufügen oder wechseln Sie zu einer Organisation, der Sie angehören.",
    },

    email_exists: {
      title: "Zu dieser E-Mail-Adresse gibt es schon ein Konto",
      advice: "Melden Sie sich damit an oder verwenden Sie eine andere E-Mail-Adresse.",
      actions: { sign_in: "Stattdessen anmelden" },
    },
    token_invalid: {
      title: "Dieser Link zum Zurücksetzen funktioniert nicht",
      advice: "Vielleicht ist er unvollständig oder wurde schon verwendet. Lassen Sie sich einen neuen schicken.",
      actions: { reset_password: "Neuen Link senden" },
    },
    token_expired: {
      title: "Dieser Link zum Zurücksetzen ist abgelaufen",
      advice: "Lassen Sie sich einen neuen schicken und verwenden Sie ihn bald nach Erhalt.",
      actions: { reset_password: "Neuen Link senden" },
    },
    social_login_only: {
      title: "Dieses Konto hat kein Passwort",
      advice: "Melden Sie sich mit dem Anbieter an, über den Sie es erstellt haben.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "Mit Ihrem Anbieter anmelden" : `Mit ${name} anmelden`;
        },
      },
    },
    invite_expired: {
      title: "Diese Einladung ist abgelaufen",
      advice: "Bitten Sie die Organisation, Ihnen eine neue zu schicken.",
    },
    email_verification_required: {
      title: "Bestätigen Sie Ihre E-Mail-Adresse",
      advice: "Öffnen Sie den Link in der E-Mail, die Sie erhalten haben. Danach ist Ihre Registrierung abgeschlossen.",
      actions: { verify_email: "Link erneut senden" },
    },

    feature_check_failed: {
      title: "Wir konnten Ihren Zugriff nicht prüfen",
      advice:
        "Es ist noch nicht klar, ob Ihnen diese Funktion zur Verfügung steht. Versuchen Sie es etwas später erneut.",
    },
  },
} as const satisfies WordsOf<typeof platform>;
