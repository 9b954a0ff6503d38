import { toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? `原因：“${reason.replace(/[.\s]+$/, "")}”。` : "";
};

const newKey = { manage_api_keys: "创建新密钥" };

/** What the API speaks of; a word that is not here stands in the facts, as it was sent. */
const THINGS = { work: "作品", registration: "登记", upload: "上传", api_key: "API 密钥", organization: "组织" };

/** Simplified Chinese words for Afo's codes. */
export const afoZhCN = {
  api: "afo",
  tag: "zh-CN",
  codes: {
    "api_key.invalid_format": {
      title: "输入的内容不像是 API 密钥",
      advice: "密钥以“afo_sk_live_”开头。请从 API 密钥列表中重新完整复制。",
    },
    "api_key.not_found": {
      title: "未找到此 API 密钥",
      advice: "可能是输入有误、已被新密钥取代，或属于其他环境。",
    },
    "api_key.revoked": {
      title: "此 API 密钥已被撤销",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `密钥${at === null ? "已失效" : `自${format.dateTime(at)}起失效`}。请创建并使用新密钥。`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "此密钥属于其他组织",
      advice: "请使用当前组织的密钥，或切换到此密钥所属的组织。",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "此密钥缺少权限范围" : `此密钥缺少权限范围 ${scope}`;
      },
      advice: "请为密钥添加缺少的权限范围，或使用已具备该权限范围的密钥。",
      actions: { manage_api_keys: "更改密钥的权限范围" },
    },
    "api_key.org_inactive": {
      title: "此组织未启用",
      advice: "重新启用之前，该组织的密钥无法使用。如果组织本应处于启用状态，请联系支持团队。",
    },

    "registration.title_required": { title: "请填写作品标题", advice: "请至少输入一个非空格字符。" },
    "registration.filename_required": { title: "请填写文件名", advice: "请输入文件名，然后重试。" },
    "registration.creators_required": { title: "请填写作品的创作者", advice: "请至少添加一位创作者。" },
    "registration.commitment_invalid": {
      title: "未能封存作品",
      advice: "这是服务器上很少出现的情况。请联系支持团队，或重试。",
    },
    "registration.upload_session_not_found": {
      title: "此上传已关闭",
      advice: "它可能已过期或已被使用。如果列表中没有该作品，请重新上传文件。",
      actions: { start_over: "重新上传文件" },
    },
    "registration.upload_session_forbidden": {
      title: "此上传属于其他人",
      advice: "只有发起者才能继续。请自行开始新的上传。",
      actions: { start_over: "开始新的上传" },
    },
    "registration.audio_too_large": {
      title: "音频文件过大",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null ? "请选择较小的文件，然后重试。" : `请选择较小的文件，最大不超过 ${format.bytes(max)}。`;
      },
    },
    "registration.audio_empty": {
      title: "音频文件为空",
      advice: "文件中没有数据。请在设备上检查该文件，然后重新选择。",
    },
    "registration.dry_run_failed": {
      title: ({ error }) => (error.kind === "balance" ? "余额不足，无法登记此作品" : "作品未通过预检"),
      advice: (context) =>
        context.error.kind === "balance"
          ? `作品尚未登记。请充值后重新登记。${reasonGiven(context)}`
          : `预检未通过，作品尚未登记。${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "此登记已不再等待确认",
      advice: "它已过期，或已经确认。请先查看其状态，再重新准备作品。",
      actions: { check_status: "查看登记状态" },
    },
    "registration.prepared_forbidden": {
      title: "此登记属于其他人",
      advice: "只有准备该登记的人才能确认。",
      actions: { start_over: "自行准备登记" },
    },

    "api_key.invalid_name": { title: "密钥名称为空或过长", advice: "请输入 1 到 100 个字符。" },
    "api_key.scopes_required": { title: "密钥至少需要一个权限范围", advice: "请选择此密钥的用途。" },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "有一个权限范围无法识别" : `不存在权限范围 ${scope}`;
      },
      advice: "请将其移除，或从列表中选择权限范围。",
    },
    "api_key.webhook_url_invalid": {
      title: "Webhook 需要完整的网址",
      advice: (context) => `请输入以 https:// 或 http:// 开头的网址。${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return max === null ? "无法再创建 API 密钥" : `已达到 ${format.number(max)} 个 API 密钥的上限`;
      },
      advice: "请撤销不再使用的密钥，然后创建新密钥。",
    },

    "common.bad_request": { title: "无法识别此请求", advice: "请检查填写的内容，然后重试。" },
    "common.unauthorized": { title: "请登录以继续", advice: "此请求未包含登录信息或 API 密钥。" },
    "common.forbidden": {
      title: ({ error }) => (error.kind === "balance" ? "点数不足" : "没有访问权限"),
      advice: ({ error }) =>
        error.kind === "balance"
          ? "请充值点数，然后重试。"
          : Object.keys(error.details).length > 0
            ? "请向组织管理员申请访问权限。"
            : "通常是因为点数已用完。如果仍有剩余点数，请向组织管理员申请访问权限。",
      actions: { top_up: "充值点数" },
    },
    "common.not_found": {
      title: ({ error }) => {
        const thing = toldPhrase(error, "resource", THINGS);
        return thing === null ? "未找到相关内容" : `未找到此${thing.replace(/^(?=\w)/, " ")}`;
      },
      advice: "它可能已被删除，或链接不完整。",
    },
    "common.validation_failed": { title: "部分内容需要修改", advice: "请检查相关字段，然后重试。" },
    "common.quota_exceeded": {
      title: "免费配额已用完",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `请选择套餐，或等待配额${at === null ? "重置" : `在${format.dateTime(at)}重置`}。`;
      },
    },
    "common.service_unavailable": {
      title: "服务暂时不可用",
      advice: "它所依赖的另一个系统出现故障。请稍后重试。",
    },
  },
} as const satisfies WordsOf<typeof afo>;
