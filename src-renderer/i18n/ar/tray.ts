import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** Files on their way into a conversation. */
export const trayTexts = {
  'tray.attach': 'إرفاق صور أو ملفات',
  'tray.drop-title': 'أفلت الملفات هنا',
  'tray.drop-body': 'ستراها أولًا، ولن تُرسل قبل أن تضغط إرسال.',
  'tray.close': 'إلغاء والعودة للمحادثة (Esc)',
  'tray.preparing': 'لحظة، نجهّز الملف…',
  'tray.caption': 'أضف تعليقًا…',
  'tray.caption-of': 'تعليق على {{name}}',
  'tray.files': 'الملفات بترتيب إرسالها',
  'tray.files-keys': 'اسحب لتغيير الترتيب، أو Alt مع السهمين · Delete للحذف',
  'tray.file-at': 'الملف {{place}}: {{name}}',
  'tray.remove': 'حذف {{name}}',
  'tray.add-more': 'إضافة ملفات',
  'tray.send-as': 'طريقة الإرسال',
  'tray.as-image': 'صورة',
  'tray.as-video': 'فيديو',
  'tray.as-audio': 'صوت',
  'tray.as-document': 'مستند',
  'tray.reduce': 'تصغير الحجم',
  'tray.reduce-hint': 'تبقى الروشتة واضحة، ويصل الملف أسرع',

  'tray.problem-too-large': 'واتساب يسمح هنا حتى {{limit}} فقط.',
  'tray.problem-too-large-for-all':
    'الملف أكبر مما يسمح به واتساب ({{limit}}). صغّره أو قسّمه، ثم أضفه من جديد.',
  'tray.problem-caption-too-long': 'التعليق أطول مما يسمح به واتساب. اختصره، أو أرسل الباقي في رسالة.',
  'tray.problem-sound-with-caption': 'واتساب لا يعرض تعليقًا مع الملف الصوتي. أرسله كمستند، أو احذف التعليق.',
  'tray.way-out-document': 'إرسال كمستند',
  'tray.way-out-reduce': 'تصغير الحجم',

  'tray.hint-unreadable': 'تعذّر عرض هذا الملف هنا، وسيُرسل كمستند كما هو.',
  'tray.hint-animated': 'الصور المتحركة تُرسل كمستند، لأنها تتوقف عن الحركة إذا أُرسلت كصورة.',
  'tray.hint-as-it-is': 'يُرسل الملف الأصلي كما هو، وقد يحمل مكان التصوير ووقته.',

  'tray.refused-program': 'لا نرسل البرامج وملفات التشغيل، حمايةً للعميل. أرسل صورة أو ملف PDF بدلًا منها.',
  'tray.refused-empty': 'الملف فارغ. افتحه وتأكد من محتواه، ثم أضفه من جديد.',
  'tray.refused-folder': 'هذا مجلد. افتحه واختر الملفات التي بداخله.',
  'tray.refused-too-many': 'يمكن إرسال 30 ملفًا في المرة الواحدة. أرسل هذه أولًا، ثم أضف الباقي.',
  'tray.refused-unreadable': 'تعذّرت قراءة الملف. تأكد أنه ما زال في مكانه، ثم أضفه من جديد.',
  'tray.refused-hide': 'إخفاء التنبيه',

  'tray.sending': 'جارٍ الإرسال…',
  'tray.waiting': 'في انتظار الإرسال',
  'tray.cancel-sending': 'إيقاف الإرسال',
} as const satisfies OwnTexts<'tray'>;

export const trayPlurals = {
  'tray.title': {
    zero: 'لا توجد ملفات',
    one: 'إرسال ملف واحد',
    two: 'إرسال ملفين',
    few: 'إرسال {{count}} ملفات',
    many: 'إرسال {{count}} ملفًا',
    other: 'إرسال {{count}} ملف',
  },
} as const satisfies ArabicPlurals<'tray'>;
