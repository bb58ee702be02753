import type { OwnTexts } from '../text-files.ts';

/** The restore screen. */
export const restoreTexts = {
  'restore.needs-recovery-key-title': 'أدخل مفتاح الاستعادة',
  'restore.needs-recovery-key-body':
    'محادثاتك موجودة على هذا الجهاز ومشفّرة، لكن المفتاح الذي يفتحها لم يعد متاحًا. يحدث هذا بعد إعادة تثبيت ويندوز أو تغيير حساب المستخدم. مفتاح الاستعادة المطبوع يفتحها.',
  'restore.unreadable-title': 'ملف المحادثات تالف',
  'restore.unreadable-body':
    'تعذّر فتح ملف المحادثات. لم يُحذف شيء ولم تُنشأ بيانات جديدة مكانه. يمكنك الرجوع إلى آخر نسخة سليمة.',
  'restore.missing-title': 'ملف المحادثات غير موجود',
  'restore.missing-body': 'اختفى ملف المحادثات من مكانه، ونسخه الاحتياطية موجودة. اختر نسخة لنعيدها.',
  'restore.asked-title': 'استعادة نسخة احتياطية',
  'restore.asked-body':
    'اختر ملف نسخة من جهاز آخر أو نسخة على هذا الجهاز. المحادثات الموجودة هنا الآن تُحفظ جانبًا ولا تُحذف.',
  'restore.newer-version-title': 'يلزم تحديث روشتة',
  'restore.newer-version-body':
    'هذه البيانات كتبتها نسخة أحدث من روشتة. ثبّت أحدث إصدار لتفتحها وفيها كل شيء. لم يتغيّر شيء في بياناتك.',
  'restore.go-back': 'رجعتُ إلى الإصدار الأقدم عمدًا',
  'restore.go-back-body':
    'لا يفتح الإصدار الأقدم بيانات الأحدث، لكن روشتة حفظت نسخة منها قبل التحديث. إذا استعدتها فلن يظهر هنا ما وصل بعدها: يبقى على هاتف الصيدلية، وفي الملف الحالي الذي يُحفظ جانبًا ويفتحه الإصدار الأحدث.',
  'restore.way': 'طريقة الاستعادة',
  'restore.way-key': 'مفتاح الاستعادة',
  'restore.way-copy': 'نسخة على هذا الجهاز',
  'restore.way-file': 'ملف نسخة',
  'restore.file-choose': 'اختر الملف…',
  'restore.file-none': 'ملف نسخة روشتة الذي حفظته من الإعدادات.',
  'restore.file-chosen': 'الملف: {{name}}، حجمه {{size}}',
  'restore.passphrase': 'عبارة المرور',
  'restore.passphrase-hint': 'التي اختيرت عند حفظ الملف.',
  'restore.file-moving':
    'إذا كان الملف يحمل ربط واتساب فأغلق روشتة على الجهاز القديم قبل الاستعادة، ولا تفتحها عليه بعدها. وإذا لم يحمله فسيُطلب مسح رمز QR.',
  'restore.file-submit': 'استعد من الملف',
  'restore.back': 'رجوع إلى المحادثات',
  'restore.key-label': 'مفتاح الاستعادة',
  'restore.key-hint': 'ستون حرفًا ورقمًا في 12 مجموعة. لا فرق بين الحروف الكبيرة والصغيرة، والمسافات لا تهم.',
  'restore.key-count': '{{count}} من {{total}}',
  'restore.key-submit': 'افتح المحادثات',
  'restore.copies-label': 'النسخ الموجودة',
  'restore.copies-none': 'لا توجد نسخ احتياطية على هذا الجهاز.',
  'restore.copy-daily': 'نسخة احتياطية',
  'restore.copy-replaced': 'ما كان هنا قبل استعادة بهذا التاريخ',
  'restore.copy-before-update': 'نسخة قبل التحديث',
  'restore.copy-submit': 'استعد هذه النسخة',
  'restore.replaced-submit': 'ارجع إلى ما كان',
  'restore.replaced-confirm-title': 'الرجوع إلى ما كان هنا قبل استعادة {{time}}؟',
  'restore.old-secrets':
    'يعود الموظفون ببيانات دخولهم يوم أُخذت النسخة: من كان له رقم سري وقتها يدخل به من جديد، ومن تغيّر رقمه أو أُوقف حسابه بعدها فراجعه بعد الاستعادة.',
  'restore.guard-body': 'الاستعادة تضع بيانات أخرى مكان المحادثات الموجودة، فيلزمها مسؤول أو مفتاح الاستعادة.',
  'restore.guard-copy-body':
    'الاستعادة يلزمها مسؤول من هذه الصيدلية أو مفتاح الاستعادة. إذا كان ملف المحادثات لا يُفتح فالمطلوب مسؤول كما كان يوم أُخذت النسخة، برقمه يومها.',
  'restore.guard-submit': 'متابعة',
  'restore.guard-with-key': 'بمفتاح الاستعادة المطبوع',
  'restore.guard-with-admin': 'بدخول مسؤول',
  'restore.copy-confirm-title': 'الرجوع إلى نسخة {{time}}؟',
  'restore.copy-confirm-body':
    'ما وصل بعد هذا الوقت لن يظهر في روشتة، ويبقى على هاتف الصيدلية. الملف الحالي يُحفظ جانبًا ولا يُحذف.',
  'restore.copy-confirm': 'نعم، استعد النسخة',
  'restore.folder': 'مجلد البيانات',
  'restore.open-folder': 'افتح المجلد',
  'restore.retry': 'حاول فتح المحادثات مرة أخرى',
} as const satisfies OwnTexts<'restore'>;
