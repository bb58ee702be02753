import type { searchPlurals as arPlurals, searchTexts as arTexts } from '../ar/search.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What a search over everything found. */
export const searchTexts: SameTexts<typeof arTexts> = {
  'search.label': 'Search results',
  'search.chats': 'Chats',
  'search.notes': 'Internal notes',
  'search.messages': 'Messages',
  'search.nothing': 'Nothing found for “{{query}}” in names, numbers or messages. Try a shorter word.',
  'search.nothing-filtered': 'No messages with “{{query}}” pass these filters.',
  'search.meant': 'Did you mean “{{query}}”?',
  'search.filters': 'Filter messages',
  'search.no-filters': 'Clear filters',
  'search.writer': 'Sender',
  'search.anybody': 'Anybody',
  'search.customer': 'The customer',
  'search.pharmacy': 'The pharmacy',
  'search.kind': 'Kind',
  'search.any-kind': 'Every kind',
  'search.kind-text': 'Text',
  'search.kind-audio': 'Audio',
  'search.kind-image': 'Photo',
  'search.kind-document': 'Document',
  'search.kind-video': 'Video',
  'search.kind-other': 'Other',
  'search.has-file': 'With a file only',
  'search.first-day': 'From day',
  'search.last-day': 'To day',
};

export const searchPlurals: EnglishPlurals<typeof arPlurals> = {
  'search.more-chats': {
    one: 'Show {{count}} more chat',
    other: 'Show {{count}} more chats',
  },
};
