import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { commerce } from "../commerce.js";

/** Japanese words for the commerce API's codes. */
export const commerceJa = {
  api: "commerce",
  tag: "ja",
  codes: {
    AUTH_INVALID_KEY: {
      title: "このAPIキーは使用できません",
      advice: "キー全体が正しく入力され、有効であることを確認するか、別のキーをお使いください。",
      actions: { manage_api_keys: "APIキーを確認" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "ログインの有効期限が切れました",
      advice: "ログインを更新するか、もう一度ログインしてください。",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "この操作を行う権限がありません",
      advice: "必要なスコープがアクセス権に含まれていません。管理者に追加をご依頼ください。",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "リクエストが多すぎます",
      advice: "許可された頻度を超えてリクエストが送信されました。しばらく待ってから、もう一度お試しください。",
    },
    ACCOUNT_DISABLED: {
      title: "このアカウントは無効になっています",
      advice: "理由と今後の対応については、サポートにお問い合わせください。",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "残高が不足しています" : `残高が${toldMoney(context, short)}不足しています`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "残高をチャージしてから、もう一度お試しください。";
        return `残高は${toldMoney(context, balance)}、必要な金額は${toldMoney(context, needed)}です。チャージしてから、もう一度お試しください。`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "このセッションは見つかりませんでした",
      advice: "終了したか、リンクの一部が欠けている可能性があります。続けるには、新しいセッションを開始してください。",
    },
    SESSION_EXPIRED: {
      title: "セッションの有効期限が切れました",
      advice: "続けるには、新しいセッションを開始してください。",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return max === null
          ? "開いているセッションが多すぎます"
          : `開いているセッションが上限（${format.number(max)}件）に達しました`;
      },
      advice: "不要なセッションを終了してから、新しく開始してください。",
      actions: { terminate_sessions: "古いセッションを終了" },
    },
    PRODUCT_NOT_FOUND: {
      title: "この商品は見つかりませんでした",
      advice: "取り扱いを終了した可能性があります。別の商品をお選びください。",
      actions: { list_products: "商品一覧を見る" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "この商品は在庫切れです",
      advice: "別の商品を選ぶか、時間をおいてもう一度お試しください。",
      actions: { list_products: "別の商品を選ぶ" },
    },
    INVALID_REQUEST: {
      title: "入力内容をご確認ください",
      advice: "受け付けられない値が含まれています。見直してから、もう一度お試しください。",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "このリクエストは送信済みです",
      advice: "最初のリクエストが完了している可能性があります。次を送信する前に、その結果をご確認ください。",
      actions: { check_status: "最初のリクエストを確認" },
    },
    BACKEND_ERROR: {
      title: "現在サービスをご利用いただけません",
      advice: "連携先のシステムから正しい応答がありませんでした。しばらくしてから、もう一度お試しください。",
    },
    BACKEND_TIMEOUT: {
      title: "サービスの応答に時間がかかりすぎました",
      advice:
        "時間内に応答がありませんでした。変更を加えた場合は、反映されているか確認してから、もう一度お試しください。",
    },
    INTERNAL_ERROR: {
      title: "サーバーで問題が発生しました",
      advice: ({ error }) =>
        error.requestId === null
          ? "サポートに、発生した日時をお知らせください。"
          : "サポートに、お問い合わせ番号をお知らせください。",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
