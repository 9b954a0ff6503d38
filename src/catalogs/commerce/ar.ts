import { isolate, toldMoney, toldNumber, toldShortfall } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { commerce } from "../commerce.js";

/** Arabic words for the commerce API's codes. */
export const commerceAr = {
  api: "commerce",
  tag: "ar",
  codes: {
    AUTH_INVALID_KEY: {
      title: "مفتاح API هذا غير مقبول",
      advice: "تأكد من أنه مكتمل وما زال ساريًا، أو استخدم مفتاحًا آخر.",
      actions: { manage_api_keys: "التحقق من مفاتيح API" },
    },
    AUTH_EXPIRED_TOKEN: {
      title: "انتهت صلاحية تسجيل دخولك",
      advice: "جدّده للمتابعة، أو سجّل الدخول مجددًا.",
    },
    AUTH_INSUFFICIENT_PERMISSION: {
      title: "ليس لديك إذن بهذا الإجراء",
      advice: "صلاحياتك لا تشمل النطاق المطلوب. اطلب من أحد المسؤولين إضافته.",
    },
    RATE_LIMIT_EXCEEDED: {
      title: "طلبات كثيرة في وقت قصير",
      advice: "وصلت الطلبات أسرع من المسموح. انتظر، ثم أعد المحاولة.",
    },
    ACCOUNT_DISABLED: {
      title: "هذا الحساب معطّل",
      advice: "تواصل مع الدعم لمعرفة السبب وما يمكن فعله.",
    },
    INSUFFICIENT_BALANCE: {
      title: (context) => {
        const short = toldShortfall(context.error, "current_balance", "required_amount");
        return short === null ? "رصيدك غير كافٍ" : `ينقص رصيدك ${isolate(toldMoney(context, short))}`;
      },
      advice: (context) => {
        const balance = toldNumber(context.error, "current_balance");
        const needed = toldNumber(context.error, "required_amount");
        if (balance === null || needed === null) return "اشحن رصيدك، ثم أعد المحاولة.";
        return `لديك ${isolate(toldMoney(context, balance))}، والمطلوب ${isolate(toldMoney(context, needed))}. اشحن رصيدك، ثم أعد المحاولة.`;
      },
    },
    SESSION_NOT_FOUND: {
      title: "لم يُعثر على هذه الجلسة",
      advice: "ربما انتهت، أو أن رابطها غير مكتمل. ابدأ جلسة جديدة للمتابعة.",
    },
    SESSION_EXPIRED: {
      title: "انتهت صلاحية هذه الجلسة",
      advice: "ابدأ جلسة جديدة للمتابعة.",
    },
    SESSION_LIMIT_REACHED: {
      title: ({ error, format }) => {
        const max = toldNumber(error, "max_sessions");
        return max === null
          ? "عدد الجلسات المفتوحة أكبر من المسموح"
          : `بلغ عدد الجلسات المفتوحة حده الأقصى: ${isolate(format.number(max))}`;
      },
      advice: "أنهِ جلسة لم تعد تحتاج إليها، ثم ابدأ جلسة جديدة.",
      actions: { terminate_sessions: "إنهاء الجلسات القديمة" },
    },
    PRODUCT_NOT_FOUND: {
      title: "لم يُعثر على هذا المنتج",
      advice: "ربما لم يعد معروضًا. اختر منتجًا آخر.",
      actions: { list_products: "عرض جميع المنتجات" },
    },
    PRODUCT_OUT_OF_STOCK: {
      title: "نفدت كمية هذا المنتج",
      advice: "اختر منتجًا آخر، أو أعد المحاولة لاحقًا.",
      actions: { list_products: "اختيار منتج آخر" },
    },
    INVALID_REQUEST: {
      title: "بعض المدخلات تحتاج إلى مراجعة",
      advice: "هناك قيمة لم تُقبل. راجعها، ثم أعد المحاولة.",
    },
    IDEMPOTENCY_CONFLICT: {
      title: "سبق إرسال هذا الطلب",
      advice: "ربما نجح الطلب الأول. تحقق من نتيجته قبل إرسال طلب آخر.",
      actions: { check_status: "التحقق من الطلب الأول" },
    },
    BACKEND_ERROR: {
      title: "الخدمة غير متاحة حاليًا",
      advice: "لم يردّ النظام الذي تعتمد عليه كما ينبغي. أعد المحاولة بعد قليل.",
    },
    BACKEND_TIMEOUT: {
      title: "استغرقت الخدمة وقتًا أطول من اللازم",
      advice: "لم يصل رد في الوقت المناسب. إذا أجريت تغييرًا، فتحقق مما إذا كان قد تم قبل إعادة المحاولة.",
    },
    INTERNAL_ERROR: {
      title: "حدثت مشكلة في الخادم",
      advice: ({ error }) =>
        error.requestId === null ? "تواصل مع الدعم واذكر وقت حدوث المشكلة." : "تواصل مع الدعم وزوّدهم بالرقم المرجعي.",
    },
  },
} as const satisfies WordsOf<typeof commerce>;
