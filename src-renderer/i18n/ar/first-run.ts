import type { OwnTexts } from '../text-files.ts';

/** The first minutes of a new desk, and the list of what it still lacks. */
export const firstRunTexts = {
  'first-run.steps': 'خطوات البداية',
  'first-run.step-of': 'الخطوة {{number}} من {{total}}: {{name}}',
  'first-run.done-step': 'تمت',
  'first-run.next': 'التالي',
  'first-run.back': 'السابق',
  'first-run.skip': 'لاحقًا',
  'first-run.leave': 'باقي الخطوات لاحقًا',
  'first-run.finish': 'بدء العمل',
  'first-run.language': 'اللغة',
  'first-run.language-title': 'أهلًا بك في روشتة',
  'first-run.language-body':
    'خطوات قليلة ثم تبدأ العمل. كل خطوة تُحفظ فورًا، فإن أُغلق البرنامج أكملت من مكانك.',
  'first-run.pharmacy': 'الصيدلية',
  'first-run.pharmacy-title': 'بيانات الصيدلية',
  'first-run.pharmacy-body': 'يظهر الاسم على شاشة الدخول وفي الردود الجاهزة، ويُرسل العنوان للعميل بضغطة.',
  'first-run.admin': 'حسابك',
  'first-run.admin-title': 'حسابك: أول مسؤول',
  'first-run.admin-body':
    'هذه الخطوة وحدها لا تُؤجل: بدونها يفتح محادثات المرضى كل من يجلس أمام الجهاز. يُضاف الزملاء بعدها من الإعدادات.',
  'first-run.hours': 'المواعيد',
  'first-run.hours-title': 'متى تفتح الصيدلية؟',
  'first-run.hours-body': 'تُحسب بها مواعيد الرد والرسائل خارج العمل. رمضان والإجازات من الإعدادات في أي وقت.',
  'first-run.link': 'واتساب',
  'first-run.backup': 'النسخ',
  'first-run.backup-title': 'نسخة خارج هذا الجهاز',
  'first-run.backup-body':
    'النسخة اليومية تبقى على هذا الجهاز ولا تنفع إن ضاع. احفظ نسخة في ملف على فلاشة أو قرص خارجي، واطبع مفتاح الاستعادة.',
  'first-steps.title': 'بقي لاكتمال التجهيز',
  'first-steps.hide': 'إخفاء هذه القائمة نهائيًا',
  'first-steps.done': 'تم',
  'first-steps.hours': 'مواعيد العمل',
  'first-steps.link': 'ربط هاتف الصيدلية',
  'first-steps.backup': 'حفظ نسخة احتياطية خارج هذا الجهاز',
  'first-steps.colleagues': 'إضافة الزملاء',
  'first-steps.replies': 'استخدام رد جاهز أو تعديله',
} satisfies OwnTexts<'first-run' | 'first-steps'>;
