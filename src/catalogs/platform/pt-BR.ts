import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** Brazilian Portuguese words for the platform API's codes. */
export const platformPtBR = {
  api: "platform",
  tag: "pt-BR",
  codes: {
    no_active_plan: {
      title: "Escolha um plano para continuar",
      advice: "Nenhum plano foi escolhido para esta conta ainda.",
    },
    billing_info_required: {
      title: "Adicione uma forma de pagamento",
      advice: "Um plano pago só começa depois disso.",
      actions: { update_payment_method: "Adicionar forma de pagamento" },
    },
    plan_required: {
      title: "Escolha um plano para criar projetos",
      advice: "Você poderá criar projetos assim que a conta tiver um plano.",
    },
    payment_past_due: {
      title: "Há um pagamento em atraso",
      advice: "Faça o pagamento ou atualize a forma de pagamento usada na cobrança.",
    },
    subscription_suspended: {
      title: "Sua assinatura está suspensa",
      advice: "Há um pagamento pendente. Atualize sua forma de pagamento para quitá-lo.",
    },
    subscription_inactive: {
      title: "Sua assinatura não está ativa",
      advice: "Escolha um plano para voltar a usar isto.",
    },
    subscription_not_found: {
      title: "Nenhuma assinatura foi encontrada",
      advice: "Esta conta não tem assinatura registrada. Crie uma ou fale com o suporte se você já pagou.",
    },
    no_active_subscription: {
      title: "O limite de gastos exige uma assinatura",
      advice: "Primeiro contrate uma assinatura e depois defina o limite.",
      actions: { create_subscription: "Contratar uma assinatura" },
    },

    spend_limit_exceeded: {
      title: "O orçamento deste mês acabou",
      advice: "Aumente o limite de gastos para continuar ou aguarde o próximo mês.",
      actions: { raise_limit: "Aumentar o limite de gastos" },
    },
    credits_depleted: {
      title: "Seus créditos acabaram",
      advice: "Adicione créditos e tente novamente.",
      actions: { top_up: "Adicionar créditos" },
    },
    rate_limit_exceeded: {
      title: "Muitas solicitações em pouco tempo",
      advice: "As solicitações chegaram mais rápido que o permitido. Aguarde e tente novamente.",
    },

    auth_required: {
      title: "Entre na sua conta para continuar",
      advice: "Você não entrou na conta ou a sua sessão terminou.",
    },
    api_key_required: {
      title: "É preciso uma chave de API que funcione",
      advice: "A chave está ausente ou não é aceita. Verifique a chave ou crie uma nova.",
    },
    pro_required: {
      title: "Isto faz parte do Pro",
      advice: "Mude para uma assinatura Pro para usar.",
      actions: { select_plan: "Ver o plano Pro" },
    },
    not_a_member: {
      title: "Você não faz parte desta organização",
      advice: "Peça a um dos administradores que adicione você, ou mude para uma organização da qual faça parte.",
    },

    email_exists: {
      title: "Este e-mail já tem uma conta",
      advice: "Entre com ele ou use outro endereço de e-mail.",
      actions: { sign_in: "Entrar com este e-mail" },
    },
    token_invalid: {
      title: "Este link de redefinição não funciona",
      advice: "Ele pode estar incompleto ou já ter sido usado. Peça um novo.",
      actions: { reset_password: "Enviar um novo link" },
    },
    token_expired: {
      title: "Este link de redefinição expirou",
      advice: "Peça um novo e use-o logo depois de receber.",
      actions: { reset_password: "Enviar um novo link" },
    },
    social_login_only: {
      title: "Esta conta não tem senha",
      advice: "Entre com o provedor que você usou para criar a conta.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "Entrar com o seu provedor" : `Entrar com ${name}`;
        },
      },
    },
    invite_expired: {
      title: "Este convite expirou",
      advice: "Peça à organização que envie um novo.",
    },
    email_verification_required: {
      title: "Confirme seu e-mail",
      advice: "Abra o link no e-mail que você recebeu. Com isso, seu cadastro estará completo.",
      actions: { verify_email: "Reenviar o link" },
    },

    feature_check_failed: {
      title: "Não conseguimos verificar seu acesso",
      advice: "Ainda não sabemos se este recurso está disponível para você. Tente novamente daqui a pouco.",
    },
  },
} as const satisfies WordsOf<typeof platform>;
