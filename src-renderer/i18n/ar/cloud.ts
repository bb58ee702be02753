import type { RegistrationOutcome } from '#shared/domain/cloud/registration.ts';
import type { SetUpCheckName, SetUpFinding } from '#shared/domain/cloud/set-up-check.ts';
import type { OwnTexts } from '../text-files.ts';

const checks = {
  'cloud.check-credentials': 'البيانات كاملة',
  'cloud.check-webhook-port': 'الاستقبال يعمل على هذا الجهاز',
  'cloud.check-token': 'رمز الوصول صالح',
  'cloud.check-scopes': 'صلاحيات رمز الوصول',
  'cloud.check-app-secret': 'سر التطبيق صحيح',
  'cloud.check-number': 'رقم الصيدلية',
  'cloud.check-registered': 'تسجيل الرقم في Cloud API',
  'cloud.check-health': 'السماح بالإرسال',
  'cloud.check-payment': 'وسيلة الدفع',
  'cloud.check-subscribed': 'اشتراك التطبيق في رسائل الحساب',
  'cloud.check-challenge': 'الوصول إلى هذا الجهاز من الإنترنت',
  'cloud.check-signed-post': 'وصول رسالة موقّعة',
  'cloud.check-clock': 'ساعة هذا الجهاز',
  'cloud.check-live': 'وصول شيء من واتساب نفسه',
} as const satisfies Record<`cloud.check-${SetUpCheckName}`, string>;

const findings = {
  'cloud.finding-missing': 'البيانات ناقصة. املأ الخانات أعلاه أولًا.',
  'cloud.finding-port-taken': 'برنامج آخر يستعمل هذا المنفذ. اختر رقمًا آخر، وغيّره في النفق أيضًا.',
  'cloud.finding-port-refused': 'ويندوز لا يسمح بهذا المنفذ. اختر رقمًا آخر، وغيّره في النفق أيضًا.',
  'cloud.finding-not-listening': 'الاستقبال متوقف. احفظ سر التطبيق ورمز التحقق، ثم أعد الفحص.',
  'cloud.finding-unreachable': 'لا وصول إلى خادم واتساب. راجع الإنترنت ثم أعد الفحص.',
  'cloud.finding-token-invalid':
    'الرمز غير صالح أو انتهى. أنشئ رمزًا جديدًا لمستخدم النظام في Meta واحفظه هنا.',
  'cloud.finding-token-ends-soon': 'ينتهي الرمز قريبًا. أنشئ رمزًا لا ينتهي لمستخدم النظام في Meta.',
  'cloud.finding-scopes-missing':
    'تنقص الرمز صلاحيات. أنشئه من جديد مع اختيار الصلاحيتين whatsapp_business_messaging و whatsapp_business_management.',
  'cloud.finding-secret-wrong':
    'سر التطبيق ليس سر التطبيق صاحب هذا الرمز، فيُرفض كل ما يصل من واتساب. انسخه من جديد من App settings ثم Basic، واحفظه هنا.',
  'cloud.finding-secret-unseen':
    'تعذر فحصه: لم يقل واتساب إن كان صحيحًا. أول رسالة تصل تؤكده، وإن لم يصل شيء فانسخ السر من جديد من App settings ثم Basic.',
  'cloud.finding-account-unknown':
    'لا يرى هذا الرمز الحساب. راجع معرّف حساب واتساب للأعمال، وأن مستخدم النظام مضاف إلى هذا الحساب في Meta.',
  'cloud.finding-number-elsewhere':
    'هذا الرقم من حساب واتساب آخر. انسخ المعرّفين معًا من نفس صفحة API Setup في Meta.',
  'cloud.finding-number-unknown':
    'لا يرى هذا الرمز الرقم. راجع معرّف رقم الهاتف، وأن الرمز من نفس حساب الأعمال.',
  'cloud.finding-number-not-connected': 'الرقم غير متصل عند Meta. افتح WhatsApp Manager وراجع حالته.',
  'cloud.finding-not-registered': 'الرقم غير مسجّل في Cloud API. اضغط «تسجيل الرقم» أعلاه.',
  'cloud.finding-limited': 'الإرسال محدود. افتح WhatsApp Manager لمعرفة السبب.',
  'cloud.finding-blocked': 'الإرسال ممنوع. افتح WhatsApp Manager لمعرفة السبب.',
  'cloud.finding-no-payment': 'لا وسيلة دفع صالحة. أضف بطاقة في Meta، وإلا لا تصل الردود المدفوعة.',
  'cloud.finding-not-subscribed': 'لا يرسل واتساب شيئًا إلى التطبيق. اضغط «طلب الرسائل» بالأسفل.',
  'cloud.finding-other-address': 'يرسل واتساب إلى عنوان آخر. اضغط «طلب الرسائل» ليرسل إلى هذا الجهاز.',
  'cloud.finding-no-address': 'اكتب العنوان من الإنترنت أعلاه أولًا.',
  'cloud.finding-address-unreachable': 'لا يجيب العنوان. راجع أن النفق يعمل، وأنه يشير إلى منفذ هذا الجهاز.',
  'cloud.finding-address-is-another': 'يجيب العنوان، لكن ليس هذا البرنامج. راجع المسار والمنفذ في النفق.',
  'cloud.finding-post-refused': 'لم يقبل البرنامج الرسالة الموقّعة. احفظ سر التطبيق من جديد ثم أعد الفحص.',
  'cloud.finding-post-lost': 'ضاعت الرسالة في الطريق. راجع النفق ثم أعد الفحص.',
  'cloud.finding-clock-ahead': 'الساعة متقدمة. اضبط ويندوز على الوقت التلقائي.',
  'cloud.finding-clock-behind': 'الساعة متأخرة. اضبط ويندوز على الوقت التلقائي.',
  'cloud.finding-never-heard':
    'لم يصل شيء بعد. اجعل التطبيق Live في Meta، واشترك في الحقل messages، ثم أرسل رسالة إلى رقم الصيدلية من هاتف آخر.',
  'cloud.finding-only-refused':
    'وصلت طلبات ورُفضت لأنها لا تحمل سر التطبيق أو رمز التحقق المحفوظين هنا. راجع في Meta أنهما نفسهما، ثم أرسل رسالة إلى رقم الصيدلية من هاتف آخر.',
  'cloud.finding-meta-trouble': 'خادم واتساب مشغول أو معطل. أعد الفحص بعد قليل.',
} as const satisfies Record<`cloud.finding-${SetUpFinding}`, string>;

const registration = {
  'cloud.register-done': 'سُجّل الرقم. احفظ الرقم السري في مكان آمن: يُطلب عند كل تسجيل جديد.',
  'cloud.register-missing': 'البيانات ناقصة. احفظ رمز الوصول ومعرّف رقم الهاتف ومعرّف الحساب أولًا.',
  'cloud.register-pin-wrong':
    'لهذا الرقم رقم سري آخر من قبل. اكتبه، أو غيّره من WhatsApp Manager ثم أعد المحاولة.',
  'cloud.register-pin-tries':
    'محاولات كثيرة برقم سري خطأ. انتظر ساعات قبل المحاولة، أو غيّره من WhatsApp Manager.',
  'cloud.register-verify-number':
    'يطلب واتساب تأكيد الرقم من جديد. أكّده من WhatsApp Manager برمز من رسالة نصية أو مكالمة، ثم أعد المحاولة.',
  'cloud.register-wait':
    'طلبات تسجيل كثيرة لهذا الرقم. انتظر ثم أعد المحاولة؛ قد يطول الانتظار إلى ثلاثة أيام.',
  'cloud.register-token-invalid': 'رمز الوصول غير صالح أو انتهى. احفظ رمزًا جديدًا ثم أعد المحاولة.',
  'cloud.register-scopes-missing':
    'تنقص رمز الوصول صلاحيات. أنشئه من جديد مع الصلاحيتين whatsapp_business_messaging و whatsapp_business_management.',
  'cloud.register-number-unknown': 'لا يرى رمز الوصول هذا الرقم. راجع معرّف رقم الهاتف.',
  'cloud.register-refused':
    'لم يقبل واتساب التسجيل (رمز الخطأ {{code}}). راجع حالة الرقم في WhatsApp Manager.',
  'cloud.register-unreachable': 'لا وصول إلى خادم واتساب. راجع الإنترنت ثم أعد المحاولة.',
  'cloud.register-meta-trouble': 'خادم واتساب مشغول أو معطل. أعد المحاولة بعد قليل؛ التكرار لا يضر.',
} as const satisfies Record<`cloud.register-${RegistrationOutcome}`, string>;

/** The link to WhatsApp's own server. */
export const cloudTexts = {
  'cloud.title': 'الربط بخادم واتساب (Cloud API)',
  'cloud.hint': 'طريق ثانٍ إلى واتساب بلا هاتف: من خلال تطبيق الصيدلية في Meta. اتركه فارغًا إن كان الهاتف يكفي.',
  'cloud.webhook-off': 'غير مُعدّ.',
  'cloud.webhook-starting': 'يبدأ الاستقبال…',
  'cloud.webhook-never': 'يستقبل، ولم يصل شيء من واتساب بعد.',
  'cloud.webhook-last': 'يستقبل. آخر ما وصل من واتساب: {{time}}',
  'cloud.webhook-failing': 'الاستقبال متوقف، وتُعاد المحاولة تلقائيًا.',
  'cloud.webhook-unreadable': 'وصل من واتساب ما لم يفهمه البرنامج، وهو محفوظ: {{count}}',
  'cloud.phoneNumberId': 'معرّف رقم الهاتف',
  'cloud.businessAccountId': 'معرّف حساب واتساب للأعمال',
  'cloud.accessToken': 'رمز الوصول',
  'cloud.appSecret': 'سر التطبيق',
  'cloud.verifyToken': 'رمز التحقق',
  'cloud.callbackUrl': 'العنوان من الإنترنت',
  'cloud.graphVersion': 'إصدار Graph',
  'cloud.webhookPort': 'المنفذ على هذا الجهاز',
  'cloud.ids-hint': 'من صفحة API Setup في Meta.',
  'cloud.token-hint': 'لمستخدم النظام، بلا انتهاء.',
  'cloud.secret-hint': 'من App settings ثم Basic.',
  'cloud.verify-hint': 'من اختياركم؛ يُكتب نفسه في Meta.',
  'cloud.callback-hint': 'يبدأ بـ https وينتهي بالمسار \u2066/api/whatsapp/webhook\u2069؛ الخطوات بالأسفل.',
  'cloud.secret-set': 'محفوظ، وينتهي بـ {{ending}}',
  'cloud.secret-replace': 'اكتب قيمة جديدة للتغيير',
  'cloud.generate': 'توليد رمز',
  'cloud.copy-now': 'انسخه الآن إلى Meta: لا يظهر كاملًا بعد الحفظ.',
  'cloud.wrong-phoneNumberId': 'أرقام فقط، من 5 إلى 20 رقمًا. هو المعرّف من صفحة API Setup، لا رقم الهاتف نفسه.',
  'cloud.wrong-businessAccountId': 'أرقام فقط، من 5 إلى 20 رقمًا، كما في صفحة API Setup.',
  'cloud.wrong-accessToken': 'لا يبدو رمز وصول كاملًا. انسخه كله من Meta، وهو طويل بلا مسافات.',
  'cloud.wrong-appSecret': 'سر التطبيق 32 حرفًا ورقمًا. اضغط Show بجانبه في Meta ثم انسخه كله.',
  'cloud.wrong-verifyToken': '16 حرفًا على الأقل، بحروف إنجليزية وأرقام. أو اضغط «توليد رمز».',
  'cloud.wrong-callbackUrl': 'اكتب العنوان كاملًا، ويبدأ بـ https.',
  'cloud.wrong-graphVersion': 'يُكتب هكذا: \u2066v26.0\u2069',
  'cloud.wrong-webhookPort': 'رقم من 1024 إلى 65535.',
  'cloud.save': 'حفظ البيانات',
  'cloud.saved': 'حُفظت البيانات.',
  'cloud.remove': 'حذف البيانات',
  'cloud.remove-title': 'حذف بيانات Cloud API؟',
  'cloud.remove-body':
    'بعدها لا تصل رسائل رقم Cloud API إلى هذا الجهاز ولا يُرسل منه، حتى تُكتب البيانات من جديد. تبقى المحادثات محفوظة.',
  'cloud.tunnel-title': 'الطريق من الإنترنت إلى هذا الجهاز',
  'cloud.tunnel-hint':
    'يحتاج واتساب عنوانًا ثابتًا يبدأ بـ https. أبسط طريق نفق مجاني من Cloudflare مع نطاق باسم الصيدلية.',
  'cloud.tunnel-show': 'عرض الخطوات',
  'cloud.tunnel-1': 'في موقع Cloudflare: إضافة نطاق الصيدلية، ثم فتح Zero Trust ثم Networks ثم Tunnels.',
  'cloud.tunnel-2':
    'إنشاء نفق من نوع Cloudflared باسم rosheta، واختيار Windows وتنزيل برنامج cloudflared وتثبيته.',
  'cloud.tunnel-3':
    'نسخ الأمر الظاهر في الصفحة (يبدأ بالسطر التالي)، ثم لصقه في موجه الأوامر المفتوح «كمسؤول». هكذا يعمل النفق مع ويندوز تلقائيًا.',
  'cloud.tunnel-4': 'في Public hostname: اختيار اسم مثل wa، وفي Path وService كتابة ما يلي:',
  'cloud.tunnel-5': 'كتابة العنوان كاملًا في خانة «العنوان من الإنترنت» أعلاه، ثم الحفظ:',
  'cloud.tunnel-6':
    'في Meta: فتح WhatsApp ثم Configuration، وكتابة العنوان نفسه ورمز التحقق، والاشتراك في الحقل messages، ثم جعل التطبيق Live.',
  'cloud.tunnel-7': 'لا يمر من النفق إلا هذا المسار. ما دام الجهاز مغلقًا يعيد واتساب الإرسال لأيام، ثم يتوقف.',
  'cloud.check-title': 'فحص الربط',
  'cloud.check-hint': 'يُفحص كل ما يلزم: الرمز والرقم والطريق من الإنترنت. لا تصل أي رسالة إلى عميل.',
  'cloud.check-run': 'فحص الآن',
  'cloud.check-running': 'يجري الفحص…',
  'cloud.check-unsaved': 'احفظ ما كُتب أعلاه أولًا: يُفحص ما هو محفوظ فقط.',
  'cloud.check-done': 'آخر فحص: {{time}}',
  'cloud.verdict-good': 'سليم',
  'cloud.verdict-attention': 'يحتاج انتباهًا',
  'cloud.verdict-bad': 'لا يعمل',
  'cloud.verdict-unknown': 'لم يُفحص',
  'cloud.subscribe': 'طلب الرسائل',
  'cloud.subscribed': 'يرسل واتساب الآن إلى هذا الجهاز.',
  'cloud.subscribed-app':
    'يرسل واتساب الآن إلى العنوان المكتوب في تطبيق Meta. ليرسل إلى هذا الجهاز اكتب العنوان من الإنترنت أعلاه واحفظه، ثم اضغط «طلب الرسائل» من جديد.',
  'cloud.subscribe-failed': 'لم يقبل واتساب الطلب. أعد الفحص لمعرفة السبب.',
  'cloud.register-title': 'تسجيل الرقم',
  'cloud.register-hint':
    'مرة واحدة لكل رقم، قبل أول إرسال. بعد التسجيل لا يعمل الرقم نفسه في تطبيق واتساب على الهاتف.',
  'cloud.register-show': 'تسجيل الرقم',
  'cloud.register-pin': 'الرقم السري (ستة أرقام)',
  'cloud.register-pin-hint':
    'من اختياركم عند أول تسجيل. إن كان للرقم رقم سري للتحقق بخطوتين، فهو المطلوب. لا يُحفظ هنا.',
  'cloud.register-six': 'اكتب ستة أرقام.',
  'cloud.register': 'تسجيل',
  ...registration,
  'cloud.finding-missing-these': 'ينقص: {{names}}. املأ ما ينقص أعلاه ثم احفظ.',
  ...checks,
  ...findings,
} as const satisfies OwnTexts<'cloud'>;
