import { getConversation } from '../../rows/conversations/conversations.ts';
import { listEntriesIn, listEntriesOfItem } from '../../rows/follow-ups/waitlist-entries.ts';
import { getWaitlistItem, readWaitlistItems } from '../../rows/follow-ups/waitlist-items.ts';
import { languageOf, textFor } from '../follow-ups/text-for.ts';
import type { Query } from '../operation.ts';
import { sortEntries } from './sort-entries.ts';

const ITEMS_SHOWN = 500;

export const listWaitlistItems: Query<'listWaitlistItems'> = (tx) => readWaitlistItems(tx, ITEMS_SHOWN);

export const listWaitlistEntries: Query<'listWaitlistEntries'> = (tx, { itemId }) =>
  listEntriesOfItem(tx, itemId);

export const listWaitlistOf: Query<'listWaitlistOf'> = (tx, { conversationId }) =>
  listEntriesIn(tx, getConversation(tx, conversationId).id);

export const previewTelling: Query<'previewTelling'> = (tx, { itemId, now }) => {
  const item = getWaitlistItem(tx, itemId);
  const { tells, excluded } = sortEntries(tx, item);
  const nobody = { customerId: 0, customerName: null };
  return {
    item,
    texts: {
      ar: textFor(tx, 'arrivedText', { for: nobody, item: item.name, language: 'ar', now }),
      en: textFor(tx, 'arrivedText', { for: nobody, item: item.name, language: 'en', now }),
    },
    tells: tells.map((entry) => ({ entry, language: languageOf(tx, entry.for.customerId) })),
    excluded,
  };
};
