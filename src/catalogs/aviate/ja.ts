import { own } from "../../core/own.js";
import { toldText, toldTexts } from "../../core/told.js";
import { humanize } from "../../core/titles.js";
import type { WordsOf } from "../../core/codes.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "クローズ済み", ACCEPTED: "承諾済み" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "再開する" };

/** Japanese words for Aviate's error types. */
export const aviateJa = {
  api: "aviate",
  tag: "ja",
  codes: {
    "validation-error": {
      title: "入力内容をご確認ください",
      advice: "項目を見直してから、もう一度お試しください。",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "現在の状態では実行できません"
          : `「${own(STATES, state) ?? humanize(state)}」の状態では実行できません`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => `「${own(STEPS, state) ?? humanize(state)}」`,
        );
        if (next.length > 6) return `現在の状態から進める先は${format.number(next.length)}件あります。`;
        if (next.length > 0) return `現在の状態から進めるのは、${format.list(next)}です。`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "現在の状態から進める先はありません。"
          : "状態が変わった可能性があります。再読み込みして、最新の状態をご確認ください。";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "見つかりませんでした",
      advice: "削除されたか、リンクの一部が欠けている可能性があります。",
    },
    conflict: {
      title: "すでに存在しています",
      advice: "別の名前またはキーを使うか、既存のものを開いてください。",
    },
    forbidden: {
      title: "この操作を行う権限がありません",
      advice: "アカウントの管理者に権限の付与をご依頼ください。",
    },
    unauthorized: {
      title: "ログインが必要です",
      advice: "ログインしていないか、ログインが無効になっています。",
    },
    "payment-error": {
      title: "お支払いを完了できませんでした",
      advice: "別のお支払い方法をご利用いただくか、カード会社または銀行にお問い合わせください。",
      actions: { update_payment_method: "お支払い方法を変更" },
    },
    "rate-limited": {
      title: "リクエストが多すぎます",
      advice: "許可された頻度を超えてリクエストが送信されました。しばらく待ってから、もう一度お試しください。",
    },
    "internal-error": {
      title: "サーバーで問題が発生しました",
      advice: "しばらくしてから、もう一度お試しください。繰り返し発生する場合は、サポートにお問い合わせください。",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
