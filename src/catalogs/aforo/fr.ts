import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "Le stade actuel est «\u202fExpérimental\u202f», le suivant est «\u202fBêta\u202f».",
  BETA: "Le stade actuel est «\u202fBêta\u202f», le suivant est «\u202fDisponibilité générale\u202f».",
  GA: "Le stade actuel est «\u202fDisponibilité générale\u202f», le suivant est «\u202fObsolète\u202f».",
  DEPRECATED: "Le stade actuel est «\u202fObsolète\u202f», le suivant est «\u202fRetiré\u202f».",
  RETIRED: "Le stade actuel est «\u202fRetiré\u202f», et aucun autre ne suit.",
};

const ENDED = {
  CANCELLED: "Cet abonnement a été résilié",
  EXPIRED: "Cet abonnement a expiré",
};

/** French words for Aforo's codes and statuses. */
export const aforoFr = {
  api: "aforo",
  tag: "fr",
  codes: {
    METRIC_BLOCKED: {
      title: "Cette métrique est encore utilisée",
      advice:
        "Des abonnements actifs sont facturés selon cette métrique, qui n’a donc pas été supprimée. Résiliez-les ou faites-les d’abord passer à une autre métrique.",
    },
    PRODUCT_STALE: {
      title: "Ce produit n’existe plus dans la passerelle",
      advice:
        "Il y a été supprimé et seule son association subsiste. Restaurez-le ou recréez-le à la main dans la passerelle.",
      actions: { restore: "Restaurer dans la passerelle" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "Cet abonnement est terminé",
      advice: "Un abonnement terminé ne peut plus être modifié. Créez-en un nouveau à la place.",
      actions: { create_subscription: "Créer un nouvel abonnement" },
      states: { CANCELLED: "Résilié", EXPIRED: "Expiré" },
    },
    BILL_RUN_CONFLICT: {
      title: "Une facturation est déjà en cours",
      advice:
        "Une seule facturation peut être lancée à la fois par période. Attendez la fin de celle-ci avant la suivante.",
      actions: { check_again: "Vérifier la facturation", retry: "Relancer la facturation" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "Le solde de votre portefeuille est insuffisant"
          : `Il manque ${toldMoney(context, short)} dans votre portefeuille`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Rechargez le portefeuille, puis réessayez.";
        return `Il contient ${toldMoney(context, balance)} et il faut ${toldMoney(context, needed)}. Rechargez-le, puis réessayez.`;
      },
      actions: { top_up: "Recharger le portefeuille" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "Ce stade de maturité n’est pas le suivant",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "Les stades se suivent dans cet ordre\u202f: expérimental, bêta, disponibilité générale, obsolète, retiré.",
      states: {
        EXPERIMENTAL: "Expérimental",
        BETA: "Bêta",
        GA: "Disponibilité générale",
        DEPRECATED: "Obsolète",
        RETIRED: "Retiré",
      },
    },
  },
  statuses: {
    400: {
      title: "Certaines informations sont à revoir",
      advice: "Vérifiez que tous les champs obligatoires sont remplis et au bon format.",
    },
    401: {
      title: "Vos identifiants n’ont pas été reconnus",
      advice: "La clé d’API est absente, mal saisie ou n’est plus active. Vérifiez-la ou reconnectez-vous.",
    },
    403: {
      title: "Votre rôle ne le permet pas",
      advice:
        "Il faut le rôle OWNER, ADMIN ou BILLING_ADMIN. Demandez l’un d’eux à un administrateur de votre espace de travail.",
    },
    404: {
      title: "Introuvable dans cet espace de travail",
      advice:
        "L’élément a peut-être été supprimé, ou il appartient à un autre espace de travail. Vérifiez le lien et l’espace où vous vous trouvez.",
    },
    409: {
      title: "Un autre élément bloque l’opération",
      advice: "Vérifiez la situation actuelle, puis décidez de la suite.",
    },
    422: {
      title: "Certaines informations sont à revoir",
      advice: "Les règles de facturation n’acceptent pas ces valeurs. Vérifiez les champs, puis réessayez.",
    },
    429: {
      title: "Trop de requêtes",
      advice: "Les requêtes sont arrivées plus vite que permis. Patientez, puis réessayez.",
    },
    500: {
      title: "Un problème est survenu dans la facturation",
      advice: ({ error }) =>
        error.requestId === null
          ? "Votre saisie n’est pas en cause. Contactez l’assistance en précisant l’heure du problème."
          : "Votre saisie n’est pas en cause. Contactez l’assistance en indiquant la référence.",
    },
    503: {
      title: "Le service de facturation est indisponible",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000 ? "" : "Cela dure rarement plus de 30 secondes. Réessayez ensuite.",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
