import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Contact } from '../../rows/people/contacts.ts';
import { deleteContact, getContact, setContactAddress } from '../../rows/people/contacts.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import { getConversationOfContact } from '../../rows/conversations/conversations.ts';
import { adoptProfile, mergeCustomer } from '../../rows/people/customers.ts';
import { giveFormerPhonesToContact } from '../../rows/people/numbers/former-phones.ts';
import { giveAppTextsToContact } from '../../rows/automation/app-texts.ts';
import { moveMuted } from '../../rows/automation/muted-conversations.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { moveGap } from '../../rows/conversations/gaps.ts';
import {
  deleteHandMerge,
  findHandMergeOfContact,
  listHandMergesInto,
  retargetHandMerges,
} from '../../rows/conversations/hand-merges.ts';
import { recordMerge } from '../../rows/conversations/merged-conversations.ts';
import { findLastMessageOfContact, giveMessagesToContact } from '../../rows/messages/messages-of-contact.ts';
import { giveFollowUpsToContact } from '../../rows/follow-ups/give-to-contact.ts';
import { givePrescriptionsToContact } from '../../rows/prescriptions/prescriptions.ts';
import { giveLabelsToContact } from '../../rows/labels/conversation-labels.ts';
import { giveNotesToContact } from '../../rows/notes/notes-of-contact.ts';
import { giveTicketsToContact } from '../../rows/tickets/moving-tickets.ts';
import { refreshReplyAddress } from '../../rows/conversations/reply-contact.ts';
import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import { joinConversations, settleConversation } from '../conversations/join-conversations.ts';
import { mergeByHand } from '../conversations/merge-by-hand.ts';
import { giveChatActions } from '../../rows/conversations/chat-actions.ts';
import { giveCalledToContact } from '../../rows/messages/called-people.ts';
import { giveMarksToContact } from '../../rows/conversations/chat-marks.ts';
import { giveAddressesToContact } from '../../rows/people/numbers/contact-addresses.ts';
import { giveAttributesToContact } from '../../rows/people/contact-attributes.ts';
import { givePictureToContact } from '../../rows/people/pictures.ts';
import { givePhoneBookNameToContact } from '../../rows/people/phone-book-names.ts';
import { giveNewsToContact } from '../../rows/people/numbers/contact-news.ts';
import { joinCopies } from './join-copies.ts';

/** A contact, the conversation its messages are in, and the one they would be in if no person had merged it. */
interface Thread {
  contact: Contact;
  conversation: Conversation;
  ownId: number;
  /** The merge by hand that moved it. */
  mergeId: number | null;
  /** The contact's customer, or the one that went for it. */
  customerId: number;
}

/**
 * Two contacts turned out to be one WhatsApp user: everything of the one is the other's from now on, for good. What
 * a person merged with either stays merged, and can still be separated. The caller then gives the survivor its
 * full identity and indexes it.
 * @returns the survivor.
 */
export function unifyContacts(tx: Tx, one: Contact, other: Contact, now: number): Contact {
  const threads: [Thread, Thread] = [threadOf(tx, one), threadOf(tx, other)];
  if (threads[0].conversation.id === threads[1].conversation.id) {
    return unifyInside(tx, threads, now);
  }
  const [from, into] = inOrder(threads);
  if (from.mergeId !== null) {
    // Both were moved by a person. What the one had been moved into is this customer's too, by that person's word.
    mergeByHand(tx, { from: from.conversation, into: into.conversation, intoId: into.ownId }, now);
    return unifyInside(tx, [threadOf(tx, from.contact), threadOf(tx, into.contact)], now);
  }
  joinConversations(tx, { from: from.conversation, into: into.conversation }, now);
  return absorb(tx, from, into, now);
}

/** The one that is nearer to the tree's root stays. */
function unifyInside(tx: Tx, threads: readonly [Thread, Thread], now: number): Contact {
  const [first, second] = threads;
  const isInside = listHandMergesInto(tx, first.ownId).some(({ id }) => id === second.mergeId);
  const [from, into] = isInside || first.mergeId === null ? [second, first] : [first, second];
  if (from.mergeId !== null) deleteHandMerge(tx, from.mergeId);
  return absorb(tx, from, into, now);
}

/** The younger conversation goes into the older one, but rather one that begins with the contact. */
function inOrder(threads: readonly [Thread, Thread]): [Thread, Thread] {
  const [first, second] = threads;
  const isFirstOlder = first.conversation.id < second.conversation.id;
  const [into, from] = isFirstOlder ? [first, second] : [second, first];
  return from.mergeId !== null && into.mergeId === null ? [into, from] : [from, into];
}

/** Both are in one conversation now: the one contact becomes the other. */
function absorb(tx: Tx, from: Thread, into: Thread, now: number): Contact {
  const { id: conversationId, customerId: shownId } = getConversationOfContact(tx, into.contact.id);
  const lastAt = (contactId: number): number =>
    findLastMessageOfContact(tx, { conversationId, contactId })?.sentAt ?? 0;
  const isNewer = lastAt(from.contact.id) > lastAt(into.contact.id);
  const ids = { fromId: from.contact.id, intoId: into.contact.id };
  if (isNewer) setContactAddress(tx, { id: ids.intoId, chatAddress: from.contact.chatAddress });
  const copies = joinCopies(tx, { ...ids, conversationId }, now);
  giveMessagesToContact(tx, { ...ids, conversationId });
  giveTicketsToContact(tx, { ...ids, conversationId });
  giveNotesToContact(tx, { ...ids, conversationId });
  giveLabelsToContact(tx, { ...ids, conversationId });
  moveGap(tx, ids);
  giveAddressesToContact(tx, ids);
  giveFollowUpsToContact(tx, ids, now);
  givePrescriptionsToContact(tx, ids);
  giveFormerPhonesToContact(tx, ids);
  giveNewsToContact(tx, ids);
  giveAttributesToContact(tx, { ...ids, now });
  givePhoneBookNameToContact(tx, { ...ids, now });
  givePictureToContact(tx, ids);
  giveAppTextsToContact(tx, ids);
  giveCalledToContact(tx, ids);
  giveMarksToContact(tx, ids);
  giveChatActions(tx, ids);

  retargetHandMerges(tx, { fromId: from.ownId, intoId: into.ownId });
  recordMerge(tx, { fromId: from.ownId, intoId: into.ownId });
  moveMuted(tx, { fromId: from.ownId, intoId: into.ownId, now });
  deleteContact(tx, ids.fromId);
  tx.changes.touched('pictures');
  // What the survivor's customer learns must be seen, also when a merge by hand has put it aside. A person who merged
  // `from` has joined it already, and what was taken out since must not come back.
  if (from.mergeId === null) adoptProfile(tx, { fromId: from.customerId, intoId: shownId, now });
  if (into.customerId !== shownId)
    adoptProfile(tx, { fromId: from.customerId, intoId: into.customerId, now });
  mergeCustomer(tx, { fromId: from.customerId, intoId: into.customerId, now });
  if (copies > 0) settleWithoutCopies(tx, { conversationId, goneId: from.ownId }, now);
  refreshReplyAddress(tx, conversationId);
  indexConversation(tx, conversationId);
  return getContact(tx, ids.intoId);
}

/** Who shows the thread reads it anew: the copies that went are in it no more. */
function settleWithoutCopies(
  tx: Tx,
  { conversationId, goneId }: { conversationId: number; goneId: number },
  now: number,
): void {
  const { sortAt } = getConversationBasis(tx, conversationId);
  settleConversation(tx, { id: conversationId, sortAt, now });
  tx.changes.conversationsMerged({ mergedId: goneId, intoId: conversationId });
}

function threadOf(tx: ReadTx, contact: Contact): Thread {
  const conversation = getConversationOfContact(tx, contact.id);
  const merge = findHandMergeOfContact(tx, contact.id);
  return {
    contact,
    conversation,
    ownId: merge?.fromId ?? conversation.id,
    mergeId: merge?.id ?? null,
    customerId: merge?.customerId ?? conversation.customerId,
  };
}
