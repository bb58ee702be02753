import type { threadSearchTexts as arTexts } from '../ar/thread-search.ts';
import type { SameTexts } from '../text-files.ts';

/** Searching in one conversation. */
export const threadSearchTexts: SameTexts<typeof arTexts> = {
  'thread-search.open': 'Search this chat',
  'thread-search.label': 'A word from this chat',
  'thread-search.place': '{{at}} of {{count}}',
  'thread-search.nothing': 'Nothing found',
  'thread-search.older': 'Older result',
  'thread-search.newer': 'Newer result',
  'thread-search.day': 'Go to a day',
  'thread-search.close': 'Close the search',
};
