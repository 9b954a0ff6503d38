import type { WordsOf } from "../../core/codes.js";
import { own } from "../../core/own.js";
import { humanize } from "../../core/titles.js";
import { toldText, toldTexts } from "../../core/told.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "Clôturé", ACCEPTED: "Accepté" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "Rouvrir" };

/** French words for Aviate's error types. */
export const aviateFr = {
  api: "aviate",
  tag: "fr",
  codes: {
    "validation-error": {
      title: "Certaines informations sont à revoir",
      advice: "Vérifiez les champs, puis réessayez.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "Impossible dans l’état actuel"
          : `Impossible dans l’état «\u202f${own(STATES, state) ?? humanize(state)}\u202f»`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => own(STEPS, state) ?? humanize(state),
        );
        if (next.length > 6) return `${format.number(next.length)} étapes sont possibles à partir d’ici.`;
        if (next.length > 0) return `Possible à partir d’ici\u202f: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "Aucune autre étape n’est possible à partir d’ici."
          : "Cet état a peut-être changé entre-temps. Actualisez pour voir la situation actuelle.";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "Élément introuvable",
      advice: "Il a peut-être été supprimé, ou le lien est incomplet.",
    },
    conflict: {
      title: "Cet élément existe déjà",
      advice: "Utilisez un autre nom ou une autre clé, ou ouvrez l’élément existant.",
    },
    forbidden: {
      title: "Vous n’avez pas l’autorisation requise",
      advice: "Demandez l’accès à un administrateur de votre compte.",
    },
    unauthorized: {
      title: "Connectez-vous pour continuer",
      advice: "Aucune session n’est ouverte, ou la vôtre n’est plus acceptée.",
    },
    "payment-error": {
      title: "Le paiement n’a pas abouti",
      advice: "Utilisez un autre moyen de paiement ou contactez votre banque.",
      actions: { update_payment_method: "Changer de moyen de paiement" },
    },
    "rate-limited": {
      title: "Trop de requêtes",
      advice: "Les requêtes sont arrivées plus vite que permis. Patientez, puis réessayez.",
    },
    "internal-error": {
      title: "Un problème est survenu sur le serveur",
      advice: "Réessayez dans quelques instants. Si cela se reproduit, contactez l’assistance.",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
