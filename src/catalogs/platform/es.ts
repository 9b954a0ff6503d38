import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** Spanish words for the platform API's codes. */
export const platformEs = {
  api: "platform",
  tag: "es",
  codes: {
    no_active_plan: {
      title: "Elija un plan para continuar",
      advice: "Todavía no se ha elegido ningún plan para esta cuenta.",
    },
    billing_info_required: {
      title: "Añada un método de pago",
      advice: "Hace falta uno para empezar un plan de pago.",
      actions: { update_payment_method: "Añadir un método de pago" },
    },
    plan_required: {
      title: "Elija un plan para crear proyectos",
      advice: "Podrá crear proyectos en cuanto la cuenta tenga un plan.",
    },
    payment_past_due: {
      title: "Tiene un pago vencido",
      advice: "Abónelo o actualice el método de pago con el que se debe cobrar.",
    },
    subscription_suspended: {
      title: "Su suscripción está suspendida",
      advice: "Hay un pago pendiente. Actualice su método de pago para saldarlo.",
    },
    subscription_inactive: {
      title: "Su suscripción no está activa",
      advice: "Elija un plan para volver a usar esto.",
    },
    subscription_not_found: {
      title: "No se ha encontrado ninguna suscripción",
      advice: "Esta cuenta no tiene ninguna registrada. Cree una o contacte con asistencia si ya la ha pagado.",
    },
    no_active_subscription: {
      title: "El límite de gasto requiere una suscripción",
      advice: "Contrate primero una suscripción y fije después el límite.",
      actions: { create_subscription: "Contratar una suscripción" },
    },

    spend_limit_exceeded: {
      title: "El presupuesto de este mes está agotado",
      advice: "Aumente el límite de gasto para continuar o espere al próximo mes.",
      actions: { raise_limit: "Aumentar el límite de gasto" },
    },
    credits_depleted: {
      title: "No le quedan créditos",
      advice: "Recargue créditos y vuelva a intentarlo.",
      actions: { top_up: "Recargar créditos" },
    },
    rate_limit_exceeded: {
      title: "Demasiadas solicitudes",
      advice: "Llegaron más solicitudes seguidas de las permitidas. Espere y vuelva a intentarlo.",
    },

    auth_required: {
      title: "Inicie sesión para continuar",
      advice: "No ha iniciado sesión o su sesión ha terminado.",
    },
    api_key_required: {
      title: "Se necesita una clave de API que funcione",
      advice: "La clave falta o no se acepta. Compruébela o cree una nueva.",
    },
    pro_required: {
      title: "Esto forma parte de Pro",
      advice: "Cambie a una suscripción Pro para usarlo.",
      actions: { select_plan: "Ver el plan Pro" },
    },
    not_a_member: {
      title: "No pertenece a esta organización",
      advice: "Pida a uno de sus administradores que le añada, o cambie a una organización a la que pertenezca.",
    },

    email_exists: {
      title: "Este correo ya tiene una cuenta",
      advice: "Inicie sesión con él o use otra dirección de correo.",
      actions: { sign_in: "Iniciar sesión" },
    },
    token_invalid: {
      title: "Este enlace de restablecimiento no funciona",
      advice: "Puede que esté incompleto o que ya se haya usado. Solicite uno nuevo.",
      actions: { reset_password: "Enviar un enlace nuevo" },
    },
    token_expired: {
      title: "Este enlace de restablecimiento ha caducado",
      advice: "Solicite uno nuevo y úselo poco después de recibirlo.",
      actions: { reset_password: "Enviar un enlace nuevo" },
    },
    social_login_only: {
      title: "Esta cuenta no tiene contraseña",
      advice: "Inicie sesión con el proveedor que usó al crearla.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "Iniciar sesión con su proveedor" : `Iniciar sesión con ${name}`;
        },
      },
    },
    invite_expired: {
      title: "Esta invitación ha caducado",
      advice: "Pida a la organización que le envíe una nueva.",
    },
    email_verification_required: {
      title: "Confirme su correo electrónico",
      advice: "Abra el enlace del correo que ha recibido. Con eso se completa su registro.",
      actions: { verify_email: "Volver a enviar el enlace" },
    },

    feature_check_failed: {
      title: "No hemos podido comprobar su acceso",
      advice: "Aún no está claro si tiene disponible esta función. Vuelva a intentarlo dentro de un rato.",
    },
  },
} as const satisfies WordsOf<typeof platform>;
