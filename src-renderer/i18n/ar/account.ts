import type { OwnTexts } from '../text-files.ts';

/** What WhatsApp says of the pharmacy's account, and how many messages it counts. */
export const accountTexts = {
  'account.title': 'حساب واتساب',
  'account.what-to-do': 'ما العمل؟',
  'account.said-at': 'قالتها واتساب: {{time}}',
  'account.until': 'ينتهي هذا: {{time}}.',
  'account.until-unknown': 'لم تحدد واتساب متى ينتهي هذا.',
  'account.banned': 'أوقفت واتساب حساب الصيدلية، ولا تخرج منه أي رسالة.',
  'account.banned-advice':
    'افتح «مدير واتساب» في حساب Meta للأعمال، ثم «جودة الحساب»، واطلب مراجعة القرار. الرسائل المنتظرة محفوظة هنا.',
  'account.restricted': 'قيّدت واتساب حساب الصيدلية.',
  'account.restricted-first':
    'منعت واتساب بدء الكتابة للعملاء من حساب الصيدلية. الرد على من كتب ما زال ممكنًا.',
  'account.restricted-replies': 'منعت واتساب الرد على العملاء من حساب الصيدلية.',
  'account.restricted-advice':
    'افتح «مدير واتساب» في حساب Meta للأعمال، ثم «جودة الحساب»، لمعرفة السبب وطلب المراجعة.',
  'account.agent': 'مساعد Meta الآلي يرد على العملاء الآن.',
  'account.agent-here':
    'مساعد Meta الآلي يرد على هذا العميل الآن. أول رسالة من الصيدلية توقفه في هذه المحادثة.',
  'account.agent-advice':
    'ما يكتبه العملاء له يظهر هنا للاطلاع. لتردّ الصيدلية بنفسها، أوقف المساعد الآلي من «مدير واتساب» في حساب Meta للأعمال.',
  'account.failure-payment': 'ترفض واتساب الرسائل لأن حساب Meta بلا وسيلة دفع صالحة.',
  'account.failure-payment-advice':
    'أضف بطاقة من «الفوترة والمدفوعات» في حساب Meta للأعمال، ثم أعد إرسال ما لم يخرج. تختفي هذه الملاحظة مع أول رسالة تُحسب.',
  'account.failure-throttled': 'رسائل كثيرة في وقت قصير، فتؤخّر واتساب الإرسال.',
  'account.failure-throttled-advice': 'لا يلزم فعل شيء: الرسائل المنتظرة تخرج وحدها بعد قليل.',
  'account.failure-limited': 'تمنع واتساب بعض ما تبدأ الصيدلية بكتابته، لأن عملاء حظروه أو أبلغوا عنه.',
  'account.failure-limited-advice': 'خفّف ما يُكتب لمن لم يطلبه. الرد على من يكتب مستمر.',
  'account.failure': 'مشكلة في الحساب كما تقولها Meta: {{description}}',
  'account.violation': 'تقول Meta إن الحساب خالف قواعدها: {{violation}}.',
  'account.violation-advice':
    'افتح «جودة الحساب» في حساب Meta للأعمال لمعرفة الرسالة المقصودة وطلب المراجعة. قد يتبعها تقييد للحساب.',
  'account.quality': 'جودة رقم الصيدلية عند واتساب منخفضة: عملاء حظروه أو أبلغوا عنه.',
  'account.quality-advice': 'اكتب أولًا فقط لمن وافق، وقلّل الرسائل المتكررة. تتحسن الجودة عادةً خلال أيام.',
  'account.limit': 'يمكن بدء الكتابة إلى {{people}} شخص كل 24 ساعة.',
  'account.limit-none': 'لا حدّ لعدد من يمكن بدء الكتابة إليهم.',
  'account.limit-advice': 'الرد على من يكتب لا يُحسب من هذا العدد.',
  'account.alert': 'تنبيه من Meta: {{description}}',
  'account.security': 'تغيّر شيء في أمان رقم الصيدلية عند Meta، مثل الرمز السري للتحقق بخطوتين.',
  'account.security-advice': 'إن لم يكن من الصيدلية، غيّر الرمز وكلمة سر حساب Meta للأعمال فورًا.',
  'account.name-approved': 'قُبل الاسم الظاهر للعملاء: {{name}}.',
  'account.name-rejected': 'رُفض الاسم الظاهر للعملاء: {{name}}.',
  'account.name-rejected-advice':
    'اختر اسمًا يطابق اسم الصيدلية المعروف من «مدير واتساب» في حساب Meta للأعمال.',
  'account.name-waits': 'ينتظر الاسم الظاهر للعملاء المراجعة: {{name}}.',
  'account.username': 'اسم المستخدم للصيدلية على واتساب: {{username}}.',
  'account.username-gone': 'لم يعد للصيدلية اسم مستخدم على واتساب.',
  'account.history-declined': 'لم تصل المحادثات السابقة من هاتف الصيدلية، لأن مشاركتها رُفضت على الهاتف.',
  'account.history-declined-advice': 'ما هو محفوظ هنا لم يتغير، وما يُكتب من الآن يصل كله.',
  'account.use': 'ما تحسبه واتساب من الرسائل',
  'account.use-hint': 'عدد الرسائل الصادرة كما أخبرت به واتساب، مرة لكل رسالة. السعر والفاتورة عند Meta.',
  'account.use-month': 'الشهر',
  'account.use-service': 'ردود',
  'account.use-utility': 'خدمية',
  'account.use-marketing': 'تسويق',
  'account.use-authentication': 'تحقق',
  'account.use-free-entry': 'من إعلان',
  'account.use-other': 'أخرى',
  'account.use-unbilled': 'منها بلا حساب',
  'account.use-free':
    'أعلنت Meta أن أول {{free}} رد لكل رقم في الشهر بلا مقابل منذ {{since}}، وما بعدها بمقابل. قد يتغير هذا؛ الصحيح ما في حساب Meta.',
} as const satisfies OwnTexts<'account'>;
