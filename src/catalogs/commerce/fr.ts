import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { commerce } from "../commerce.js";

/** French words for the commerce API's codes. */
export const commerceFr = {
  api: "commerce",
  tag: "fr",
  codes: {
    AUTH_INVALID_KEY: {
      title: "Cette clé d’API n’est pas acceptée",
      advice: "Vérifiez qu’elle est complète et toujours active, ou utilisez-en une autre.",
      actions: { manage_api_keys: "Vérifier les clés d’API" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "Votre session a expiré",
      advice: "Renouvelez-la pour continuer, ou reconnectez-vous.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "Vous n’avez pas l’autorisation requise",
      advice: "Votre accès ne comprend pas la portée nécessaire. Demandez à un administrateur de l’ajouter.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Trop de requêtes",
      advice: "Les requêtes sont arrivées plus vite que permis. Patientez, puis réessayez.",
    },
    ACCOUNT_DISABLED: {
      title: "Ce compte est désactivé",
      advice: "Contactez l’assistance pour savoir pourquoi et ce qu’il est possible de faire.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "Votre solde est insuffisant"
          : `Il manque ${toldMoney(context, short)} sur votre solde`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Rechargez votre compte, puis réessayez.";
        return `Vous avez ${toldMoney(context, balance)} et il faut ${toldMoney(context, needed)}. Rechargez votre compte, puis réessayez.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "Cette session est introuvable",
      advice: "Elle est peut-être terminée, ou son lien est incomplet. Démarrez-en une nouvelle pour continuer.",
    },
    SESSION_EXPIRED: {
      title: "Cette session a expiré",
      advice: "Démarrez-en une nouvelle pour continuer.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return Number(max) < 2
          ? "Trop de sessions sont ouvertes"
          : `Les ${format.number(max)} sessions possibles sont ouvertes`;
      },
      advice: "Fermez une session dont vous n’avez plus besoin, puis démarrez-en une nouvelle.",
      actions: { terminate_sessions: "Fermer d’anciennes sessions" },
    },
    PRODUCT_NOT_FOUND: {
      title: "Ce produit est introuvable",
      advice: "Il a peut-être été retiré du catalogue. Choisissez-en un autre.",
      actions: { list_products: "Voir tous les produits" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "Ce produit est en rupture de stock",
      advice: "Choisissez un autre produit, ou réessayez plus tard.",
      actions: { list_products: "Choisir un autre produit" },
    },
    INVALID_REQUEST: {
      title: "Certaines informations sont à revoir",
      advice: "Une valeur n’a pas été acceptée. Vérifiez-la, puis réessayez.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "Cette requête a déjà été envoyée",
      advice: "La première a peut-être abouti. Vérifiez son résultat avant d’en envoyer une autre.",
      actions: { check_status: "Vérifier la première requête" },
    },
    BACKEND_ERROR: {
      title: "Le service est momentanément indisponible",
      advice: "Un système dont il dépend n’a pas répondu correctement. Réessayez dans quelques instants.",
    },
    BACKEND_TIMEOUT: {
      title: "Le service a mis trop de temps à répondre",
      advice:
        "La réponse n’est pas arrivée à temps. Si vous avez modifié quelque chose, vérifiez si la modification a été prise en compte avant de réessayer.",
    },
    INTERNAL_ERROR: {
      title: "Un problème est survenu sur le serveur",
      advice: ({ error }) =>
        error.requestId === null
          ? "Contactez l’assistance en précisant l’heure du problème."
          : "Contactez l’assistance en indiquant la référence.",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
