import type { OwnTexts } from '../text-files.ts';

/** While the data are upgraded to a new version of the program. */
export const upgradeTexts = {
  'upgrade.title': 'تُرقّى البيانات',
  'upgrade.body':
    'حُدّثت روشتة إلى إصدار جديد، وتُرقّى الآن بياناتك لتعمل معه. قد يستغرق هذا دقائق إذا كانت المحادثات كثيرة، ثم تفتح روشتة تلقائيًا. لا يُحذف شيء، وإذا انطفأ الجهاز تكمل الترقية من حيث وقفت.',
  'upgrade.copying': 'تُحفظ نسخة من البيانات كما هي قبل الترقية…',
  'upgrade.step': 'الخطوة {{step}} من {{steps}}',
} as const satisfies OwnTexts<'upgrade'>;
