import type { OwnTexts } from '../text-files.ts';

/** The recovery key. */
export const recoveryKeyTexts = {
  'recovery-key.title': 'مفتاح الاستعادة',
  'recovery-key.why':
    'محادثاتك مشفّرة، ومفتاحها مقفول على حساب ويندوز هذا. إذا أُعيد تثبيت ويندوز أو تعطّل الجهاز فلن يفتحها إلا هذا المفتاح المطبوع.',
  'recovery-key.keep':
    'اطبعه أو اكتبه، واحفظه خارج هذا الجهاز: في خزنة الصيدلية أو البيت. لا تصوّره ولا ترسله لأحد؛ من معه المفتاح وملف البيانات يقرأ كل المحادثات.',
  'recovery-key.intro':
    'محادثاتك مشفّرة، وإذا تعطّل الجهاز أو أُعيد تثبيت ويندوز فلن يفتحها إلا هذا المفتاح، ولا يستطيع أحد استرجاعه لك، ولا نحن. اطبعه واحفظه خارج هذا الجهاز، في خزنة الصيدلية مثلًا، ولا ترسله لأحد: من معه المفتاح وملف البيانات يقرأ كل المحادثات.',
  'recovery-key.ask': 'تأكد أن لا أحد يرى الشاشة.',
  'recovery-key.show': 'إظهار المفتاح',
  'recovery-key.print': 'طباعة',
  'recovery-key.copy': 'نسخ',
  'recovery-key.copied': 'تم النسخ. الصقه في برنامج لحفظ كلمات السر، لا في محادثة.',
  'recovery-key.kept': 'حفظته في مكان آمن خارج هذا الجهاز',
  'recovery-key.saved': 'تم',
  'recovery-key.later': 'لاحقًا',
  'recovery-key.value': 'مفتاح الاستعادة، اثنتا عشرة مجموعة',
  'recovery-key.sheet-title': 'روشتة: مفتاح الاستعادة',
  'recovery-key.sheet-date': 'طُبع في {{date}}',
  'recovery-key.sheet-use': 'عند الحاجة: افتح روشتة واكتب هذا المفتاح في شاشة الاستعادة.',
  'recovery-key.banner': 'احفظ مفتاح الاستعادة: بدونه لا تُفتح محادثاتك إذا تعطّل الجهاز أو أُعيد تثبيت ويندوز.',
  'recovery-key.banner-open': 'حفظ المفتاح الآن',
  'recovery-key.banner-later': 'لاحقًا',
} as const satisfies OwnTexts<'recovery-key'>;
