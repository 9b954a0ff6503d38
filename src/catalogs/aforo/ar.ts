import { isolate, toldMoney, toldNumber, toldPhrase, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { aforo } from "../aforo.js";

const STAGE_AFTER = {
  EXPERIMENTAL: "المرحلة الحالية تجريبية، وتليها مرحلة بيتا.",
  BETA: "المرحلة الحالية هي بيتا، وتليها الإتاحة العامة.",
  GA: "المرحلة الحالية هي الإتاحة العامة، ويليها الإهمال.",
  DEPRECATED: "المرحلة الحالية هي الإهمال، ويليها السحب من الخدمة.",
  RETIRED: "المرحلة الحالية هي السحب من الخدمة، ولا مرحلة بعدها.",
};

const ENDED = {
  CANCELLED: "هذا الاشتراك ملغى",
  EXPIRED: "انتهت مدة هذا الاشتراك",
};

/** Arabic words for Aforo's codes and statuses. */
export const aforoAr = {
  api: "aforo",
  tag: "ar",
  codes: {
    METRIC_BLOCKED: {
      title: "هذا المقياس ما زال مستخدمًا",
      advice: "لم يُحذف لأن اشتراكات سارية تُحتسب على أساسه. ألغِ هذه الاشتراكات أو انقلها إلى مقياس آخر أولًا.",
    },
    PRODUCT_STALE: {
      title: "لم يعد هذا المنتج موجودًا في البوابة",
      advice: "حُذف من البوابة ولم يبقَ سوى ربطه. استعده، أو أنشئه يدويًا في البوابة.",
      actions: { restore: "استعادة إلى البوابة" },
    },
    SUBSCRIPTION_TERMINAL: {
      title: ({ error }) => toldPhrase(error, "currentState", ENDED) ?? "انتهى هذا الاشتراك",
      advice: "لا يمكن تغيير اشتراك منتهٍ. أنشئ اشتراكًا جديدًا بدلًا منه.",
      actions: { create_subscription: "إنشاء اشتراك جديد" },
      states: { CANCELLED: "ملغى", EXPIRED: "منتهٍ" },
    },
    BILL_RUN_CONFLICT: {
      title: "تجري حاليًا عملية إصدار فواتير",
      advice: "لكل فترة عملية إصدار واحدة في الوقت نفسه. انتظر حتى تكتمل قبل بدء عملية أخرى.",
      actions: { check_again: "التحقق من عملية الإصدار", retry: "بدء الإصدار مجددًا" },
    },
    WALLET_INSUFFICIENT: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "رصيد محفظتك غير كافٍ" : `ينقص محفظتك ${isolate(toldMoney(context, short))}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "اشحن المحفظة، ثم أعد المحاولة.";
        return `في المحفظة ${isolate(toldMoney(context, balance))}، والمطلوب ${isolate(toldMoney(context, needed))}. اشحنها، ثم أعد المحاولة.`;
      },
      actions: { top_up: "شحن المحفظة" },
    },
    MATURITY_TRANSITION_INVALID: {
      title: "لا يمكن الانتقال إلى هذه المرحلة الآن",
      advice: ({ error }) =>
        toldPhrase(error, "currentState", STAGE_AFTER) ??
        "تتوالى المراحل بهذا الترتيب: تجريبية، ثم بيتا، ثم الإتاحة العامة، ثم الإهمال، ثم السحب من الخدمة.",
      states: {
        EXPERIMENTAL: "تجريبية",
        BETA: "بيتا",
        GA: "الإتاحة العامة",
        DEPRECATED: "الإهمال",
        RETIRED: "السحب من الخدمة",
      },
    },
  },
  statuses: {
    400: {
      title: "بعض المدخلات تحتاج إلى مراجعة",
      advice: "تأكد من ملء جميع الحقول المطلوبة بالصيغة الصحيحة.",
    },
    401: {
      title: "تعذّر التعرف على بيانات الاعتماد",
      advice: "مفتاح API غير موجود أو مكتوب بشكل غير صحيح أو لم يعد ساريًا. تحقق من المفتاح، أو سجّل الدخول مجددًا.",
    },
    403: {
      title: "دورك لا يسمح بهذا",
      advice: `يتطلب هذا دور ${isolate("OWNER")} أو ${isolate("ADMIN")} أو ${isolate("BILLING_ADMIN")}. اطلب أحدها من مسؤول مساحة العمل.`,
    },
    404: {
      title: "غير موجود في مساحة العمل هذه",
      advice: "ربما حُذف، أو أنه يتبع مساحة عمل أخرى. تحقق من الرابط ومن مساحة العمل التي سجّلت الدخول إليها.",
    },
    409: {
      title: "يتعارض هذا مع عملية أو تغيير آخر",
      advice: "تحقق من الوضع الحالي، ثم حدّد خطوتك التالية.",
    },
    422: {
      title: "بعض المدخلات تحتاج إلى مراجعة",
      advice: "قواعد الفوترة لا تسمح بهذه القيم. راجع الحقول، ثم أعد المحاولة.",
    },
    429: { title: "طلبات كثيرة في وقت قصير", advice: "وصلت الطلبات أسرع من المسموح. انتظر، ثم أعد المحاولة." },
    500: {
      title: "حدثت مشكلة في خدمة الفوترة",
      advice: ({ error }) =>
        error.requestId === null
          ? "لا علاقة لهذا بما أدخلته. تواصل مع الدعم واذكر وقت حدوث المشكلة."
          : "لا علاقة لهذا بما أدخلته. تواصل مع الدعم وزوّدهم بالرقم المرجعي.",
    },
    503: {
      title: "خدمة الفوترة غير متاحة",
      advice: ({ error }) =>
        Number(error.retryAfterMs) > 30_000 ? "" : "ينتهي هذا عادةً في غضون 30 ثانية. أعد المحاولة عندها.",
    },
  },
} as const satisfies WordsOf<typeof aforo>;
