import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** Japanese words for the platform API's codes. */
export const platformJa = {
  api: "platform",
  tag: "ja",
  codes: {
    no_active_plan: {
      title: "プランの選択が必要です",
      advice: "このアカウントでは、まだ料金プランが選択されていません。",
    },
    billing_info_required: {
      title: "お支払い方法の登録が必要です",
      advice: "有料プランを開始するには、お支払い方法の登録が必要です。",
      actions: { update_payment_method: "お支払い方法を追加" },
    },
    plan_required: {
      title: "プロジェクトの作成にはプランが必要です",
      advice: "プランを選択すると、プロジェクトを作成できるようになります。",
    },
    payment_past_due: {
      title: "お支払い期限を過ぎています",
      advice: "未払い分をお支払いいただくか、引き落としに使うお支払い方法を更新してください。",
    },
    subscription_suspended: {
      title: "サブスクリプションが一時停止されています",
      advice: "お支払いが済んでいない分があります。お支払い方法を更新して、お支払いください。",
    },
    subscription_inactive: {
      title: "サブスクリプションが有効ではありません",
      advice: "プランを選択すると、再びご利用いただけます。",
    },
    subscription_not_found: {
      title: "サブスクリプションが見つかりません",
      advice:
        "このアカウントにはサブスクリプションの記録がありません。新しく作成するか、お支払い済みの場合はサポートにお問い合わせください。",
    },
    no_active_subscription: {
      title: "上限額の設定にはサブスクリプションが必要です",
      advice: "先にサブスクリプションを開始してから、上限額を設定してください。",
      actions: { create_subscription: "サブスクリプションを開始" },
    },

    spend_limit_exceeded: {
      title: "今月の予算を使い切りました",
      advice: "続けるには利用上限額を引き上げるか、翌月までお待ちください。",
      actions: { raise_limit: "利用上限額を引き上げる" },
    },
    credits_depleted: {
      title: "クレジットが残っていません",
      advice: "クレジットをチャージしてから、もう一度お試しください。",
      actions: { top_up: "クレジットをチャージ" },
    },
    rate_limit_exceeded: {
      title: "リクエストが多すぎます",
      advice: "許可された頻度を超えてリクエストが送信されました。しばらく待ってから、もう一度お試しください。",
    },

    auth_required: {
      title: "ログインが必要です",
      advice: "ログインしていないか、ログインの有効期限が切れています。",
    },
    api_key_required: {
      title: "有効なAPIキーが必要です",
      advice: "キーがないか、受け付けられませんでした。キーを確認するか、新しく作成してください。",
    },
    pro_required: {
      title: "Proプランの機能です",
      advice: "ご利用いただくには、Proのサブスクリプションに切り替えてください。",
      actions: { select_plan: "Proプランを見る" },
    },
    not_a_member: {
      title: "この組織のメンバーではありません",
      advice: "組織の管理者に追加を依頼するか、所属している組織に切り替えてください。",
    },

    email_exists: {
      title: "このメールアドレスは登録済みです",
      advice: "このアドレスでログインするか、別のメールアドレスをお使いください。",
      actions: { sign_in: "ログインする" },
    },
    token_invalid: {
      title: "この再設定リンクは使用できません",
      advice: "リンクの一部が欠けているか、使用済みの可能性があります。新しいリンクをお受け取りください。",
      actions: { reset_password: "新しいリンクを送信" },
    },
    token_expired: {
      title: "再設定リンクの有効期限が切れました",
      advice: "新しいリンクを受け取り、届いたら早めにお使いください。",
      actions: { reset_password: "新しいリンクを送信" },
    },
    social_login_only: {
      title: "このアカウントにはパスワードがありません",
      advice: "アカウントの作成時に使った外部サービスでログインしてください。",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "外部アカウントでログイン" : `${name}でログイン`;
        },
      },
    },
    invite_expired: {
      title: "この招待の有効期限が切れました",
      advice: "組織に新しい招待の送信をご依頼ください。",
    },
    email_verification_required: {
      title: "メールアドレスの確認が必要です",
      advice: "お送りしたメールのリンクを開いてください。確認が済むと、登録が完了します。",
      actions: { verify_email: "リンクを再送信" },
    },

    feature_check_failed: {
      title: "ご利用条件を確認できませんでした",
      advice: "この機能をご利用いただけるかどうか、まだ確認できていません。しばらくしてから、もう一度お試しください。",
    },
  },
} as const satisfies WordsOf<typeof platform>;
