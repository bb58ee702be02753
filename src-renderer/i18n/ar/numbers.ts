import type { OwnTexts } from '../text-files.ts';

/** Numbers that change, or may have a new owner. */
export const numbersTexts = {
  'numbers.former':
    'الرقم {{phone}} ربما أصبح مع شخص آخر منذ {{time}}. الرسائل التلقائية والمنتظرة متوقفة حتى تتم المراجعة، ثم تذهب إلى حساب العميل لا إلى الرقم.',
  'numbers.current':
    'الرقم {{phone}} كان للعميل {{name}}، وربما أصبح مع شخص آخر. تأكد ممن تكلّم قبل ذكر أي شيء من الملف السابق.',
  'numbers.current-unnamed':
    'الرقم {{phone}} كان لعميل آخر، وربما أصبح مع شخص جديد. تأكد ممن تكلّم قبل ذكر أي شيء من الملف السابق.',
  'numbers.open-other': 'فتح المحادثة الأخرى',
  'numbers.same': 'هو العميل نفسه: دمج…',
  'numbers.settle': 'تمت المراجعة',
  'numbers.changed': 'غيّر العميل رقمه من {{from}} إلى {{to}} · {{time}}',
  'numbers.known': 'ظهر رقم العميل: {{phone}} · {{time}}',
  'numbers.new-id': 'غيّر واتساب معرّف العميل، وهو العميل نفسه · {{time}}',
  'numbers.held': 'بانتظار المراجعة في محادثته: رقمه ربما أصبح مع شخص آخر',
  'numbers.former-number': 'رقم سابق',
  'numbers.taken': 'الرقم {{phone}} مسجّل للعميل {{name}}.',
  'numbers.taken-unnamed': 'الرقم {{phone}} مسجّل لعميل آخر بلا اسم.',
  'numbers.open-holder': 'فتح ملفه',
  'numbers.not-on-whatsapp': '{{phone}} ليس على واتساب. راجع الرقم مع العميل، أو اتصل به.',
  'numbers.own': 'الرقم {{phone}} هو رقم الصيدلية نفسها، ولا يكون رقم عميل.',
  'numbers.shares': 'الرقم مشترك بينهما فعلًا، كعائلة بهاتف واحد',
} as const satisfies OwnTexts<'numbers'>;
