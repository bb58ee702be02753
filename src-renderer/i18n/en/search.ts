import type { searchPlurals as arPlurals, searchTexts as arTexts } from '../ar/search.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What a search over everything found. */
export const searchTexts: SameTexts<typeof arTexts> = {
  'search.label': 'Search results',
  'search.chats': 'Chats',
  'search.notes': 'Internal notes',
  'search.messages': 'Messages',
  'search.nothing': 'Nothing found for “{{query}}” in names, numbers or messages. Try a shorter word.',
};

export const searchPlurals: EnglishPlurals<typeof arPlurals> = {
  'search.more-chats': {
    one: 'Show {{count}} more chat',
    other: 'Show {{count}} more chats',
  },
};
