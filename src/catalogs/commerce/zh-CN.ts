import { toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { commerce } from "../commerce.js";

/** Simplified Chinese words for the commerce API's codes. */
export const commerceZhCN = {
  api: "commerce",
  tag: "zh-CN",
  codes: {
    AUTH_INVALID_KEY: {
      title: "此 API 密钥未被接受",
      advice: "请检查密钥是否完整且仍然有效，或使用其他密钥。",
      actions: { manage_api_keys: "检查 API 密钥" },
    },
    AUTH_EXPIRED_TOKEN: { title: "登录已过期", advice: "请刷新登录状态以继续，或重新登录。" },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "没有执行此操作的权限",
      advice: "当前的访问权限不包含所需的权限范围。请联系管理员添加。",
    },
    RATE_LIMIT_EXCEEDED: { title: "请求过于频繁", advice: "请求频率超出了允许范围。请等待一段时间后重试。" },
    ACCOUNT_DISABLED: { title: "此账户已停用", advice: "请联系支持团队，了解原因和处理办法。" },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "余额不足" : `余额还差 ${toldMoney(context, short)}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "请充值后重试。";
        return `当前余额为 ${toldMoney(context, balance)}，此操作需要 ${toldMoney(context, needed)}。请充值后重试。`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "未找到此会话",
      advice: "会话可能已结束，或链接不完整。请开始新会话以继续。",
    },
    SESSION_EXPIRED: { title: "此会话已过期", advice: "请开始新会话以继续。" },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return max === null ? "打开的会话过多" : `已达到 ${format.number(max)} 个会话的上限`;
      },
      advice: "请结束不再需要的会话，然后开始新会话。",
      actions: { terminate_sessions: "结束旧会话" },
    },
    PRODUCT_NOT_FOUND: {
      title: "未找到此商品",
      advice: "商品可能已下架。请选择其他商品。",
      actions: { list_products: "查看全部商品" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "此商品已售罄",
      advice: "请选择其他商品，或稍后重试。",
      actions: { list_products: "选择其他商品" },
    },
    INVALID_REQUEST: { title: "部分内容需要修改", advice: "有内容未被接受。请检查后重试。" },
    IDEMPOTENCY_CONFLICT: {
      title: "此请求此前已发送",
      advice: "第一个请求可能已经成功。请先查看其结果，再决定是否重新发送。",
      actions: { check_status: "查看第一个请求" },
    },
    BACKEND_ERROR: { title: "服务暂时不可用", advice: "后端系统未正常响应。请稍后重试。" },
    BACKEND_TIMEOUT: {
      title: "服务响应时间过长",
      advice: "未能及时收到响应。如果做过更改，请先确认更改是否已生效，然后重试。",
    },
    INTERNAL_ERROR: {
      title: "服务器出现问题",
      advice: ({ error }) =>
        error.requestId === null ? "请联系支持团队，并说明问题发生的时间。" : "请联系支持团队，并提供参考编号。",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
