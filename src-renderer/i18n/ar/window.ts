import type { OwnTexts } from '../text-files.ts';

/** For how long a customer may be answered freely. */
export const windowTexts = {
  'window.left': 'يمكن الرد بحرية خلال {{time}}',
  'window.left-soon': 'يمكن الرد بحرية خلال {{time}}، وبعدها بقالب معتمد فقط',
  'window.hours-and-minutes': '{{hours}} و{{minutes}}',
  'window.free': 'رسائل هذا العميل مجانية خلال {{time}}، لأنه جاء من إعلان أو صفحة',
  'window.closed': 'مرّت {{time}} على آخر رسالة من العميل، وواتساب لا يقبل الآن إلا قالبًا معتمدًا.',
  'window.never-wrote': 'لم يكتب العميل بعد على هذا الرقم، وواتساب لا يقبل في البداية إلا قالبًا معتمدًا.',
  'window.draft-stays': 'ما تكتبه يبقى هنا، ويمكن إرساله عندما يكتب العميل.',
  'window.placeholder': 'اكتب الآن، والإرسال عندما يكتب العميل',
  'window.templates': 'القوالب المعتمدة',
  'window.waits': 'بانتظار رسالة من العميل: لا يصله الآن إلا قالب معتمد',
  'window.will-wait': 'تنتظر في موعدها إن لم يكتب العميل قبله',
} as const satisfies OwnTexts<'window'>;
