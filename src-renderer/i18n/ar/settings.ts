import type { ArabicPlurals, RoomTexts } from '../rooms.ts';

/** The settings. */
export const settingsTexts = {
  'settings.title': 'الإعدادات',
  'settings.group-desk': 'الكاونتر',
  'settings.group-people': 'الفريق',
  'settings.group-data': 'البيانات',
  'settings.group-whatsapp': 'واتساب',
  'settings.group-about': 'عن البرنامج',
  'settings.save': 'حفظ',
  'settings.discard': 'تراجع عن التعديلات',
  'settings.saved': 'حُفظت الإعدادات.',
  'settings.all-saved': 'كل شيء محفوظ.',
  'settings.unsaved': 'تعديلات لم تُحفظ بعد.',
  'settings.leave-title': 'لم تحفظ تعديلاتك',
  'settings.leave-body': 'إن خرجت الآن ضاعت التعديلات في هذه الصفحة، ويستمر العمل بالإعدادات السابقة.',
  'settings.leave': 'اترك التعديلات',
  'settings.tab-general': 'عام',
  'settings.tab-whatsapp': 'واتساب',
  'settings.tab-about': 'عن روشتة',
  'settings.language': 'لغة البرنامج',
  'settings.language-ar': 'العربية',
  'settings.language-en': 'English',
  'settings.theme': 'المظهر',
  'settings.theme-light': 'فاتح',
  'settings.theme-dark': 'داكن',
  'settings.theme-system': 'حسب الجهاز',
  'settings.country': 'الدولة الافتراضية',
  'settings.country-hint': 'تُقرأ بها الأرقام المكتوبة بدون كود دولة.',
  'settings.country-none': 'لا توجد دولة بهذا الاسم',
  'settings.timeout': 'مهلة الربط',
  'settings.timeout-hint': 'كم ينتظر البرنامج مسح الرمز قبل أن يتوقف.',
  'settings.link': 'ربط الهاتف',
  'settings.unlink': 'فك ربط الهاتف',
  'settings.unlink-hint': 'يتوقف الإرسال والاستقبال، وتبقى المحادثات المحفوظة على هذا الجهاز.',
  'settings.unlink-none': 'لا يوجد هاتف مرتبط الآن.',
  'settings.unlink-confirm-title': 'فك ربط هاتف الصيدلية؟',
  'settings.unlink-confirm-body':
    'لن تصل رسائل جديدة إلى هذا الجهاز حتى تربطه من جديد. المحادثات المحفوظة والرسائل المنتظرة تبقى كما هي.',
  'settings.unlink-confirm': 'نعم، فك الربط',
  'settings.version': 'إصدار روشتة',
  'settings.runtime': 'بيئة التشغيل',
  'settings.keys': 'حماية البيانات',
  'settings.keys-os': 'قاعدة البيانات مشفّرة، ومفتاحها محمي بنظام التشغيل.',
  'settings.keys-file':
    'قاعدة البيانات مشفّرة، لكن مفتاحها محفوظ في ملف بجانبها لأن هذا الجهاز لا يوفر خزنة مفاتيح. احمِ الجهاز بكلمة مرور.',
  'settings.notice': 'قبل أن تعتمد على روشتة',
  'settings.notice-terms':
    'روشتة ليست من واتساب ولا تابعة لها. تعمل عبر «الأجهزة المرتبطة» مثل واتساب ويب، وشروط واتساب لا تسمح بالبرامج غير الرسمية.',
  'settings.notice-ban':
    'قد يوقف واتساب الرقم. لتقليل الخطر: رُدّ على من راسلك فقط، ولا ترسل رسائل جماعية، ولا تكرر نفس النص لأرقام كثيرة.',
  'settings.notice-medicines':
    'سياسة واتساب تقيّد بيع الأدوية. لا تعرض كتالوج أدوية ولا تستقبل مدفوعات من خلاله، واكتب بصيغة محايدة.',
  'settings.notice-legal':
    'بيانات المرضى أمانة: الصيدلية مسؤولة عن سرية الروشتات وعن الالتزام بقانون مزاولة الصيدلة وقانون حماية البيانات الشخصية (151 لسنة 2020). راجع محاميك.',
  'settings.notice-local': 'كل المحادثات تُحفظ على هذا الجهاز فقط، ولا تُرسل نسخة منها إلى أي خادم آخر.',
  'settings.tab-backup': 'النسخ والاستعادة',
  'settings.recovery-key': 'مفتاح الاستعادة',
  'settings.recovery-key-saved': 'قلتَ إنه محفوظ في مكان آمن يوم {{date}}.',
  'settings.recovery-key-not-saved': 'لم يُحفظ بعد.',
  'settings.recovery-key-show': 'إظهار مفتاح الاستعادة',
} as const satisfies RoomTexts<'settings'>;

export const settingsPlurals = {
  'settings.problems': {
    zero: 'لا توجد أخطاء',
    one: 'أصلح الخطأ الموضّح لتحفظ.',
    two: 'أصلح الخطأين الموضّحين لتحفظ.',
    few: 'أصلح {{count}} أخطاء موضّحة لتحفظ.',
    many: 'أصلح {{count}} خطأً موضّحًا لتحفظ.',
    other: 'أصلح {{count}} خطأ موضّح لتحفظ.',
  },
  'settings.minutes': {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '{{count}} دقائق',
    many: '{{count}} دقيقة',
    other: '{{count}} دقيقة',
  },
} as const satisfies ArabicPlurals<'settings'>;
