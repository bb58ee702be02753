import type { upgradeTexts as arTexts } from '../ar/upgrade.ts';
import type { SameTexts } from '../text-files.ts';

/** While the data are upgraded to a new version of the program. */
export const upgradeTexts: SameTexts<typeof arTexts> = {
  'upgrade.title': 'Upgrading the data',
  'upgrade.body':
    'Rosheta was updated to a new version, and your data are being upgraded to work with it. With many chats this can take minutes; Rosheta then opens automatically. Nothing is deleted, and if the PC turns off, the upgrade goes on from where it was.',
  'upgrade.copying': 'Keeping a copy of the data as they were before the upgrade…',
  'upgrade.step': 'Step {{step}} of {{steps}}',
};
