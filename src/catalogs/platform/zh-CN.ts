import { toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** Simplified Chinese words for the platform API's codes. */
export const platformZhCN = {
  api: "platform",
  tag: "zh-CN",
  codes: {
    no_active_plan: { title: "请选择套餐以继续", advice: "此账户尚未选择计费套餐。" },
    billing_info_required: {
      title: "请添加付款方式",
      advice: "付费套餐需要有付款方式才能启用。",
      actions: { update_payment_method: "添加付款方式" },
    },
    plan_required: { title: "请选择套餐以创建项目", advice: "账户选定套餐后，即可创建项目。" },
    payment_past_due: { title: "有一笔款项已逾期", advice: "请结清款项，或更新用于扣款的付款方式。" },
    subscription_suspended: { title: "订阅已暂停", advice: "有一笔款项尚未支付。请更新付款方式以完成支付。" },
    subscription_inactive: { title: "订阅未生效", advice: "请选择套餐以重新使用。" },
    subscription_not_found: {
      title: "未找到计费订阅",
      advice: "此账户没有订阅记录。请创建订阅；如果已经付款，请联系支持团队。",
    },
    no_active_subscription: {
      title: "设置消费限额需要先有订阅",
      advice: "请先开始订阅，然后设置限额。",
      actions: { create_subscription: "开始订阅" },
    },

    spend_limit_exceeded: {
      title: "本月预算已用完",
      advice: "请提高消费限额以继续，或等到下个月。",
      actions: { raise_limit: "提高消费限额" },
    },
    credits_depleted: {
      title: "点数已用完",
      advice: "请充值点数，然后重试。",
      actions: { top_up: "充值点数" },
    },
    rate_limit_exceeded: { title: "请求过于频繁", advice: "请求频率超出了允许范围。请等待一段时间后重试。" },

    auth_required: { title: "请登录以继续", advice: "尚未登录，或登录已失效。" },
    api_key_required: {
      title: "需要有效的 API 密钥",
      advice: "密钥缺失或未被接受。请检查密钥，或创建新密钥。",
    },
    pro_required: {
      title: "这是 Pro 套餐的功能",
      advice: "请切换到 Pro 订阅以使用此功能。",
      actions: { select_plan: "查看 Pro 套餐" },
    },
    not_a_member: {
      title: "未加入此组织",
      advice: "请向该组织的管理员申请加入，或切换到已加入的组织。",
    },

    email_exists: {
      title: "此邮箱地址已有账户",
      advice: "请使用此邮箱登录，或改用其他邮箱地址。",
      actions: { sign_in: "改为登录" },
    },
    token_invalid: {
      title: "此重置链接无法使用",
      advice: "链接可能不完整或已被使用。请重新发送一个链接。",
      actions: { reset_password: "发送新链接" },
    },
    token_expired: {
      title: "此重置链接已过期",
      advice: "请重新发送一个链接，并在收到后尽快使用。",
      actions: { reset_password: "发送新链接" },
    },
    social_login_only: {
      title: "此账户没有密码",
      advice: "请使用创建账户时所用的第三方账号登录。",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "使用第三方账号登录" : `使用${name.replaceAll(/^(?=\w)|(?<=\w)$/g, " ")}登录`;
        },
      },
    },
    invite_expired: { title: "此邀请已过期", advice: "请联系该组织重新发送邀请。" },
    email_verification_required: {
      title: "请验证邮箱地址",
      advice: "请打开验证邮件中的链接。验证后即完成注册。",
      actions: { verify_email: "重新发送链接" },
    },

    feature_check_failed: {
      title: "无法确认访问权限",
      advice: "目前尚不清楚能否使用此功能。请稍后重试。",
    },
  },
} as const satisfies WordsOf<typeof platform>;
