import type { paletteTexts as arTexts } from '../ar/palette.ts';
import type { SameTexts } from '../text-files.ts';

/** One search over everything. */
export const paletteTexts: SameTexts<typeof arTexts> = {
  'palette.title': 'Search for anything',
  'palette.field': 'A name, a number, a word from a message, or an action',
  'palette.results': 'Search results',
  'palette.actions': 'Actions',
  'palette.messages': 'Messages',
  'palette.replies': 'Saved replies for the open chat',
  'palette.number': 'Chat with a number',
  'palette.pages': 'Pages',
  'palette.none-title': 'Nothing found',
  'palette.none-body': 'Nothing is called “{{query}}”, and no message has these words.',
  'palette.keys-move': 'Move',
  'palette.keys-open': 'Open',
  'palette.keys-close': 'Close',
};
