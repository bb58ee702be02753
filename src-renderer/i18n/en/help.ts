import type { helpPlurals as arPlurals, helpTexts as arTexts } from '../ar/help.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** The help; what it says stands in its own pages. */
export const helpTexts: SameTexts<typeof arTexts> = {
  'help.title': 'Help',
  'help.search': 'Search the help, such as: phone is off',
  'help.topics': 'Topics of the help',
  'help.none': 'Nothing about “{{query}}”. Try another word.',
  'help.about': 'Help about this',
  'help.open': 'Open the help',
  'help.setting': 'Settings → {{name}}',
  'help.hint': 'Short answers about everything in Rosheta, on this PC and without internet.',
};

export const helpPlurals: EnglishPlurals<typeof arPlurals> = {
  'help.found': { one: '{{count}} topic', other: '{{count}} topics' },
};
