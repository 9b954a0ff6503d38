import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "O estágio atual é “Experimental”; o próximo é “Beta”.",
  BETA: "O estágio atual é “Beta”; o próximo é “Disponibilidade geral”.",
  GA: "O estágio atual é “Disponibilidade geral”; o próximo é “Obsoleto”.",
  DEPRECATED: "O estágio atual é “Obsoleto”; o próximo é “Desativado”.",
  RETIRED: "O estágio atual é “Desativado”, e nenhum outro vem depois dele.",
};

const ENDED = {
  CANCELLED: "Esta assinatura foi cancelada",
  EXPIRED: "Esta assinatura expirou",
};

/** Brazilian Portuguese words for Aforo's codes and statuses. */
export const aforoPtBR = {
  api: "aforo",
  tag: "pt-BR",
  codes: {
    METRIC_BLOCKED: {
      title: "Esta métrica ainda está em uso",
      advice:
        "Há assinaturas ativas cobradas por ela, por isso não foi excluída. Cancele essas assinaturas ou passe-as antes para outra métrica.",
    },
    PRODUCT_STALE: {
      title: "Este produto não está mais no gateway",
      advice: "Ele foi excluído de lá e só resta o mapeamento. Restaure o produto ou crie-o manualmente no gateway.",
      actions: { restore: "Restaurar no gateway" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "Esta assinatura foi encerrada",
      advice: "Uma assinatura encerrada não pode ser alterada. Crie uma nova no lugar dela.",
      actions: { create_subscription: "Criar nova assinatura" },
      states: { CANCELLED: "Cancelada", EXPIRED: "Expirada" },
    },
    BILL_RUN_CONFLICT: {
      title: "Já há um faturamento em andamento",
      advice: "Cada período tem um faturamento por vez. Espere este terminar antes de iniciar outro.",
      actions: { check_again: "Verificar o faturamento", retry: "Iniciar outro faturamento" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "O saldo da carteira é insuficiente"
          : `${short === 1 ? "Falta" : "Faltam"} ${toldMoney(context, short)} na sua carteira`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Adicione saldo à carteira e tente novamente.";
        return `Ela tem ${toldMoney(context, balance)} e a operação exige ${toldMoney(context, needed)}. Adicione saldo e tente novamente.`;
      },
      actions: { top_up: "Adicionar saldo à carteira" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "Este não é o próximo estágio de maturidade",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "Os estágios seguem esta ordem: experimental, beta, disponibilidade geral, obsoleto, desativado.",
      states: {
        EXPERIMENTAL: "Experimental",
        BETA: "Beta",
        GA: "Disponibilidade geral",
        DEPRECATED: "Obsoleto",
        RETIRED: "Desativado",
      },
    },
  },
  statuses: {
    400: {
      title: "Alguns dados precisam de atenção",
      advice: "Verifique se todos os campos obrigatórios estão preenchidos e no formato certo.",
    },
    401: {
      title: "As credenciais não foram reconhecidas",
      advice:
        "A chave de API está ausente, foi digitada errado ou não está mais ativa. Verifique a chave ou entre novamente na sua conta.",
    },
    403: {
      title: "Sua função não permite isto",
      advice:
        "É necessária a função OWNER, ADMIN ou BILLING_ADMIN. Peça uma delas a um administrador do seu espaço de trabalho.",
    },
    404: {
      title: "Não está neste espaço de trabalho",
      advice:
        "O item pode ter sido excluído ou pertencer a outro espaço de trabalho. Verifique o link e em qual espaço você está.",
    },
    409: {
      title: "Outra coisa está impedindo a ação",
      advice: "Verifique a situação atual e depois decida o que fazer.",
    },
    422: {
      title: "Alguns dados precisam de atenção",
      advice: "As regras de faturamento não permitem estes valores. Confira os campos e tente novamente.",
    },
    429: {
      title: "Muitas solicitações em pouco tempo",
      advice: "As solicitações chegaram mais rápido que o permitido. Aguarde e tente novamente.",
    },
    500: {
      title: "Houve um problema no faturamento",
      advice: ({ error }) =>
        error.requestId === null
          ? "O problema não está no que você preencheu. Fale com o suporte e diga quando aconteceu."
          : "O problema não está no que você preencheu. Fale com o suporte e informe a referência.",
    },
    503: {
      title: "O faturamento não está disponível agora",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000
          ? ""
          : "Isto costuma passar em até 30 segundos. Depois disso, tente novamente.",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
