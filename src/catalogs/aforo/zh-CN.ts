import { toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "当前为实验阶段，下一阶段是测试版。",
  BETA: "当前为测试版，下一阶段是正式发布。",
  GA: "当前已正式发布，下一阶段是弃用。",
  DEPRECATED: "当前已弃用，下一阶段是停用。",
  RETIRED: "当前已停用，之后没有其他阶段。",
};

const ENDED = {
  CANCELLED: "此订阅已取消",
  EXPIRED: "此订阅已到期",
};

/** Simplified Chinese words for Aforo's codes and statuses. */
export const aforoZhCN = {
  api: "aforo",
  tag: "zh-CN",
  codes: {
    METRIC_BLOCKED: {
      title: "此指标仍在使用中",
      advice: "有生效中的订阅按此指标计费，因此未将其删除。请先取消这些订阅，或将其改为其他指标。",
    },
    PRODUCT_STALE: {
      title: "网关上已没有此产品",
      advice: "产品已在网关上删除，仅保留了映射关系。请将其恢复，或在网关上手动创建。",
      actions: { restore: "恢复到网关" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "此订阅已结束",
      advice: "已结束的订阅无法更改。请创建新的订阅。",
      actions: { create_subscription: "创建新订阅" },
      states: { CANCELLED: "已取消", EXPIRED: "已到期" },
    },
    BILL_RUN_CONFLICT: {
      title: "出账任务正在进行",
      advice: "每个账期同一时间只能有一个出账任务。请等待当前任务完成后再开始新的任务。",
      actions: { check_again: "查看出账任务", retry: "重新开始出账" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "钱包余额不足" : `钱包余额还差 ${toldMoney(context, short)}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "请为钱包充值，然后重试。";
        return `钱包余额为 ${toldMoney(context, balance)}，此操作需要 ${toldMoney(context, needed)}。请充值后重试。`;
      },
      actions: { top_up: "为钱包充值" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "无法进入所选的成熟度阶段",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ?? "各阶段依次为：实验、测试版、正式发布、弃用、停用。",
      states: {
        EXPERIMENTAL: "实验",
        BETA: "测试版",
        GA: "正式发布",
        DEPRECATED: "弃用",
        RETIRED: "停用",
      },
    },
  },
  statuses: {
    400: { title: "部分内容需要修改", advice: "请检查是否已按正确格式填写所有必填字段。" },
    401: {
      title: "无法识别身份凭据",
      advice: "API 密钥缺失、输入有误或已失效。请检查密钥，或重新登录。",
    },
    403: {
      title: "当前角色无权执行此操作",
      advice: "需要 OWNER、ADMIN 或 BILLING_ADMIN 角色。请联系工作区管理员授予其中一个角色。",
    },
    404: {
      title: "在此工作区中未找到",
      advice: "它可能已被删除，或属于其他工作区。请检查链接以及当前登录的工作区。",
    },
    409: { title: "与其他操作或更改冲突", advice: "请检查最新情况，再决定下一步操作。" },
    422: { title: "部分内容需要修改", advice: "计费规则不允许这些值。请检查相关字段，然后重试。" },
    429: { title: "请求过于频繁", advice: "请求频率超出了允许范围。请等待一段时间后重试。" },
    500: {
      title: "计费服务出现问题",
      advice: ({ error }) =>
        error.requestId === null
          ? "这与填写的内容无关。请联系支持团队，并说明问题发生的时间。"
          : "这与填写的内容无关。请联系支持团队，并提供参考编号。",
    },
    503: {
      title: "计费服务暂时不可用",
      advice: ({ error }) => (Number(error.retryAfterMs) > 30_000 ? "" : "通常会在 30 秒内恢复。请届时重试。"),
    },
  },
} as const satisfies WordsOf<typeof aforo>;
