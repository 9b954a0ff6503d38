import type { WordsOf } from "../../core/codes.js";
import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { commerce } from "../commerce.js";

/** Brazilian Portuguese words for the commerce API's codes. */
export const commercePtBR = {
  api: "commerce",
  tag: "pt-BR",
  codes: {
    AUTH_INVALID_KEY: {
      title: "Esta chave de API não é aceita",
      advice: "Verifique se ela está completa e ainda ativa, ou use outra.",
      actions: { manage_api_keys: "Verificar as chaves de API" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "Sua sessão expirou",
      advice: "Renove a sessão para continuar ou entre novamente.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "Você não tem permissão para isto",
      advice: "Seu acesso não inclui o escopo necessário. Peça a um administrador que o adicione.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "Muitas solicitações em pouco tempo",
      advice: "As solicitações chegaram mais rápido que o permitido. Aguarde e tente novamente.",
    },
    ACCOUNT_DISABLED: {
      title: "Esta conta está desativada",
      advice: "Fale com o suporte para saber por que e o que pode ser feito.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "Seu saldo é insuficiente"
          : `${short === 1 ? "Falta" : "Faltam"} ${toldMoney(context, short)} no seu saldo`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "Adicione saldo e tente novamente.";
        return `Você tem ${toldMoney(context, balance)} e a operação exige ${toldMoney(context, needed)}. Adicione saldo e tente novamente.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "Não encontramos esta sessão",
      advice: "Ela pode ter terminado, ou o link está incompleto. Inicie uma nova para continuar.",
    },
    SESSION_EXPIRED: {
      title: "Esta sessão expirou",
      advice: "Inicie uma nova para continuar.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return Number(max) < 2 ? "Há sessões abertas demais" : `Todas as ${format.number(max)} sessões estão em uso`;
      },
      advice: "Encerre uma sessão de que não precisa mais e depois inicie uma nova.",
      actions: { terminate_sessions: "Encerrar sessões antigas" },
    },
    PRODUCT_NOT_FOUND: {
      title: "Não encontramos este produto",
      advice: "Ele pode ter saído do catálogo. Escolha outro.",
      actions: { list_products: "Ver todos os produtos" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "Este produto está esgotado",
      advice: "Escolha outro produto ou tente novamente mais tarde.",
      actions: { list_products: "Escolher outro produto" },
    },
    INVALID_REQUEST: {
      title: "Alguns dados precisam de atenção",
      advice: "Há um valor que não foi aceito. Confira-o e tente novamente.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "Esta solicitação já foi enviada",
      advice: "A primeira pode ter sido concluída. Veja o resultado dela antes de enviar outra.",
      actions: { check_status: "Ver a primeira solicitação" },
    },
    BACKEND_ERROR: {
      title: "O serviço não está disponível agora",
      advice: "Um sistema por trás dele não respondeu como deveria. Tente novamente daqui a pouco.",
    },
    BACKEND_TIMEOUT: {
      title: "O serviço demorou demais",
      advice: "A resposta não chegou a tempo. Se você alterou algo, verifique se deu certo antes de tentar novamente.",
    },
    INTERNAL_ERROR: {
      title: "Ocorreu um problema no servidor",
      advice: ({ error }) =>
        error.requestId === null
          ? "Fale com o suporte e diga quando aconteceu."
          : "Fale com o suporte e informe a referência.",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
