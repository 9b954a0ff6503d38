import type { WordsOf } from "../../core/codes.js";
import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` Motif indiqué\u202f: ${reason.replace(/[.\s]+$/, "")}.` : "";
};

/** By the machine word that is sent. */
const NOT_FOUND = {
  work: "Cette œuvre est introuvable",
  registration: "Cet enregistrement est introuvable",
  api_key: "Cette clé d’API est introuvable",
  upload: "Cet envoi est introuvable",
  organization: "Cette organisation est introuvable",
};

const newKey = { manage_api_keys: "Créer une nouvelle clé" };

/** French words for Afo's codes. */
export const afoFr = {
  api: "afo",
  tag: "fr",
  codes: {
    "api_key.invalid_format": {
      title: "Cela ne ressemble pas à une clé d’API",
      advice: "Une clé commence par afo_sk_live_. Copiez-la de nouveau en entier depuis vos clés d’API.",
    },
    "api_key.not_found": {
      title: "Cette clé d’API n’est pas connue",
      advice: "Elle est peut-être mal saisie, remplacée par une plus récente ou prévue pour un autre environnement.",
    },
    "api_key.revoked": {
      title: "Cette clé d’API a été révoquée",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `Elle ne fonctionne plus${at === null ? "" : ` depuis le ${format.dateTime(at)}`}. Créez une nouvelle clé et utilisez-la.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "Cette clé appartient à une autre organisation",
      advice:
        "Utilisez une clé de l’organisation dans laquelle vous travaillez, ou passez à celle pour laquelle cette clé est prévue.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "Il manque une portée à cette clé" : `Il manque à cette clé la portée ${scope}`;
      },
      advice: "Ajoutez à la clé la portée manquante, ou utilisez une clé qui la possède.",
      actions: { manage_api_keys: "Modifier les portées de la clé" },
    },
    "api_key.org_inactive": {
      title: "Cette organisation n’est pas active",
      advice:
        "Ses clés ne fonctionneront qu’une fois l’organisation réactivée. Contactez l’assistance si elle devrait être active.",
    },

    "registration.title_required": {
      title: "L’œuvre a besoin d’un titre",
      advice: "Saisissez au moins un caractère autre qu’une espace.",
    },
    "registration.filename_required": {
      title: "Le fichier a besoin d’un nom",
      advice: "Saisissez un nom de fichier, puis réessayez.",
    },
    "registration.creators_required": {
      title: "Il manque l’auteur de l’œuvre",
      advice: "Ajoutez au moins une personne qui l’a créée.",
    },
    "registration.commitment_invalid": {
      title: "L’œuvre n’a pas pu être scellée",
      advice: "Cela vient du serveur et reste rare. Contactez l’assistance ou réessayez.",
    },
    "registration.upload_session_not_found": {
      title: "Cet envoi n’est plus ouvert",
      advice:
        "Il a peut-être expiré ou déjà été utilisé. Si l’œuvre n’est pas dans votre liste, envoyez à nouveau le fichier.",
      actions: { start_over: "Envoyer à nouveau le fichier" },
    },
    "registration.upload_session_forbidden": {
      title: "Cet envoi appartient à quelqu’un d’autre",
      advice: "Seule la personne qui l’a commencé peut le poursuivre. Commencez votre propre envoi.",
      actions: { start_over: "Commencer un nouvel envoi" },
    },
    "registration.audio_too_large": {
      title: "Le fichier audio est trop volumineux",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "Choisissez un fichier plus petit, puis réessayez."
          : `Choisissez un fichier de ${format.bytes(max)} au maximum.`;
      },
    },
    "registration.audio_empty": {
      title: "Le fichier audio est vide",
      advice: "Le fichier ne contient aucune donnée. Vérifiez-le sur votre appareil, puis choisissez-le à nouveau.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance"
          ? "Solde insuffisant pour enregistrer l’œuvre"
          : "L’œuvre n’a pas réussi l’essai préalable",
      advice: (context) =>
        context.error.kind === "balance"
          ? `L’œuvre n’est pas encore enregistrée\u202f: rechargez votre compte, puis enregistrez-la de nouveau.${reasonGiven(context)}`
          : `Elle a été refusée à cette étape et n’est donc pas enregistrée.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "Cet enregistrement n’est plus en attente",
      advice: "Il a expiré ou a déjà été confirmé. Vérifiez son état avant de préparer l’œuvre à nouveau.",
      actions: { check_status: "Vérifier l’enregistrement" },
    },
    "registration.prepared_forbidden": {
      title: "Cet enregistrement est à quelqu’un d’autre",
      advice: "Seule la personne qui l’a préparé peut le confirmer.",
      actions: { start_over: "Préparer le vôtre" },
    },

    "api_key.invalid_name": {
      title: "Le nom de la clé est vide ou trop long",
      advice: "Utilisez entre 1 et 100 caractères.",
    },
    "api_key.scopes_required": {
      title: "La clé a besoin d’au moins une portée",
      advice: "Choisissez à quoi cette clé peut servir.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "L’une des portées n’existe pas" : `La portée ${scope} n’existe pas`;
      },
      advice: "Retirez-la, ou choisissez une portée de la liste.",
    },
    "api_key.webhook_url_invalid": {
      title: "Le webhook a besoin d’une adresse complète",
      advice: (context) => `Saisissez une adresse qui commence par https:// ou http://.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return Number(max) < 2
          ? "Impossible d’ajouter une autre clé d’API"
          : `Les ${format.number(max)} clés d’API sont déjà prises`;
      },
      advice: "Révoquez une clé que vous n’utilisez plus, puis créez la nouvelle.",
    },

    "common.bad_request": {
      title: "Cette requête n’a pas été comprise",
      advice: "Vérifiez votre saisie, puis réessayez.",
    },
    "common.unauthorized": {
      title: "Connectez-vous pour continuer",
      advice: "Cette requête est arrivée sans session ouverte ni clé d’API.",
    },
    "common.forbidden": {
      title: ({ error }) =>
        error.kind === "balance" ? "Il ne reste pas assez de crédits" : "Vous n’avez pas accès à cet élément",
      advice: ({ error }) =>
        error.kind === "balance"
          ? "Rechargez vos crédits, puis réessayez."
          : Object.keys(error.details).length > 0
            ? "Demandez l’accès à un administrateur de votre organisation."
            : "Souvent, les crédits sont épuisés. S’il en reste, demandez l’accès à un administrateur de votre organisation.",
      actions: { top_up: "Recharger des crédits" },
    },
    "common.not_found": {
      title: ({ error }) => toldPhrase(error, "resource", NOT_FOUND) ?? "Élément introuvable",
      advice: "L’élément a peut-être été supprimé, ou le lien est incomplet.",
    },
    "common.validation_failed": {
      title: "Certaines informations sont à revoir",
      advice: "Vérifiez les champs, puis réessayez.",
    },
    "common.quota_exceeded": {
      title: "Votre quota gratuit est épuisé",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `Choisissez une offre, ou attendez la remise à zéro du quota${at === null ? "" : ` le ${format.dateTime(at)}`}.`;
      },
    },
    "common.service_unavailable": {
      title: "Le service est momentanément indisponible",
      advice: "Un autre système dont il dépend est en panne. Réessayez dans quelques instants.",
    },
  },
} as const satisfies WordsOf<typeof afo>;
