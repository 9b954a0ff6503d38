import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? `理由：「${reason.replace(/[.\s]+$/, "")}」` : "";
};

const newKey = { manage_api_keys: "新しいキーを作成" };

/** What the API speaks of; a word that is not here stands in the facts, as it was sent. */
const THINGS = { work: "作品", registration: "登録", upload: "アップロード", api_key: "APIキー", organization: "組織" };

/** Japanese words for Afo's codes. */
export const afoJa = {
  api: "afo",
  tag: "ja",
  codes: {
    "api_key.invalid_format": {
      title: "APIキーの形式ではないようです",
      advice: "キーは「afo_sk_live_」で始まります。APIキーの一覧から、全体をもう一度コピーしてください。",
    },
    "api_key.not_found": {
      title: "このAPIキーは登録されていません",
      advice: "入力の誤り、新しいキーへの切り替え、別の環境のキーであることなどが考えられます。",
    },
    "api_key.revoked": {
      title: "このAPIキーは無効化されています",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `${at === null ? "すでに" : `${format.dateTime(at)}以降、`}使用できなくなっています。新しいキーを作成してお使いください。`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "別の組織のAPIキーです",
      advice: "現在の組織のキーを使うか、このキーの組織に切り替えてください。",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "キーのスコープが不足しています" : `キーにスコープ「${scope}」がありません`;
      },
      advice: "不足しているスコープをキーに追加するか、そのスコープを持つ別のキーをお使いください。",
      actions: { manage_api_keys: "キーのスコープを変更" },
    },
    "api_key.org_inactive": {
      title: "この組織は現在無効です",
      advice: "有効に戻るまで、この組織のキーは使用できません。心当たりがない場合は、サポートにお問い合わせください。",
    },

    "registration.title_required": {
      title: "作品のタイトルが必要です",
      advice: "空白以外の文字を1文字以上入力してください。",
    },
    "registration.filename_required": {
      title: "ファイル名が必要です",
      advice: "ファイル名を入力してから、もう一度お試しください。",
    },
    "registration.creators_required": {
      title: "作品の制作者が必要です",
      advice: "制作に携わった方を1名以上追加してください。",
    },
    "registration.commitment_invalid": {
      title: "作品の登録データを確定できませんでした",
      advice: "サーバー側でまれに起こる問題です。サポートにお問い合わせいただくか、もう一度お試しください。",
    },
    "registration.upload_session_not_found": {
      title: "このアップロードは受付を終了しました",
      advice:
        "期限切れか、使用済みの可能性があります。作品が一覧にない場合は、ファイルをもう一度アップロードしてください。",
      actions: { start_over: "もう一度アップロード" },
    },
    "registration.upload_session_forbidden": {
      title: "ほかの方が開始したアップロードです",
      advice: "続行できるのは、開始したご本人だけです。ご自身でアップロードを開始してください。",
      actions: { start_over: "新しくアップロード" },
    },
    "registration.audio_too_large": {
      title: "音声ファイルが大きすぎます",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "より小さいファイルを選んで、もう一度お試しください。"
          : `${format.bytes(max)}以下のファイルを選んでください。`;
      },
    },
    "registration.audio_empty": {
      title: "音声ファイルが空です",
      advice: "ファイルにデータがありません。お使いの端末で確認してから、もう一度選択してください。",
    },
    "registration.dry_run_failed": {
      title: ({ error }) =>
        error.kind === "balance" ? "登録に必要な残高が不足しています" : "作品は事前チェックを通過しませんでした",
      advice: (context) =>
        context.error.kind === "balance"
          ? `作品はまだ登録されていません。チャージしてから、もう一度登録してください。${reasonGiven(context)}`
          : `事前チェックで止まったため、作品は登録されていません。${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "この登録は確定待ちではありません",
      advice: "期限切れか、すでに確定済みです。作品を準備し直す前に、登録の状況をご確認ください。",
      actions: { check_status: "登録の状況を確認" },
    },
    "registration.prepared_forbidden": {
      title: "ほかの方が準備した登録です",
      advice: "確定できるのは、準備したご本人だけです。",
      actions: { start_over: "自分で準備する" },
    },

    "api_key.invalid_name": {
      title: "キーの名前が空か、長すぎます",
      advice: "1〜100文字で入力してください。",
    },
    "api_key.scopes_required": {
      title: "キーには1つ以上のスコープが必要です",
      advice: "このキーで許可する操作を選択してください。",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "存在しないスコープが含まれています" : `「${scope}」というスコープはありません`;
      },
      advice: "取り除くか、一覧からスコープを選んでください。",
    },
    "api_key.webhook_url_invalid": {
      title: "Webhookには完全なURLが必要です",
      advice: (context) => `「https://」または「http://」で始まるURLを入力してください。${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return max === null
          ? "APIキーをこれ以上作成できません"
          : `APIキーの上限（${format.number(max)}個）に達しました`;
      },
      advice: "使っていないキーを無効化してから、新しいキーを作成してください。",
    },

    "common.bad_request": {
      title: "リクエストを読み取れませんでした",
      advice: "入力内容を見直してから、もう一度お試しください。",
    },
    "common.unauthorized": {
      title: "ログインが必要です",
      advice: "ログインもAPIキーもない状態でリクエストが送信されました。",
    },
    "common.forbidden": {
      title: ({ error }) => (error.kind === "balance" ? "クレジットが不足しています" : "アクセス権がありません"),
      advice: ({ error }) =>
        error.kind === "balance"
          ? "クレジットをチャージしてから、もう一度お試しください。"
          : Object.keys(error.details).length > 0
            ? "組織の管理者にアクセス権をご依頼ください。"
            : "多くの場合、クレジットの不足が原因です。クレジットが残っている場合は、組織の管理者にアクセス権をご依頼ください。",
      actions: { top_up: "クレジットをチャージ" },
    },
    "common.not_found": {
      title: ({ error }) => {
        const thing = toldPhrase(error, "resource", THINGS);
        return thing === null ? "見つかりませんでした" : `この${thing}は見つかりませんでした`;
      },
      advice: "削除されたか、リンクの一部が欠けている可能性があります。",
    },
    "common.validation_failed": {
      title: "入力内容をご確認ください",
      advice: "項目を見直してから、もう一度お試しください。",
    },
    "common.quota_exceeded": {
      title: "無料の利用枠を使い切りました",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `プランを選択するか、${at === null ? "リセットされるまで" : `${format.dateTime(at)}のリセットまで`}お待ちください。`;
      },
    },
    "common.service_unavailable": {
      title: "現在サービスをご利用いただけません",
      advice: "連携先のシステムが停止しています。しばらくしてから、もう一度お試しください。",
    },
  },
} as const satisfies WordsOf<typeof afo>;
