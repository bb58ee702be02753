import type { searchPlurals as arPlurals, searchTexts as arTexts } from '../ar/search.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What a search over everything found. */
export const searchTexts: SameTexts<typeof arTexts> = {
  'search.label': 'Search results',
  'search.chats': 'Conversations',
  'search.notes': 'Internal notes',
  'search.messages': 'Messages',
  'search.nothing': 'No name, number or message with “{{query}}”. Try a shorter word.',
};

export const searchPlurals: EnglishPlurals<typeof arPlurals> = {
  'search.more-chats': {
    one: 'Show {{count}} more conversation',
    other: 'Show {{count}} more conversations',
  },
};
