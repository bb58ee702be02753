import type { OwnTexts } from '../text-files.ts';

/** What the desk says by itself in one conversation. */
export const automationTexts = {
  'auto.title': 'الرد التلقائي في هذه المحادثة',
  'auto.muted': 'متوقف هنا: لا يصل العميل إلا ما تكتبونه.',
  'auto.in-menu': 'العميل الآن في قائمة الخدمات.',
  'auto.last': 'آخر رد تلقائي: {{when}}',
  'auto.nothing-yet': 'لم يُرسَل رد تلقائي هنا بعد.',

  // Why the desk does not answer, in a ticket's history.
  'auto-note.auto-reply-words': 'لا رد تلقائي: رسالة العميل رد تلقائي من برنامج آخر',
  'auto-note.same-text': 'لا رد تلقائي: النص نفسه يتكرر',
  'auto-note.too-fast': 'لا رد تلقائي: الردود أسرع من أن يكتبها شخص',
  'auto-note.hour': 'لا رد تلقائي: رسائل كثيرة خلال ساعة',
  'auto-note.day': 'لا رد تلقائي: رسائل كثيرة خلال يوم',
  'auto-note.asked': 'طلب العميل التحدث مع أحد الزملاء',
  'auto-note.own-words': 'كتب العميل ما يريده بدل الاختيار من القائمة',
  'auto-note.no-choice-twice': 'لم يختر العميل من القائمة مرتين',
  'auto-note.menu-changed': 'تغيّرت القائمة قبل أن يختار العميل',
} as const satisfies OwnTexts<'auto' | 'auto-note'>;
