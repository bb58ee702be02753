import type { composerPlurals as arPlurals, composerTexts as arTexts } from '../ar/composer.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** Writing an answer. */
export const composerTexts: SameTexts<typeof arTexts> = {
  'composer.label': 'Message text',
  'composer.placeholder': 'Write your reply… or / for a saved one',
  'composer.send': 'Send',
  'composer.queued-offline': 'No connection: your message is kept and goes out by itself when it is back.',
  'composer.queued-unlinked': 'The phone is not linked: your message is kept and goes out after linking.',
  'composer.draft-of-other': '{{name}} started an answer {{ago}}',
  'composer.draft-continue': 'Continue this draft',
  'composer.draft-anew': 'Start anew',
  'composer.draft-anew-hint': 'The draft stays as an internal note for its writer.',
  'composer.keys': 'Enter to send · Shift+Enter for a new line',
};

export const composerPlurals: EnglishPlurals<typeof arPlurals> = {
  'composer.letters-left': { one: '{{count}} letter left', other: '{{count}} letters left' },
  'composer.letters-over': { one: '{{count}} letter too long', other: '{{count}} letters too long' },
};
