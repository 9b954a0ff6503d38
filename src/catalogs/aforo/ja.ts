import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "現在は実験版で、次はベータ版です。",
  BETA: "現在はベータ版で、次は一般提供です。",
  GA: "現在は一般提供中で、次は非推奨です。",
  DEPRECATED: "現在は非推奨で、次は提供終了です。",
  RETIRED: "すでに提供終了しており、次の段階はありません。",
};

const ENDED = {
  CANCELLED: "このサブスクリプションは解約済みです",
  EXPIRED: "このサブスクリプションは期限切れです",
};

/** Japanese words for Aforo's codes and statuses. */
export const aforoJa = {
  api: "aforo",
  tag: "ja",
  codes: {
    METRIC_BLOCKED: {
      title: "このメトリクスは使用中です",
      advice:
        "有効なサブスクリプションの課金に使われているため、削除されていません。先に解約するか、別のメトリクスに切り替えてください。",
    },
    PRODUCT_STALE: {
      title: "この製品はゲートウェイにありません",
      advice:
        "ゲートウェイ側で削除され、関連付けだけが残っています。復元するか、ゲートウェイで手動で作成してください。",
      actions: { restore: "ゲートウェイに復元" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "このサブスクリプションは終了しています",
      advice: "終了したサブスクリプションは変更できません。新しく作成してください。",
      actions: { create_subscription: "新しいサブスクリプションを作成" },
      states: { CANCELLED: "解約済み", EXPIRED: "期限切れ" },
    },
    BILL_RUN_CONFLICT: {
      title: "請求処理がすでに進行中です",
      advice: "請求処理は、期間ごとに1件ずつ行われます。進行中の処理が終わってから、次の処理を開始してください。",
      actions: { check_again: "請求処理を確認", retry: "請求処理をもう一度開始" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null
          ? "ウォレットの残高が不足しています"
          : `ウォレットの残高が${toldMoney(context, short)}不足しています`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "ウォレットにチャージしてから、もう一度お試しください。";
        return `残高は${toldMoney(context, balance)}、必要な金額は${toldMoney(context, needed)}です。チャージしてから、もう一度お試しください。`;
      },
      actions: { top_up: "ウォレットにチャージ" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "この成熟度には変更できません",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "成熟度は、実験版、ベータ版、一般提供、非推奨、提供終了の順に進みます。",
      states: {
        EXPERIMENTAL: "実験版",
        BETA: "ベータ版",
        GA: "一般提供",
        DEPRECATED: "非推奨",
        RETIRED: "提供終了",
      },
    },
  },
  statuses: {
    400: {
      title: "入力内容をご確認ください",
      advice: "必須項目がすべて正しい形式で入力されているか、ご確認ください。",
    },
    401: {
      title: "認証情報を確認できませんでした",
      advice: "APIキーがないか、誤っているか、無効になっています。キーを確認するか、もう一度ログインしてください。",
    },
    403: {
      title: "現在のロールでは実行できません",
      advice:
        "OWNER、ADMIN、BILLING_ADMINのいずれかのロールが必要です。ワークスペースの管理者にロールの付与をご依頼ください。",
    },
    404: {
      title: "このワークスペースには見つかりません",
      advice:
        "削除されたか、別のワークスペースのものである可能性があります。リンクとログイン先のワークスペースをご確認ください。",
    },
    409: {
      title: "ほかの処理や変更と重なっています",
      advice: "最新の状態を確認してから、次の操作をお決めください。",
    },
    422: {
      title: "入力内容をご確認ください",
      advice: "課金ルールで認められていない値があります。項目を見直してから、もう一度お試しください。",
    },
    429: {
      title: "リクエストが多すぎます",
      advice: "許可された頻度を超えてリクエストが送信されました。しばらく待ってから、もう一度お試しください。",
    },
    500: {
      title: "課金サービスで問題が発生しました",
      advice: ({ error }) =>
        error.requestId === null
          ? "入力内容が原因ではありません。サポートに、発生した日時をお知らせください。"
          : "入力内容が原因ではありません。サポートに、お問い合わせ番号をお知らせください。",
    },
    503: {
      title: "課金サービスをご利用いただけません",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000 ? "" : "通常は30秒以内に復旧します。その後、もう一度お試しください。",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
