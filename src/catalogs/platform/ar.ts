import { isolate, toldName } from "../../core/told.js";
import type { WordsOf } from "../../core/codes.js";
import type { platform } from "../platform.js";

/** Arabic words for the platform API's codes. */
export const platformAr = {
  api: "platform",
  tag: "ar",
  codes: {
    no_active_plan: {
      title: "اختر خطة للمتابعة",
      advice: "لم تُختر خطة فوترة لهذا الحساب بعد.",
    },
    billing_info_required: {
      title: "أضف طريقة دفع",
      advice: "تحتاج الخطة المدفوعة إلى طريقة دفع قبل أن تبدأ.",
      actions: { update_payment_method: "إضافة طريقة دفع" },
    },
    plan_required: {
      title: "اختر خطة لإنشاء المشاريع",
      advice: "يمكن إنشاء المشاريع بعد اختيار خطة للحساب.",
    },
    payment_past_due: {
      title: "هناك دفعة تأخر سدادها",
      advice: "سدّدها، أو حدّث طريقة الدفع التي ستُخصم منها.",
    },
    subscription_suspended: {
      title: "اشتراكك معلّق",
      advice: "هناك دفعة لم تُسدَّد. حدّث طريقة الدفع لسدادها.",
    },
    subscription_inactive: {
      title: "اشتراكك غير مفعّل",
      advice: "اختر خطة لتتمكن من استخدام هذا مجددًا.",
    },
    subscription_not_found: {
      title: "لم يُعثر على اشتراك",
      advice: "لا يوجد اشتراك مسجّل لهذا الحساب. أنشئ اشتراكًا، أو تواصل مع الدعم إذا كنت قد دفعت ثمنه.",
    },
    no_active_subscription: {
      title: "حد الإنفاق يحتاج إلى اشتراك",
      advice: "ابدأ اشتراكًا أولًا، ثم حدّد الحد.",
      actions: { create_subscription: "بدء اشتراك" },
    },

    spend_limit_exceeded: {
      title: "استُنفدت ميزانية هذا الشهر",
      advice: "ارفع حد الإنفاق للمتابعة، أو انتظر الشهر المقبل.",
      actions: { raise_limit: "رفع حد الإنفاق" },
    },
    credits_depleted: {
      title: "نفدت أرصدتك",
      advice: "اشحن أرصدتك، ثم أعد المحاولة.",
      actions: { top_up: "شحن الأرصدة" },
    },
    rate_limit_exceeded: {
      title: "طلبات كثيرة في وقت قصير",
      advice: "وصلت الطلبات أسرع من المسموح. انتظر، ثم أعد المحاولة.",
    },

    auth_required: {
      title: "سجّل الدخول للمتابعة",
      advice: "لم تسجّل الدخول، أو انتهت جلستك.",
    },
    api_key_required: {
      title: "يلزم مفتاح API صالح",
      advice: "المفتاح غير موجود أو غير مقبول. تحقق منه، أو أنشئ مفتاحًا جديدًا.",
    },
    pro_required: {
      title: "هذه الميزة من خطة Pro",
      advice: "انتقل إلى اشتراك Pro لاستخدامها.",
      actions: { select_plan: "عرض خطة Pro" },
    },
    not_a_member: {
      title: "لست عضوًا في هذه المؤسسة",
      advice: "اطلب من أحد مسؤوليها إضافتك، أو انتقل إلى مؤسسة أنت عضو فيها.",
    },

    email_exists: {
      title: "لهذا البريد الإلكتروني حساب بالفعل",
      advice: "سجّل الدخول به، أو استخدم بريدًا إلكترونيًا آخر.",
      actions: { sign_in: "تسجيل الدخول به" },
    },
    token_invalid: {
      title: "رابط إعادة التعيين هذا لا يعمل",
      advice: "ربما كان غير مكتمل أو سبق استخدامه. اطلب إرسال رابط جديد إليك.",
      actions: { reset_password: "إرسال رابط جديد" },
    },
    token_expired: {
      title: "انتهت صلاحية رابط إعادة التعيين",
      advice: "اطلب إرسال رابط جديد إليك، واستخدمه بعد وصوله بوقت قصير.",
      actions: { reset_password: "إرسال رابط جديد" },
    },
    social_login_only: {
      title: "ليس لهذا الحساب كلمة مرور",
      advice: "سجّل الدخول عبر المزوّد الذي استخدمته عند إنشائه.",
      actions: {
        sign_in_social: ({ error }) => {
          const name = toldName(error, "provider");
          return name === null ? "الدخول عبر مزوّد خارجي" : `تسجيل الدخول عبر ${isolate(name)}`;
        },
      },
    },
    invite_expired: {
      title: "انتهت صلاحية هذه الدعوة",
      advice: "اطلب من المؤسسة إرسال دعوة جديدة إليك.",
    },
    email_verification_required: {
      title: "أكّد بريدك الإلكتروني",
      advice: "افتح الرابط في الرسالة التي وصلتك. يكتمل تسجيلك بعد ذلك.",
      actions: { verify_email: "إرسال الرابط مجددًا" },
    },

    feature_check_failed: {
      title: "تعذّر التحقق من صلاحيتك",
      advice: "لم يتضح بعد ما إذا كانت هذه الميزة متاحة لك. أعد المحاولة بعد قليل.",
    },
  },
} as const satisfies WordsOf<typeof platform>;
