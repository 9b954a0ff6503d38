import { own } from "../../core/own.js";
import { isolate, toldText, toldTexts } from "../../core/told.js";
import { humanize } from "../../core/titles.js";
import type { WordsOf } from "../../core/codes.js";
import type { aviate } from "../aviate.js";

/** The documented states; others keep the names that the server gives them. */
const STATES: Readonly<Record<string, string>> = { CLOSED: "مغلق", ACCEPTED: "مقبول" };
/** Operations, where other APIs name states. */
const STEPS: Readonly<Record<string, string>> = { REOPEN: "إعادة الفتح" };

/** Arabic words for Aviate's error types. */
export const aviateAr = {
  api: "aviate",
  tag: "ar",
  codes: {
    "validation-error": {
      title: "بعض المدخلات تحتاج إلى مراجعة",
      advice: "راجع الحقول، ثم أعد المحاولة.",
    },
    "invalid-state-transition": {
      title: ({ error }) => {
        const state = toldText(error, "currentState", 24);
        return state === null
          ? "لا يمكن ذلك في الحالة الحالية"
          : `لا يمكن ذلك في الحالة «${isolate(own(STATES, state) ?? humanize(state))}»`;
      },
      advice: ({ error, format }) => {
        const next = toldTexts(error, "allowedTransitions", Infinity).map((state) =>
          isolate(own(STEPS, state) ?? humanize(state)),
        );
        if (next.length > 6) return `عدد الخطوات الممكنة من هنا: ${isolate(format.number(next.length))}.`;
        if (next.length > 0) return `الخطوات الممكنة من هنا: ${format.list(next)}.`;
        return Array.isArray(error.details["allowedTransitions"])
          ? "لا توجد خطوة أخرى ممكنة من هنا."
          : "ربما تغيّر الوضع في هذه الأثناء. أعد التحميل لمعرفة الوضع الحالي.";
      },
      states: STATES,
      actions: STEPS,
    },
    "not-found": {
      title: "لم يُعثر على المطلوب",
      advice: "ربما حُذف، أو أن الرابط غير مكتمل.",
    },
    conflict: {
      title: "هذا موجود من قبل",
      advice: "استخدم اسمًا أو مفتاحًا آخر، أو افتح العنصر الموجود.",
    },
    forbidden: {
      title: "ليس لديك إذن بهذا الإجراء",
      advice: "اطلب الإذن من مسؤول حسابك.",
    },
    unauthorized: {
      title: "سجّل الدخول للمتابعة",
      advice: "لم تسجّل الدخول، أو لم يعد تسجيل دخولك مقبولًا.",
    },
    "payment-error": {
      title: "لم تتم عملية الدفع",
      advice: "استخدم طريقة دفع أخرى، أو راجع مصرفك.",
      actions: { update_payment_method: "تغيير طريقة الدفع" },
    },
    "rate-limited": {
      title: "طلبات كثيرة في وقت قصير",
      advice: "وصلت الطلبات أسرع من المسموح. انتظر، ثم أعد المحاولة.",
    },
    "internal-error": {
      title: "حدثت مشكلة في الخادم",
      advice: "أعد المحاولة بعد قليل. إذا تكررت المشكلة، فتواصل مع الدعم.",
    },
  },
} as const satisfies WordsOf<typeof aviate>;
