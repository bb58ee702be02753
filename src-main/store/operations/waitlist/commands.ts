// "Tell me when it arrives": who waits for what, and telling them.
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { AppError } from '#shared/domain/errors.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import { insertPaced, listWaitingPaced, settlePaced } from '../../rows/follow-ups/paced-texts.ts';
import {
  getContactIdOfEntry,
  getWaitlistEntry,
  insertWaitlistEntry,
  listOpenEntries,
  setEntryQuantity,
  setEntryState,
} from '../../rows/follow-ups/waitlist-entries.ts';
import {
  findItemIdByKey,
  getWaitlistItem,
  insertWaitlistItem,
  noteWaitlistItem,
  setItemArrived,
} from '../../rows/follow-ups/waitlist-items.ts';
import type { Tx } from '../../schema/tx.ts';
import { textFor } from '../follow-ups/text-for.ts';
import type { Operation } from '../operation.ts';
import { sortEntries } from './sort-entries.ts';

export const addToWaitlist: Operation<'addToWaitlist'> = (tx, input) => {
  const conversation = getConversation(tx, input.conversationId);
  const { quantity, by, now } = input;
  const itemId = itemNamed(tx, input);
  tx.changes.touched('waitlist');
  const [known] = listOpenEntries(tx, { itemId, conversationId: conversation.id });
  if (known !== undefined) {
    setEntryQuantity(tx, known.id, quantity);
    return getWaitlistEntry(tx, known.id);
  }
  const contactId = getReplyContactId(tx, conversation.id);
  return getWaitlistEntry(tx, insertWaitlistEntry(tx, { itemId, contactId, quantity, by, now }));
};

export const removeFromWaitlist: Operation<'removeFromWaitlist'> = (tx, { id, now }) => {
  const entry = getWaitlistEntry(tx, id);
  if (entry.state === 'queued') {
    const paced = listWaitingPaced(tx).find(({ kind, sourceId }) => kind === 'waitlist' && sourceId === id);
    if (paced !== undefined) settlePaced(tx, paced.id, { state: 'cancelled', now });
  }
  if (entry.state === 'queued' || entry.state === 'waiting') setEntryState(tx, id, 'removed', now);
  tx.changes.touched('waitlist');
  return getWaitlistEntry(tx, id);
};

export const tellWaiting: Operation<'tellWaiting'> = (tx, { itemId, entryIds, by, now }) => {
  const item = getWaitlistItem(tx, itemId);
  const wanted = new Set(entryIds);
  const told = sortEntries(tx, item).tells.filter(({ id }) => wanted.has(id));
  if (told.length > 0) setItemArrived(tx, itemId, now);
  for (const entry of told) {
    const text = textFor(tx, 'arrivedText', { for: entry.for, item: item.name, now });
    const sourceId = entry.id;
    const contactId = getContactIdOfEntry(tx, sourceId);
    insertPaced(tx, { kind: 'waitlist', sourceId, contactId, text, by, now });
    setEntryState(tx, sourceId, 'queued', null);
  }
  tx.changes.touched('waitlist');
  return { queued: told.length };
};

/** A spelling variant meets the item that is there, which then is the one asked for last. */
function itemNamed(tx: Tx, { item, note, now }: { item: string; note: string; now: number }): number {
  const folded = itemKey(item);
  if (folded === '') throw new AppError('invalid-input', { message: 'an item without a letter' });
  const known = findItemIdByKey(tx, folded);
  if (known === undefined) return insertWaitlistItem(tx, { name: item.toWellFormed(), folded, note, now });
  noteWaitlistItem(tx, { id: known, note: note === '' ? getWaitlistItem(tx, known).note : note, now });
  return known;
}
