import type { OwnTexts } from '../text-files.ts';

/** Where what is written leads: pages of the web, numbers, maps. */
export const outsideTexts = {
  'outside.opens': 'يفتح {{host}} في المتصفح',
  'outside.writes-mail': 'يفتح رسالة بريد إلى {{address}}',
  'outside.opens-map': 'يفتح الخريطة في المتصفح',
  'outside.phone': 'الرقم {{phone}}',
  'outside.call': 'اتصال من برنامج هذا الجهاز',
  'outside.copy-phone': 'نسخ الرقم',
  'outside.person-own': 'الصيدلية',
  'outside.person-unknown': 'شخص ما',
  'outside.person-unknown-why': 'إشارة إلى شخص لا يذكر واتساب اسمه ولا رقمه',
  'outside.opens-chat': 'يفتح محادثة {{name}}',
  'outside.doubt-title': 'فتح {{host}}؟',
  'outside.doubt-user-part':
    'يبدأ هذا الرابط بما يشبه اسم موقع آخر، لكنه يفتح {{host}}. لا تُكتب فيه كلمة سر ولا بيانات دفع إلا بعد التأكد من صاحبه.',
  'outside.doubt-marks':
    'بعد اسم الموقع في هذا الرابط علامات تجعل ما يليها يبدو كاسم موقع آخر. ما يُفتح فعلًا هو {{host}}.',
  'outside.doubt-numbers':
    'يفتح هذا الرابط جهازًا بلا اسم، رقمه {{host}}. المواقع المعروفة لها أسماء، فالأفضل التأكد من العميل أولًا.',
  'outside.doubt-letters':
    'في اسم هذا الموقع حروف تشبه حروفًا أخرى، فقد لا يكون الموقع الذي يبدو. اسمه الحقيقي {{host}}.',
  'outside.doubt-unseen': 'في هذا الرابط رموز مخفية تغيّر شكله. ما يُفتح فعلًا هو {{host}}.',
  'outside.doubt-imitates':
    'يكاد اسم هذا الموقع يُكتب مثل {{like}}، لكنه موقع آخر اسمه {{host}}. لا تُكتب فيه كلمة سر ولا كود ولا بيانات دفع.',
  'outside.doubt-borrows':
    'في اسم هذا الموقع {{like}}، لكنه ليس من مواقع {{like}} المعروفة. ما يُفتح فعلًا هو {{host}}. لا تُكتب فيه كلمة سر ولا كود ولا بيانات دفع إلا بعد التأكد من صاحبه.',
  'outside.doubt-nested':
    'يبدأ هذا الرابط بما يشبه عنوان موقع آخر، أو بأسماء كثيرة تخفي نهايته. الموقع الحقيقي مكتوب في آخر {{host}}.',
  'outside.open': 'فتح الرابط',
  'outside.not-opened': 'لا يُفتح هذا الرابط من هنا',
} as const satisfies OwnTexts<'outside'>;
