import type { WordsOf } from "../../core/codes.js";
import { own } from "../../core/own.js";
import { humanize } from "../../core/titles.js";
import { toldText, toldTexts } from "../../core/told.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "Fechado", ACCEPTED: "Aceito" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "Reabrir" };

/** Brazilian Portuguese words for Aviate's error types. */
export const aviatePtBR = {
  api: "aviate",
  tag: "pt-BR",
  codes: {
    "validation-error": {
      title: "Alguns dados precisam de atenção",
      advice: "Confira os campos e tente novamente.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "Não é possível no estado atual"
          : `Não é possível no estado “${own(STATES, state) ?? humanize(state)}”`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => own(STEPS, state) ?? humanize(state),
        );
        if (next.length > 6) return `A partir daqui são possíveis ${format.number(next.length)} passos.`;
        if (next.length > 0) return `A partir daqui é possível: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "Nenhum outro passo é possível a partir daqui."
          : "O estado pode ter mudado nesse meio-tempo. Recarregue para ver a situação atual.";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "Não encontramos este item",
      advice: "Ele pode ter sido excluído, ou o link está incompleto.",
    },
    conflict: {
      title: "Este item já existe",
      advice: "Use outro nome ou outra chave, ou abra o que já existe.",
    },
    forbidden: {
      title: "Você não tem permissão para isto",
      advice: "Peça acesso a um administrador da sua conta.",
    },
    unauthorized: {
      title: "Entre na sua conta para continuar",
      advice: "Você não entrou na conta ou a sua sessão não é mais aceita.",
    },
    "payment-error": {
      title: "O pagamento não foi concluído",
      advice: "Use outra forma de pagamento ou fale com o seu banco.",
      actions: { update_payment_method: "Trocar a forma de pagamento" },
    },
    "rate-limited": {
      title: "Muitas solicitações em pouco tempo",
      advice: "As solicitações chegaram mais rápido que o permitido. Aguarde e tente novamente.",
    },
    "internal-error": {
      title: "Ocorreu um problema no servidor",
      advice: "Tente novamente daqui a pouco. Se acontecer outra vez, fale com o suporte.",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
