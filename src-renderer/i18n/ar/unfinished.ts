import type { ArabicPlurals, OwnTexts } from '../text-files.ts';

/** What the desk could not finish, and settings that could not be read. */
export const unfinishedTexts = {
  'unfinished.show': 'عرض',
  'unfinished.title': 'لم يكتمل',
  'unfinished.lead':
    'وصلت هذه الرسائل وحُفظت، لكن البرنامج لم يكمل عمله عليها. افتح المحادثة وتأكد أن العميل لا ينتظر شيئًا.',
  'unfinished.retry': 'إعادة المحاولة',
  'unfinished.settle': 'تمت المراجعة',
  'unfinished.settle-all': 'تمت مراجعة كل المعروض',
  'unfinished.unrecorded': 'رسالة لم نعرف في أي محادثة نضعها، فلا تظهر إلا هنا. ابحث عنها على هاتف الصيدلية.',
  'unfinished.missing': 'لم يتم: {{steps}}.',
  'unfinished.tries': 'يحاول البرنامج من جديد وحده.',
  'unfinished.given-up': 'لن يحاول البرنامج وحده بعد الآن.',
  'unfinished.too-late': 'فات وقت الرد التلقائي، ولن يُرسل متأخرًا.',
  'unfinished.step-file': 'تسجيل ملفها',
  'unfinished.step-reply-address': 'عنوان الرد على العميل',
  'unfinished.step-changes': 'تعديلها أو حذفها أو التفاعل معها',
  'unfinished.step-name': 'اسم العميل في واتساب',
  'unfinished.step-identity': 'ربط رقم العميل بهويته',
  'unfinished.step-learn': 'موافقة العميل أو عنوانه أو لغته',
  'unfinished.step-rating': 'قراءتها كتقييم',
  'unfinished.step-ticket': 'فتح تذكرة لها',
  'unfinished.step-photo': 'إضافة صورتها إلى الروشتات',
  'unfinished.step-automation': 'الرد التلقائي',
  'unfinished.step-follow-ups': 'تسجيلها ردًا على تذكير',
  'unfinished.step-prescriptions': 'فتح روشتة من صورها',
  'unfinished.step-answer': 'تسجيل ردك على التذكرة',
  'unfinished.step-answer-status': 'حساب انتظار العميل بعد حالة الرد',
  'unfinished.step-rating-ask': 'طلب التقييم',
  'unfinished.step-auto-close': 'رسالة الإنهاء التلقائي',
  'unfinished.step-app-text': 'معرفة إن كان تطبيق الهاتف كتبها من نفسه',
  'unfinished.step-read-before': 'اعتبار ما قبل ردّك مقروءًا',
  'unfinished.damaged-settings':
    'تعذّرت قراءة جزء من الإعدادات ({{names}})، ويعمل البرنامج فيه بالقيم الأصلية. افتح الإعدادات وراجعها.',
  'unfinished.open-setting': 'فتح: {{name}}',
  'unfinished.keep-defaults': 'اعتماد القيم الأصلية',
} as const satisfies OwnTexts<'unfinished'>;

export const unfinishedPlurals = {
  'unfinished.banner': {
    zero: 'اكتمل كل العمل على الرسائل.',
    one: 'لم يكمل البرنامج عمله على رسالة واحدة.',
    two: 'لم يكمل البرنامج عمله على رسالتين.',
    few: 'لم يكمل البرنامج عمله على {{count}} رسائل.',
    many: 'لم يكمل البرنامج عمله على {{count}} رسالة.',
    other: 'لم يكمل البرنامج عمله على {{count}} رسالة.',
  },
  'unfinished.here': {
    zero: 'اكتمل كل العمل هنا.',
    one: 'لم يكمل البرنامج عمله على رسالة هنا:',
    two: 'لم يكمل البرنامج عمله على رسالتين هنا:',
    few: 'لم يكمل البرنامج عمله على {{count}} رسائل هنا:',
    many: 'لم يكمل البرنامج عمله على {{count}} رسالة هنا:',
    other: 'لم يكمل البرنامج عمله على {{count}} رسالة هنا:',
  },
} as const satisfies ArabicPlurals<'unfinished'>;
