import type { WordsOf } from "../../core/codes.js";
import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` Motivo informado: ${reason.replace(/[.\s]+$/, "")}.` : "";
};

/** By the machine word that is sent. */
const NOT_FOUND = {
  work: "Não encontramos esta obra",
  registration: "Não encontramos este registro",
  api_key: "Não encontramos esta chave de API",
  upload: "Não encontramos este envio",
  organization: "Não encontramos esta organização",
};

const newKey = { manage_api_keys: "Criar nova chave" };

/** Brazilian Portuguese words for Afo's codes. */
export const afoPtBR = {
  api: "afo",
  tag: "pt-BR",
  codes: {
    "api_key.invalid_format": {
      title: "Isto não parece uma chave de API",
      advice: "As chaves começam com afo_sk_live_. Copie a sua novamente, por inteiro, da página de chaves de API.",
    },
    "api_key.not_found": {
      title: "Não reconhecemos esta chave de API",
      advice: "Ela pode ter sido digitada errado, substituída por uma mais nova ou criada para outro ambiente.",
    },
    "api_key.revoked": {
      title: "Esta chave de API foi revogada",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `Ela não funciona mais${at === null ? "" : ` desde ${format.dateTime(at)}`}. Crie uma nova chave e passe a usá-la.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "Esta chave é de outra organização",
      advice: "Use uma chave da organização em que você está ou mude para a organização desta chave.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "Falta um escopo nesta chave" : `Falta nesta chave o escopo ${scope}`;
      },
      advice: "Adicione à chave o escopo que falta ou use uma que já o tenha.",
      actions: { manage_api_keys: "Alterar os escopos da chave" },
    },
    "api_key.org_inactive": {
      title: "Esta organização não está ativa",
      advice:
        "As chaves dela só voltam a funcionar quando ela for reativada. Fale com o suporte se ela deveria estar ativa.",
    },

    "registration.title_required": {
      title: "A obra precisa de um título",
      advice: "Digite pelo menos um caractere que não seja espaço.",
    },
    "registration.filename_required": {
      title: "O arquivo precisa de um nome",
      advice: "Digite um nome de arquivo e tente novamente.",
    },
    "registration.creators_required": {
      title: "Falta informar quem criou a obra",
      advice: "Adicione pelo menos uma pessoa autora.",
    },
    "registration.commitment_invalid": {
      title: "Não foi possível selar a obra",
      advice: "Isto aconteceu no servidor e é raro. Fale com o suporte ou tente novamente.",
    },
    "registration.upload_session_not_found": {
      title: "Este envio não está mais aberto",
      advice:
        "Ele pode ter expirado ou já ter sido usado. Se a obra não estiver na sua lista, envie o arquivo novamente.",
      actions: { start_over: "Enviar o arquivo novamente" },
    },
    "registration.upload_session_forbidden": {
      title: "Este envio é de outra pessoa",
      advice: "Só quem começou o envio pode continuar. Comece um envio seu.",
      actions: { start_over: "Começar um novo envio" },
    },
    "registration.audio_too_large": {
      title: "O arquivo de áudio é grande demais",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "Escolha um arquivo menor e tente novamente."
          : `Escolha um arquivo de até ${format.bytes(max)}.`;
      },
    },
    "registration.audio_empty": {
      title: "O arquivo de áudio está vazio",
      advice: "O arquivo não contém dados. Confira no seu dispositivo e escolha-o novamente.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance" ? "Saldo insuficiente para registrar a obra" : "A obra não passou no teste prévio",
      advice: (context) =>
        context.error.kind === "balance"
          ? `A obra ainda não foi registrada: adicione saldo e faça o registro novamente.${reasonGiven(context)}`
          : `O teste prévio interrompeu o processo, e a obra não foi registrada.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "Este registro não está mais pendente",
      advice: "Ele expirou ou já foi confirmado. Veja a situação dele antes de preparar a obra novamente.",
      actions: { check_status: "Ver o registro" },
    },
    "registration.prepared_forbidden": {
      title: "Este registro é de outra pessoa",
      advice: "Só quem o preparou pode confirmá-lo.",
      actions: { start_over: "Preparar o seu registro" },
    },

    "api_key.invalid_name": {
      title: "O nome da chave está vazio ou é longo demais",
      advice: "Use de 1 a 100 caracteres.",
    },
    "api_key.scopes_required": {
      title: "A chave precisa de pelo menos um escopo",
      advice: "Selecione para que esta chave pode ser usada.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "Um dos escopos não existe" : `O escopo ${scope} não existe`;
      },
      advice: "Retire-o ou escolha um escopo da lista.",
    },
    "api_key.webhook_url_invalid": {
      title: "O webhook precisa de um endereço completo",
      advice: (context) => `Digite um que comece com https:// ou http://.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return Number(max) < 2
          ? "Não há espaço para outra chave de API"
          : `Todas as ${format.number(max)} chaves de API estão em uso`;
      },
      advice: "Revogue uma chave que você não usa mais e depois crie a nova.",
    },

    "common.bad_request": {
      title: "Não entendemos esta solicitação",
      advice: "Confira o que você preencheu e tente novamente.",
    },
    "common.unauthorized": {
      title: "Entre na sua conta para continuar",
      advice: "Esta solicitação chegou sem login e sem chave de API.",
    },
    "common.forbidden": {
      title: ({ error }) => (error.kind === "balance" ? "Não há créditos suficientes" : "Você não tem acesso a isto"),
      advice: ({ error }) =>
        error.kind === "balance"
          ? "Adicione créditos e tente novamente."
          : Object.keys(error.details).length > 0
            ? "Peça acesso a um administrador da sua organização."
            : "Muitas vezes é porque os créditos acabaram. Se ainda houver créditos, peça acesso a um administrador da sua organização.",
      actions: { top_up: "Adicionar créditos" },
    },
    "common.not_found": {
      title: ({ error }) => toldPhrase(error, "resource", NOT_FOUND) ?? "Não encontramos este item",
      advice: "O item pode ter sido excluído, ou o link está incompleto.",
    },
    "common.validation_failed": {
      title: "Alguns dados precisam de atenção",
      advice: "Confira os campos e tente novamente.",
    },
    "common.quota_exceeded": {
      title: "Sua cota gratuita acabou",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `Escolha um plano ou aguarde a renovação da cota${at === null ? "" : ` em ${format.dateTime(at)}`}.`;
      },
    },
    "common.service_unavailable": {
      title: "O serviço não está disponível agora",
      advice: "Outro sistema de que ele depende está fora do ar. Tente novamente daqui a pouco.",
    },
  },
} as const satisfies WordsOf<typeof afo>;
