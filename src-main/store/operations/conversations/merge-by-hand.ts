// What a person says about who is who, and takes back.
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { AppError } from '#shared/domain/errors.ts';
import { getContact, placeContact } from '../../rows/people/contacts.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import {
  adoptBetterName,
  adoptProfile,
  getCustomerName,
  setCustomerName,
} from '../../rows/people/customers.ts';
import { takeApart } from '../../rows/people/join-profiles.ts';
import { getProfile, setProfile } from '../../rows/people/profile.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import type { IntoBefore, MergeEntry, OwnState } from '../../rows/conversations/hand-merges.ts';
import {
  deleteHandMerge,
  getHandMerge,
  getShownMerge,
  insertHandMerge,
  listHandMergesInto,
} from '../../rows/conversations/hand-merges.ts';
import { getMessage, setMessageStatus } from '../../rows/messages/messages.ts';
import {
  isAnsweredSince,
  listUnreadMessageIds,
  moveMessagesOfContact,
} from '../../rows/messages/messages-of-contact.ts';
import { moveLabelsOfContact } from '../../rows/labels/conversation-labels.ts';
import { moveNotesOfContact } from '../../rows/notes/notes-of-contact.ts';
import { moveOutboxEntries } from '../../rows/outbox.ts';
import { moveTicketsOfContact } from '../../rows/tickets/moving-tickets.ts';
import { partTickets } from '../tickets/part-tickets.ts';
import { getReplyContactId } from '../../rows/conversations/reply-contact.ts';
import {
  getConversationBasis,
  insertRestoredConversation,
} from '../../rows/conversations/restored-conversations.ts';
import { joinConversations, settleConversation } from './join-conversations.ts';

export const mergeConversations: Operation<'mergeConversations'> = (tx, { id, otherId, now }) => {
  const into = getConversation(tx, id);
  const from = getConversation(tx, otherId);
  if (from.id === into.id) throw new AppError('invalid-input', { message: `${id} and ${otherId} are one` });
  const mergeId = mergeByHand(tx, { from, into, intoId: into.id }, now);
  return { mergeId, conversation: getConversation(tx, into.id) };
};

/**
 * The customer that goes is kept with all that is known of it, so that it can come back.
 * @param input.intoId what the journal says it went into: `into` itself, or one that is merged into that.
 * @returns the merge's id.
 */
export function mergeByHand(
  tx: Tx,
  { from, into, intoId }: { from: Conversation; into: Conversation; intoId: number },
  now: number,
): number {
  const { contactId, sortAt } = getConversationBasis(tx, from.id);
  const unreadIds = listUnreadMessageIds(tx, from.id);
  const intoSortAt = getConversationBasis(tx, into.id).sortAt;
  const before = { ...ownState(into), ...getCustomerName(tx, into.customerId) };
  const known = getProfile(tx, into.customerId);
  const customers = { fromId: from.customerId, intoId: into.customerId, now };
  adoptBetterName(tx, customers);
  adoptProfile(tx, customers);
  const tickets = joinConversations(tx, { from, into }, now);
  const joined = { ...ownState(getConversation(tx, into.id)), ...getCustomerName(tx, into.customerId) };
  const mergeId = insertHandMerge(tx, {
    fromId: from.id,
    intoId,
    contactId,
    customerId: from.customerId,
    mergedAt: now,
    fromBefore: { ...ownState(from), sortAt, createdAt: from.createdAt, unreadIds },
    intoBefore: {
      sortAt: intoSortAt,
      before,
      joined,
      tickets,
      profile: { before: known, joined: getProfile(tx, into.customerId) },
    },
  });
  // The names of those that went are known from here on.
  indexConversation(tx, into.id);
  return mergeId;
}

export const separateConversations: Operation<'separateConversations'> = (tx, { mergeId, now }) => {
  const merge = getHandMerge(tx, mergeId);
  const whole = getConversation(tx, merge.fromId);
  const isNewest = listHandMergesInto(tx, whole.id)[0]?.id === mergeId;
  const inside = listHandMergesInto(tx, merge.fromId);
  // Out of order it can no longer be told what of the drafts, the tickets and the name was whose.
  const undo = isNewest ? merge.intoBefore : null;
  const sortAt = undo?.sortAt ?? whole.createdAt;

  deleteHandMerge(tx, mergeId);
  const { fromId, contactId, customerId, fromBefore } = merge;
  const isDraftBack = undo !== null && whole.draft === undo.joined.draft && fromBefore.draft !== '';
  insertRestoredConversation(tx, {
    id: fromId,
    contactId,
    customerId,
    now,
    ...fromBefore,
    ...(isDraftBack ? draftOf(fromBefore) : NO_DRAFT),
  });
  for (const contact of [merge, ...inside]) {
    const ids = { fromId: whole.id, intoId: fromId, contactId: contact.contactId };
    placeContact(tx, { id: ids.contactId, conversationId: fromId, customerId });
    moveMessagesOfContact(tx, ids);
    moveTicketsOfContact(tx, ids);
    moveNotesOfContact(tx, ids);
    moveLabelsOfContact(tx, ids);
  }
  moveOutboxEntries(tx, { fromId: whole.id, intoId: fromId });
  if (undo !== null) restore(tx, whole, undo, now);
  shareOptOut(tx, { fromId: whole.customerId, intoId: customerId, since: merge.mergedAt, now });
  markUnreadAgain(tx, merge, now);
  partTickets(tx, { wholeId: whole.id, homeId: fromId, contactId, undo: undo?.tickets ?? null }, now);
  settleConversation(tx, { id: fromId, sortAt: fromBefore.sortAt, now });
  settleConversation(tx, { id: whole.id, sortAt, now });
  tx.changes.conversationsSeparated({ id: whole.id, separatedId: fromId });
  // What waited behind another phone's message is now a queue of its own.
  tx.changes.queued();
  return { conversation: getConversation(tx, whole.id), separated: getConversation(tx, fromId) };
};

export const getHandMerges: Operation<'getHandMerges'> = (tx, { conversationId }) => {
  const { id } = getConversation(tx, conversationId);
  return {
    merges: listHandMergesInto(tx, id).map((merge) => getShownMerge(tx, merge.id)),
    replyPhone: getContact(tx, getReplyContactId(tx, id)).phone,
  };
};

/** What nobody has changed since the merge becomes what it was. */
function restore(tx: Tx, whole: Conversation, { before, joined, profile }: IntoBefore, now: number): void {
  const draft = whole.draft === joined.draft ? draftOf(before) : {};
  updateConversation(tx, { ...whole, ...draft }, now);
  const { name, nameSource } = getCustomerName(tx, whole.customerId);
  if (name === joined.name && nameSource === joined.nameSource) {
    setCustomerName(tx, { id: whole.customerId, name: before.name, nameSource: before.nameSource, now });
  }
  if (profile === undefined) return;
  const own = takeApart(getProfile(tx, whole.customerId), profile);
  setProfile(tx, { id: whole.customerId, profile: own, now });
}

/** Who opted out while they were one opted out for both: which of the two it was cannot be told. */
function shareOptOut(
  tx: Tx,
  { fromId, intoId, since, now }: { fromId: number; intoId: number; since: number; now: number },
): void {
  const { state, at, by } = getConsent(tx, fromId);
  if (state !== 'opted-out' || at === null || by === null || at < since) return;
  recordConsent(tx, { customerId: intoId, state, at, by, now });
}

/** The merged thread was read as one: what was waiting for somebody, and still waits, must not be overlooked. */
function markUnreadAgain(tx: Tx, { fromId, fromBefore, mergedAt }: MergeEntry, now: number): void {
  if (isAnsweredSince(tx, { conversationId: fromId, since: mergedAt })) return;
  for (const id of fromBefore.unreadIds) {
    const { conversationId, status } = getMessage(tx, id);
    // One of a conversation that was inside and has been separated before is not this one's any more.
    if (conversationId !== fromId || status !== 'read') continue;
    setMessageStatus(tx, { id, status: 'delivered', failureReason: null, now });
  }
}

function ownState({ draft, draftBy, draftAt }: Conversation): OwnState {
  return { draft, draftBy, draftAt };
}

const NO_DRAFT = { draft: '', draftBy: null, draftAt: null };

function draftOf({ draft, draftBy, draftAt }: OwnState): Pick<Conversation, 'draft' | 'draftBy' | 'draftAt'> {
  return { draft, draftBy: draftBy ?? null, draftAt: draftAt ?? null };
}
