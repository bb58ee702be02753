// What a person said about who is who, taken back.
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { getConversation, updateConversation } from '../../rows/conversations/conversations.ts';
import {
  type IntoBefore,
  type MergeEntry,
  type OwnState,
  deleteHandMerge,
  getHandMerge,
  listHandMergesInto,
} from '../../rows/conversations/hand-merges.ts';
import { insertRestoredConversation } from '../../rows/conversations/restored-conversations.ts';
import { moveLabelsOfContact } from '../../rows/labels/conversation-labels.ts';
import { isAnsweredSince, moveMessagesOfContact } from '../../rows/messages/messages-of-contact.ts';
import { findMessage, setMessageStatus } from '../../rows/messages/messages.ts';
import { moveNotesOfContact } from '../../rows/notes/notes-of-contact.ts';
import { moveOutboxEntries } from '../../rows/outbox.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import { placeContact } from '../../rows/people/contacts.ts';
import { getCustomerName, setCustomerName } from '../../rows/people/customers.ts';
import { takeApart } from '../../rows/people/join-profiles.ts';
import { getProfile, setProfile } from '../../rows/people/profile.ts';
import { shareHold } from '../../rows/privacy/legal-holds.ts';
import { moveTicketsOfContact } from '../../rows/tickets/moving-tickets.ts';
import type { Tx } from '../../schema/tx.ts';
import { settleConversation } from './join-conversations.ts';
import { partTickets } from '../tickets/part-tickets.ts';

/** Takes a merge back, in any order. */
export function separateByHand(
  tx: Tx,
  mergeId: number,
  now: number,
): { conversation: Conversation; separated: Conversation } {
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
  shareHold(tx, { fromId: whole.customerId, intoId: customerId, since: merge.mergedAt });
  markUnreadAgain(tx, merge, now);
  partTickets(tx, { wholeId: whole.id, homeId: fromId, contactId, undo: undo?.tickets ?? null }, now);
  settleConversation(tx, { id: fromId, sortAt: fromBefore.sortAt, now });
  settleConversation(tx, { id: whole.id, sortAt, now });
  tx.changes.touched('pictures');
  tx.changes.conversationsSeparated({ id: whole.id, separatedId: fromId });
  // What waited behind another phone's message is now a queue of its own.
  tx.changes.queued();
  return { conversation: getConversation(tx, whole.id), separated: getConversation(tx, fromId) };
}

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
    const message = findMessage(tx, id);
    if (message === undefined) continue;
    const { conversationId, status } = message;
    // One of a conversation that was inside and has been separated before is not this one's any more.
    if (conversationId !== fromId || status !== 'read') continue;
    setMessageStatus(tx, { id, status: 'delivered', failureReason: null, now });
  }
}

const NO_DRAFT = { draft: '', draftBy: null, draftAt: null };

function draftOf({ draft, draftBy, draftAt }: OwnState): Pick<Conversation, 'draft' | 'draftBy' | 'draftAt'> {
  return { draft, draftBy: draftBy ?? null, draftAt: draftAt ?? null };
}
