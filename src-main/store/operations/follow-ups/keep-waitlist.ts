// "Tell me when it arrives": who waits for what, and telling them.
import { AppError } from '#shared/domain/errors.ts';
import type { Exclusion, Telling, WaitlistEntry, WaitlistItem } from '#shared/domain/follow-ups/waitlist.ts';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { getConversation } from '../../rows/conversations/conversations.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { insertPaced, listWaitingPaced, settlePaced } from '../../rows/follow-ups/paced-texts.ts';
import {
  getContactIdOfEntry,
  getWaitlistEntry,
  insertWaitlistEntry,
  listEntriesIn,
  listEntriesOfItem,
  listOpenEntries,
  setEntryQuantity,
  setEntryState,
} from '../../rows/follow-ups/waitlist-entries.ts';
import {
  findItemIdByKey,
  getWaitlistItem,
  insertWaitlistItem,
  noteWaitlistItem,
  readWaitlistItems,
  setItemArrived,
} from '../../rows/follow-ups/waitlist-items.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { languageOf, textFor } from './text-for.ts';

const ITEMS_SHOWN = 500;

export const listWaitlistItems: Operation<'listWaitlistItems'> = (tx) => readWaitlistItems(tx, ITEMS_SHOWN);

export const listWaitlistEntries: Operation<'listWaitlistEntries'> = (tx, { itemId }) =>
  listEntriesOfItem(tx, itemId);

export const listWaitlistOf: Operation<'listWaitlistOf'> = (tx, { conversationId }) =>
  listEntriesIn(tx, getConversation(tx, conversationId).id);

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

export const previewTelling: Operation<'previewTelling'> = (tx, { itemId, now }) => {
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

/** Whom the news may go to: each conversation once. */
function sortEntries(tx: Tx, item: WaitlistItem): { tells: WaitlistEntry[]; excluded: Telling['excluded'] } {
  const tells: WaitlistEntry[] = [];
  const excluded: Telling['excluded'] = [];
  const entries = listEntriesOfItem(tx, item.id);
  const served = new Map<number, number>();
  for (const {
    state,
    settledAt,
    for: { conversationId },
  } of entries) {
    if (state === 'queued') served.set(conversationId, Infinity);
    if (isToldNow(state, settledAt, item)) served.set(conversationId, settledAt ?? Infinity);
  }
  for (const entry of entries) {
    const reason = exclusionOf(tx, entry, item, served);
    if (reason === null) {
      tells.push(entry);
      served.set(entry.for.conversationId, Infinity);
    } else if (reason !== 'told-before') {
      excluded.push({ entry, reason });
    }
  }
  return { tells, excluded };
}

/** @param servedAt when a conversation was told, epoch ms; who asked again after that waits anew. */
function exclusionOf(
  tx: Tx,
  { state, settledAt, createdAt, for: { conversationId, customerId } }: WaitlistEntry,
  item: WaitlistItem,
  servedAt: ReadonlyMap<number, number>,
): Exclusion | 'told-before' | null {
  if (state === 'queued') return 'queued';
  if (state === 'told') return isToldNow(state, settledAt, item) ? 'already-told' : 'told-before';
  if (getConsent(tx, customerId).state === 'opted-out') return 'opted-out';
  return createdAt <= (servedAt.get(conversationId) ?? -Infinity) ? 'same-customer' : null;
}

/** Told since it came last. */
const isToldNow = (state: WaitlistEntry['state'], settledAt: number | null, item: WaitlistItem): boolean =>
  state === 'told' && settledAt !== null && settledAt >= (item.arrivedAt ?? 0);
