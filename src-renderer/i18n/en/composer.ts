import type { composerPlurals as arPlurals, composerTexts as arTexts } from '../ar/composer.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** Writing an answer. */
export const composerTexts: SameTexts<typeof arTexts> = {
  'composer.label': 'Message text',
  'composer.placeholder': 'Write your reply… or / for a saved one',
  'composer.send': 'Send',
  'composer.queued-offline': 'No connection: your message is kept and sent when it is back.',
  'composer.queued-unlinked': 'The phone is not linked: your message is kept and sent after linking.',
  'composer.draft-of-other': 'Draft by {{name}} · {{ago}}',
  'composer.draft-continue': 'Continue this draft',
  'composer.draft-anew': 'Start over',
  'composer.draft-anew-hint': 'The draft is kept as an internal note.',
  'composer.keys': 'Enter to send · Shift+Enter for a new line · ↑ to edit the last message',
};

export const composerPlurals: EnglishPlurals<typeof arPlurals> = {
  'composer.letters-left': { one: '{{count}} character left', other: '{{count}} characters left' },
  'composer.letters-over': {
    one: '{{count}} character over the limit',
    other: '{{count}} characters over the limit',
  },
};
