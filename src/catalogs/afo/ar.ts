import { isolate, toldNumber, toldPhrase, toldReset, toldText, toldTime } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { PhraseContext } from "../../core/words.js";
import type { afo } from "../afo.js";

/** The documented `details.reason`, where it reads as a sentence; a bare machine word tells a person nothing. */
const reasonGiven = ({ error }: PhraseContext): string => {
  const reason = toldText(error, "reason", 140);
  return reason !== null && /\s/.test(reason) ? ` السبب المذكور: ${isolate(reason.replace(/[.\s]+$/, ""))}.` : "";
};

const newKey = { manage_api_keys: "إنشاء مفتاح جديد" };

/** What the API speaks of, as it is said to be missing; a word that is not here stands in the facts, as it was sent. */
const MISSING = {
  work: "لم يُعثر على هذا العمل",
  registration: "لم يُعثر على هذا التسجيل",
  upload: "لم يُعثر على عملية الرفع هذه",
  api_key: "لم يُعثر على مفتاح API هذا",
  organization: "لم يُعثر على هذه المؤسسة",
};

/** Arabic words for Afo's codes. */
export const afoAr = {
  api: "afo",
  tag: "ar",
  codes: {
    "api_key.invalid_format": {
      title: "لا يبدو هذا مفتاح API",
      advice: `يبدأ المفتاح بالرمز ${isolate("afo_sk_live_")}. انسخه كاملًا مجددًا من قائمة مفاتيحك.`,
    },
    "api_key.not_found": {
      title: "مفتاح API هذا غير معروف",
      advice: "ربما كُتب بشكل غير صحيح، أو حلّ محله مفتاح أحدث، أو أُنشئ لبيئة أخرى.",
    },
    "api_key.revoked": {
      title: "أُلغي مفتاح API هذا",
      advice: ({ error, format }) => {
        const at = toldTime(error, "revoked_at");
        return `لم يعد يعمل${at === null ? "" : ` منذ ${isolate(format.dateTime(at))}`}. أنشئ مفتاحًا جديدًا واستخدمه.`;
      },
      actions: newKey,
    },
    "api_key.org_mismatch": {
      title: "هذا المفتاح يتبع مؤسسة أخرى",
      advice: "استخدم مفتاحًا للمؤسسة التي تعمل فيها، أو انتقل إلى المؤسسة التي يتبعها هذا المفتاح.",
    },
    "api_key.scope_denied": {
      title: ({ error }) => {
        const scope = toldText(error, "required", 24);
        return scope === null ? "ينقص هذا المفتاح نطاق صلاحية" : `ينقص هذا المفتاح النطاق ${isolate(scope)}`;
      },
      advice: "أضف النطاق الناقص إلى المفتاح، أو استخدم مفتاحًا يشمله.",
      actions: { manage_api_keys: "تغيير نطاقات المفتاح" },
    },
    "api_key.org_inactive": {
      title: "هذه المؤسسة غير مفعّلة",
      advice: "لا تعمل مفاتيحها حتى يُعاد تفعيلها. تواصل مع الدعم إذا كان ينبغي أن تكون مفعّلة.",
    },

    "registration.title_required": {
      title: "العمل يحتاج إلى عنوان",
      advice: "أدخل حرفًا واحدًا على الأقل غير المسافة.",
    },
    "registration.filename_required": { title: "الملف يحتاج إلى اسم", advice: "أدخل اسم الملف، ثم أعد المحاولة." },
    "registration.creators_required": {
      title: "العمل يحتاج إلى اسم مبدعه",
      advice: "أضف شخصًا واحدًا على الأقل شارك في إنجازه.",
    },
    "registration.commitment_invalid": {
      title: "تعذّر ختم العمل",
      advice: "حدث هذا في الخادم، وهو نادر. تواصل مع الدعم، أو أعد المحاولة.",
    },
    "registration.upload_session_not_found": {
      title: "لم تعد عملية الرفع هذه مفتوحة",
      advice: "ربما انتهت صلاحيتها أو استُخدمت من قبل. إذا لم يكن العمل في قائمتك، فارفع الملف مجددًا.",
      actions: { start_over: "رفع الملف مجددًا" },
    },
    "registration.upload_session_forbidden": {
      title: "عملية الرفع هذه تخص شخصًا آخر",
      advice: "لا يمكن أن يتابعها إلا من بدأها. ابدأ عملية رفع خاصة بك.",
      actions: { start_over: "بدء رفع جديد" },
    },
    "registration.audio_too_large": {
      title: "الملف الصوتي أكبر من المسموح",
      advice: ({ error, format }) => {
        const max = toldNumber(error, "max_bytes");
        return max === null
          ? "اختر ملفًا أصغر، ثم أعد المحاولة."
          : `اختر ملفًا لا يزيد حجمه على ${isolate(format.bytes(max))}.`;
      },
    },
    "registration.audio_empty": {
      title: "الملف الصوتي فارغ",
      advice: "لا يحتوي الملف على بيانات. تحقق منه على جهازك، ثم اختره مجددًا.",
    },
    "registration.dry_run_failed": {
      title: ({ error }) => (error.kind === "balance" ? "الرصيد لا يكفي لتسجيل هذا العمل" : "لم يجتز العمل الفحص الأولي"),
      advice: (context) =>
        context.error.kind === "balance"
          ? `لم يُسجَّل العمل بعد، فاشحن رصيدك ثم سجّله مجددًا.${reasonGiven(context)}`
          : `أوقفه الفحص الأولي، لذلك لم يُسجَّل العمل.${reasonGiven(context)}`,
    },
    "registration.prepared_not_found": {
      title: "هذا التسجيل لم يعد بانتظار التأكيد",
      advice: "انتهت صلاحيته، أو سبق تأكيده. تحقق من حالته قبل تجهيز العمل مجددًا.",
      actions: { check_status: "التحقق من التسجيل" },
    },
    "registration.prepared_forbidden": {
      title: "هذا التسجيل يخص شخصًا آخر",
      advice: "لا يمكن أن يؤكده إلا من جهّزه.",
      actions: { start_over: "تجهيز تسجيل خاص بك" },
    },

    "api_key.invalid_name": {
      title: "اسم المفتاح فارغ أو طويل جدًا",
      advice: "استخدم من حرف واحد إلى 100 حرف.",
    },
    "api_key.scopes_required": {
      title: "المفتاح يحتاج إلى نطاق صلاحية واحد على الأقل",
      advice: "اختر الأغراض التي يُسمح باستخدام هذا المفتاح لها.",
    },
    "api_key.unknown_scope": {
      title: ({ error }) => {
        const scope = toldText(error, "value", 28);
        return scope === null ? "أحد نطاقات الصلاحية غير معروف" : `لا يوجد نطاق باسم ${isolate(scope)}`;
      },
      advice: "احذفه، أو اختر نطاقًا من القائمة.",
    },
    "api_key.webhook_url_invalid": {
      title: "خطاف الويب يحتاج إلى عنوان كامل",
      advice: (context) => `أدخل عنوانًا أوله ${isolate("https://")} أو ${isolate("http://")}.${reasonGiven(context)}`,
    },
    "api_key.limit_reached": {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max");
        return max === null ? "لا مجال لمفتاح API آخر" : `بلغ عدد مفاتيح API حده الأقصى: ${isolate(format.number(max))}`;
      },
      advice: "ألغِ مفتاحًا لم تعد تستخدمه، ثم أنشئ المفتاح الجديد.",
    },

    "common.bad_request": {
      title: "تعذّر فهم هذا الطلب",
      advice: "راجع ما أدخلته، ثم أعد المحاولة.",
    },
    "common.unauthorized": {
      title: "سجّل الدخول للمتابعة",
      advice: "وصل هذا الطلب من دون تسجيل دخول أو مفتاح API.",
    },
    "common.forbidden": {
      title: ({ error }) => (error.kind === "balance" ? "أرصدتك لا تكفي" : "ليس لديك إذن بالوصول"),
      advice: ({ error }) =>
        error.kind === "balance"
          ? "اشحن أرصدتك، ثم أعد المحاولة."
          : Object.keys(error.details).length > 0
            ? "اطلب الإذن من مسؤول مؤسستك."
            : "غالبًا ما يكون السبب نفاد الأرصدة. إذا كان لديك ما يكفي منها، فاطلب الإذن من مسؤول مؤسستك.",
      actions: { top_up: "شحن الأرصدة" },
    },
    "common.not_found": {
      title: ({ error }) => toldPhrase(error, "resource", MISSING) ?? "لم يُعثر على المطلوب",
      // One sentence for things of any gender.
      advice: "ربما حُذف العنصر، أو أن الرابط غير مكتمل.",
    },
    "common.validation_failed": {
      title: "بعض المدخلات تحتاج إلى مراجعة",
      advice: "راجع الحقول، ثم أعد المحاولة.",
    },
    "common.quota_exceeded": {
      title: "استُنفدت حصتك المجانية",
      advice: ({ error, format }) => {
        const at = toldReset(error, "resets_at");
        return `اختر خطة، أو انتظر حتى تبدأ الحصة من جديد${at === null ? "" : ` في ${isolate(format.dateTime(at))}`}.`;
      },
    },
    "common.service_unavailable": {
      title: "الخدمة غير متاحة حاليًا",
      advice: "يعتمد هذا على نظام آخر متوقف الآن. أعد المحاولة بعد قليل.",
    },
  },
} as const satisfies WordsOf<typeof afo>;
