import type { emojiTexts as arTexts, formatTexts as arFormat } from '../ar/emoji.ts';
import type { SameTexts } from '../text-files.ts';

/** How the words of a message look. */
export const formatTexts: SameTexts<typeof arFormat> = {
  'format.label': 'Format the selected words',
  'format.bold': 'Bold',
  'format.italic': 'Italic',
  'format.strike': 'Strikethrough',
  'format.code': 'Monospace',
  'format.bullet': 'List',
  'format.number': 'Numbered list',
  'format.quote': 'Quote',
};

/** The emoji to choose from. */
export const emojiTexts: SameTexts<typeof arTexts> = {
  'emoji.open': 'Emoji',
  'emoji.label': 'Emoji',
  'emoji.search': 'Search in Arabic or English',
  'emoji.nothing': 'No emoji called “{{query}}”',
  'emoji.recent': 'Used last',
  'emoji.smileys-emotion': 'Faces and feelings',
  'emoji.people-body': 'People and hands',
  'emoji.animals-nature': 'Animals and nature',
  'emoji.food-drink': 'Food and drink',
  'emoji.travel-places': 'Travel and places',
  'emoji.activities': 'Activities',
  'emoji.objects': 'Objects',
  'emoji.symbols': 'Symbols',
  'emoji.flags': 'Flags',
  'emoji.tones': 'Skin tone',
  'emoji.tone-0': 'No tone',
  'emoji.tone-1': 'Light',
  'emoji.tone-2': 'Medium light',
  'emoji.tone-3': 'Medium',
  'emoji.tone-4': 'Medium dark',
  'emoji.tone-5': 'Dark',
};
