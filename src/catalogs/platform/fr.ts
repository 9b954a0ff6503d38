import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** French words for the platform API's codes. */
export const platformFr = {
  api: "platform",
  tag: "fr",
  codes: {
    no_active_plan: {
      title: "Choisissez une offre pour continuer",
      advice: "Aucune offre n’a encore été choisie pour ce compte.",
    },
    billing_info_required: {
      title: "Ajoutez un moyen de paiement",
      advice: "Il en faut un pour démarrer une offre payante.",
      actions: { update_payment_method: "Ajouter un moyen de paiement" },
    },
    plan_required: {
      title: "Choisissez une offre pour créer des projets",
      advice: "Vous pourrez créer des projets dès que le compte aura une offre.",
    },
    payment_past_due: {
      title: "Un paiement est en retard",
      advice: "Réglez-le, ou modifiez le moyen de paiement à débiter.",
    },
    subscription_suspended: {
      title: "Votre abonnement est suspendu",
      advice: "Un paiement reste dû. Modifiez votre moyen de paiement pour le régler.",
    },
    subscription_inactive: {
      title: "Votre abonnement n’est pas actif",
      advice: "Choisissez une offre pour en profiter à nouveau.",
    },
    subscription_not_found: {
      title: "Aucun abonnement n’a été trouvé",
      advice:
        "Aucun n’est enregistré pour ce compte. Souscrivez-en un, ou contactez l’assistance si vous avez déjà payé.",
    },
    no_active_subscription: {
      title: "Un plafond de dépenses exige un abonnement",
      advice: "Souscrivez d’abord un abonnement, puis fixez le plafond.",
      actions: { create_subscription: "Souscrire un abonnement" },
    },

    spend_limit_exceeded: {
      title: "Le budget de ce mois est épuisé",
      advice: "Relevez le plafond de dépenses pour continuer, ou attendez le mois prochain.",
      actions: { raise_limit: "Relever le plafond de dépenses" },
    },
    credits_depleted: {
      title: "Vous n’avez plus de crédits",
      advice: "Rechargez vos crédits, puis réessayez.",
      actions: { top_up: "Recharger des crédits" },
    },
    rate_limit_exceeded: {
      title: "Trop de requêtes",
      advice: "Les requêtes sont arrivées plus vite que permis. Patientez, puis réessayez.",
    },

    auth_required: {
      title: "Connectez-vous pour continuer",
      advice: "Aucune session n’est ouverte, ou la vôtre a pris fin.",
    },
    api_key_required: {
      title: "Il faut une clé d’API qui fonctionne",
      advice: "La clé est absente ou refusée. Vérifiez-la, ou créez-en une nouvelle.",
    },
    pro_required: {
      title: "Cela fait partie de l’offre Pro",
      advice: "Passez à un abonnement Pro pour en profiter.",
      actions: { select_plan: "Voir l’offre Pro" },
    },
    not_a_member: {
      title: "Vous ne faites pas partie de l’organisation",
      advice:
        "Demandez à l’un de ses administrateurs de vous ajouter, ou passez à une organisation dont vous êtes membre.",
    },

    email_exists: {
      title: "Cette adresse e-mail a déjà un compte",
      advice: "Connectez-vous avec celle-ci, ou utilisez une autre adresse e-mail.",
      actions: { sign_in: "Se connecter avec ce compte" },
    },
    token_invalid: {
      title: "Ce lien de réinitialisation ne fonctionne pas",
      advice: "Il est peut-être incomplet ou déjà utilisé. Demandez-en un nouveau.",
      actions: { reset_password: "Envoyer un nouveau lien" },
    },
    token_expired: {
      title: "Ce lien de réinitialisation a expiré",
      advice: "Demandez-en un nouveau et utilisez-le peu après l’avoir reçu.",
      actions: { reset_password: "Envoyer un nouveau lien" },
    },
    social_login_only: {
      title: "Ce compte n’a pas de mot de passe",
      advice: "Connectez-vous avec le fournisseur utilisé lors de sa création.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "Se connecter avec votre fournisseur" : `Se connecter avec ${name}`;
        },
      },
    },
    invite_expired: {
      title: "Cette invitation a expiré",
      advice: "Demandez à l’organisation de vous en envoyer une nouvelle.",
    },
    email_verification_required: {
      title: "Confirmez votre adresse e-mail",
      advice: "Ouvrez le lien de l’e-mail que vous avez reçu. Votre inscription sera alors terminée.",
      actions: { verify_email: "Renvoyer le lien" },
    },

    feature_check_failed: {
      title: "Nous n’avons pas pu vérifier votre accès",
      advice: "Nous ne savons pas encore si cette fonctionnalité vous est ouverte. Réessayez dans quelques instants.",
    },
  },
} as const satisfies WordsOf<typeof platform>;
