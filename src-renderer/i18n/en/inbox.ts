import type { inboxPlurals as arPlurals, inboxTexts as arTexts } from '../ar/inbox.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** The list of conversations. */
export const inboxTexts: SameTexts<typeof arTexts> = {
  'inbox.title': 'Chats',
  'inbox.search': 'Search names, numbers and messages',
  'inbox.search-clear': 'Clear the search',
  'inbox.all': 'All',
  'inbox.mine': 'Mine',
  'inbox.needs-reply': 'Waiting',
  'inbox.unread': 'Unread',
  'inbox.filters': 'Filter the chats',
  'inbox.list-label': 'List of chats',
  'inbox.empty-title': 'No chats yet',
  'inbox.empty-body': 'The first message from a customer appears here at once.',
  'inbox.empty-unlinked': 'Link the pharmacy’s phone, and the first message from a customer appears here.',
  'inbox.no-unread-title': 'All caught up',
  'inbox.no-unread-body': 'No messages are waiting to be read.',
  'inbox.nobody-waits-title': 'Nobody is waiting',
  'inbox.nobody-waits-body': 'Every customer has an answer. Whoever writes next appears here.',
  'inbox.no-results-title': 'Nothing found',
  'inbox.you': 'You:',
  'inbox.draft': 'Draft:',
  'inbox.draft-of': 'Draft by {{name}} ({{ago}}):',
  'inbox.no-messages': 'No messages yet',
  'inbox.hidden-number': 'Number hidden',
  'inbox.yesterday': 'Yesterday',
};

export const inboxPlurals: EnglishPlurals<typeof arPlurals> = {
  'inbox.unread-messages': { one: '{{count}} unread message', other: '{{count}} unread messages' },
};
