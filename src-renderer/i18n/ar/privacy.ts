import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** One person's rights: erasing, holding, giving their data. */
export const privacyTexts = {
  'privacy.menu': 'بيانات هذا العميل',
  'privacy.give': 'تصدير كل بياناته…',
  'privacy.give-title': 'تصدير كل بيانات العميل',
  'privacy.give-body':
    'حين يطلب العميل بياناته: ملف zip واحد فيه صفحة للقراءة، والشيء نفسه لبرنامج آخر، وكل ملفاته. يحوي معلومات صحية ورسائل خاصة، فسلّمه له وحده.',
  'privacy.give-confirm': 'اختيار مكان الحفظ',
  'privacy.given': 'حُفظت بيانات العميل في {{file}}',
  'privacy.given-missing':
    'حُفظت بيانات العميل في {{file}}. ما لم يعد موجودًا من ملفاته: {{files}}، والصفحة تذكر ذلك.',
  'privacy.hold': 'حفظ قانوني…',
  'privacy.hold-title': 'حفظ قانوني',
  'privacy.hold-body':
    'ما دام الحفظ قائمًا لا يُمحى هذا العميل، ولا يُحذف شيء من بياناته لانتهاء مدته. يرفعه المسؤول وحده.',
  'privacy.hold-reason': 'السبب (قضية، شكوى، طلب جهة رسمية…)',
  'privacy.hold-set': 'تفعيل الحفظ',
  'privacy.hold-change': 'تغيير السبب',
  'privacy.hold-lift': 'رفع الحفظ',
  'privacy.held': 'تحت الحفظ القانوني: {{reason}}',
  'privacy.held-since': 'منذ {{time}}',
  'privacy.erase': 'محو هذا العميل…',
  'privacy.erase-title': 'محو العميل نهائيًا',
  'privacy.erase-body':
    'يُمحى من روشتة كل ما يخص هذا العميل، ولا يمكن التراجع عن ذلك: رسائله وملفاته وملاحظاتكم عنه وتذاكره وروشتاته، وما ينتظر الإرسال إليه. ولا تُحتسب بعدها في التقارير. إن كتب بعد ذلك فهو عميل جديد.',
  'privacy.erase-stays':
    'لا تصل روشتة إلى هاتف الصيدلية ولا إلى هاتف العميل: احذف المحادثة من هناك أيضًا. وما نسخه الفريق بنفسه في محادثات أخرى يبقى فيها.',
  'privacy.erase-copies':
    'تبقى بيانات العميل في النسخ الاحتياطية التي أُخذت من قبل. بعد المحو تعرضها الإعدادات ← {{page}}.',
  'privacy.erase-outside':
    'وتبقى أيضًا في النسخ التي خارج الجهاز ({{folder}}) حتى 12 شهرًا ما دامت تُؤخذ هناك نسخ جديدة؛ وما تُرك هناك أو في مكان سابق يبقى حتى تحذفه بنفسك.',
  'privacy.erase-reason': 'سبب المحو',
  'privacy.reason-person-asked': 'طلب العميل ذلك',
  'privacy.reason-guardian-asked': 'طلبه وليّ أمره أو وكيله',
  'privacy.reason-authority-asked': 'طلبته جهة رسمية',
  'privacy.reason-by-mistake': 'أُضيف بالخطأ',
  'privacy.reason-restored': 'أعيد بعد استعادة نسخة قديمة',
  'privacy.erase-type': 'للتأكيد اكتب: {{name}}',
  'privacy.erase-confirm': 'محو نهائي',
  'privacy.erased': 'مُحي العميل. تُحذف بقية بياناته الآن في الخلفية.',
  'privacy.refused-held': 'هذا العميل تحت الحفظ القانوني، فلا يمكن محوه. يرفع المسؤول الحفظ أولًا.',
  'privacy.refused-sending': 'رسالة إلى هذا العميل في طريقها الآن. انتظر حتى تصل أو تُلغى، ثم أعد المحاولة.',
  'privacy.refused-mistyped': 'ما كُتب لا يطابق المطلوب. اكتبه كما هو معروض.',
  'privacy.refused-changed':
    'دُمج هذا العميل مع غيره أو فُصل عنه بعد أن فتحت هذه النافذة. راجع الأعداد من جديد، ثم اكتب الاسم مرة أخرى.',
  'privacy.state-rows': 'تُحذف الرسائل',
  'privacy.state-files': 'تُحذف الملفات',
  'privacy.state-index': 'ينسى البحث كلماته',
  'privacy.state-scrub': 'تُنظَّف قاعدة البيانات حين لا يعمل أحد على الجهاز',
  'privacy.state-done': 'تم',
} as const satisfies OwnTexts<'privacy'>;

export const privacyPlurals = {
  'privacy.messages': {
    zero: 'لا رسائل',
    one: 'رسالة واحدة',
    two: 'رسالتان',
    few: '{{count}} رسائل',
    many: '{{count}} رسالة',
    other: '{{count}} رسالة',
  },
  'privacy.files': {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '{{count}} ملفات',
    many: '{{count}} ملفًا',
    other: '{{count}} ملف',
  },
  'privacy.tickets': {
    zero: 'لا تذاكر',
    one: 'تذكرة واحدة',
    two: 'تذكرتان',
    few: '{{count}} تذاكر',
    many: '{{count}} تذكرة',
    other: '{{count}} تذكرة',
  },
  'privacy.prescriptions': {
    zero: 'لا روشتات',
    one: 'روشتة واحدة',
    two: 'روشتتان',
    few: '{{count}} روشتات',
    many: '{{count}} روشتة',
    other: '{{count}} روشتة',
  },
  'privacy.notes': {
    zero: 'لا ملاحظات',
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: '{{count}} ملاحظات',
    many: '{{count}} ملاحظة',
    other: '{{count}} ملاحظة',
  },
} as const satisfies ArabicPlurals<'privacy'>;

/** How long things stay. */
export const retentionTexts = {
  'retention.tab': 'مدة بقاء البيانات',
  'retention.title': 'كم يبقى كل نوع',
  'retention.hint':
    'كل شيء يبقى دائمًا ما لم تختر مدة. ما تنتهي مدته يُحذف من هذا الجهاز في هدوء ولا يمكن استرجاعه. لا يُحذف ما عليه نجمة أو ملاحظة، ولا ما لم يُرسل بعد، ولا ما في تذكرة مفتوحة، ولا شيء لعميل تحت الحفظ القانوني. ومدة الملفات في الإعدادات ← {{page}}.',
  'retention.law':
    'قد يُلزم القانون صيدليتك بحفظ بعض السجلات مدة معينة، كالروشتات والفواتير، أو بحذف غيرها. اسأل نقابتك أو محاميك قبل أن تختار.',
  'retention.kind-messages': 'الرسائل',
  'retention.kind-voice': 'تسجيلات الرسائل الصوتية',
  'retention.kind-tickets': 'التذاكر المنتهية',
  'retention.kind-prescriptions': 'الروشتات المنتهية',
  'retention.kind-audit': 'سجل الأعمال',
  'retention.kind-calls': 'سجل طلبات البرامج الأخرى',
  'retention.kind-webhooks': 'ما وصل من خادم واتساب ولم يُقرأ',
  'retention.about-messages': 'رسالة عليها روشتة تبقى ما بقيت الروشتة.',
  'retention.about-voice': 'يُحذف التسجيل وتبقى الرسالة.',
  'retention.about-tickets': 'تبقى الرسائل التي كانت فيها.',
  'retention.about-prescriptions': 'تُحذف الأصناف والأسعار، ولا تُحتسب بعدها في التقارير.',
  'retention.about-audit': 'من فعل ماذا ومتى.',
  'retention.confirm-title': 'مدة بقاء {{kind}}: {{time}}؟',
  'retention.confirm-body':
    'يُحذف الآن: {{count}}، أقدمها من {{oldest}}. لا يمكن التراجع عن ذلك. ثم يُحذف كل يوم ما تنتهي مدته.',
  'retention.confirm-nothing': 'لا يوجد الآن ما يُحذف. ثم يُحذف كل يوم ما تنتهي مدته، ولا يمكن التراجع عنه.',
  'retention.confirm': 'اعتماد المدة',
  'retention.erased-title': 'عملاء مُحيت بياناتهم',
  'retention.erased-none': 'لم يُمحَ أحد.',
  'retention.erased-when': 'طُلب في',
  'retention.erased-state': 'الحالة',
  'retention.copies-title': 'نسخ قديمة فيها من مُحي',
  'retention.copies-body':
    'هذه النسخ على هذا الجهاز أقدم من آخر محو، وفيها بيانات من مُحي. تزول وحدها مع الدوران خلال نحو شهر من العمل اليومي، أو احذفها الآن بعد أخذ نسخة جديدة. وإن استُعيدت إحداها على هذا الجهاز أعادت روشتة المحو. أما الملفات التي صدّرتها إلى خارج الجهاز فاحذفها بنفسك.',
  'retention.copies-none': 'لا توجد نسخة قديمة فيها من مُحي.',
  'retention.copies-remove': 'أخذ نسخة جديدة وحذف القديمة',
  'retention.copies-removed': 'حُذفت النسخ القديمة.',
} as const satisfies OwnTexts<'retention'>;

export const retentionPlurals = {
  'retention.items': {
    zero: 'لا شيء',
    one: 'واحد',
    two: 'اثنان',
    few: '{{count}}',
    many: '{{count}}',
    other: '{{count}}',
  },
} as const satisfies ArabicPlurals<'retention'>;
