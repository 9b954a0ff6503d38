import { own } from "../../core/own.js";
import { toldText, toldTexts } from "../../core/told.js";
import { humanize } from "../../core/titles.js";
import type { WordsOf } from "../../core/codes.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "已关闭", ACCEPTED: "已接受" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "重新打开" };

/** Simplified Chinese words for Aviate's error types. */
export const aviateZhCN = {
  api: "aviate",
  tag: "zh-CN",
  codes: {
    "validation-error": { title: "部分内容需要修改", advice: "请检查相关字段，然后重试。" },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "当前状态下无法执行此操作"
          : `“${own(STATES, state) ?? humanize(state)}”状态下无法执行此操作`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map(
          (state) => `“${own(STEPS, state) ?? humanize(state)}”`,
        );
        if (next.length > 6) return `从当前状态可以进行${format.number(next.length)}种操作。`;
        if (next.length > 0) return `从当前状态可以进行：${format.list(next)}。`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "从当前状态没有可进行的下一步。"
          : "状态可能已发生变化。请重新加载以查看最新状态。";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": { title: "未找到相关内容", advice: "它可能已被删除，或链接不完整。" },
    conflict: { title: "已存在相同的内容", advice: "请使用其他名称或标识，或打开已有的内容。" },
    forbidden: { title: "没有执行此操作的权限", advice: "请向账户管理员申请访问权限。" },
    unauthorized: { title: "请登录以继续", advice: "尚未登录，或登录已失效。" },
    "payment-error": {
      title: "付款未成功",
      advice: "请使用其他付款方式，或咨询发卡银行。",
      actions: { update_payment_method: "更换付款方式" },
    },
    "rate-limited": { title: "请求过于频繁", advice: "请求频率超出了允许范围。请等待一段时间后重试。" },
    "internal-error": {
      title: "服务器出现问题",
      advice: "请稍后重试。如果问题再次出现，请联系支持团队。",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
