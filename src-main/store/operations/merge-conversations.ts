import type { Conversation } from '../../../src-shared/domain/conversation.ts';
import type { Contact } from '../people/contacts.ts';
import { deleteContact } from '../people/contacts.ts';
import {
  deleteConversation,
  getConversation,
  setLastMessage,
  updateConversation,
} from '../conversations/conversations.ts';
import { mergeCustomer } from '../people/customers.ts';
import type { Tx } from '../database/tx.ts';
import { moveGap } from '../conversations/gaps.ts';
import { recordMerge } from '../conversations/merged-conversations.ts';
import { countUnreadMessages, findLastMessage, moveMessages } from '../messages/messages.ts';
import { moveOutboxEntries } from '../outbox.ts';

/** A contact and the conversation with it. */
export interface ContactThread {
  contact: Contact;
  conversation: Conversation;
}

/**
 * Two contacts turned out to be one WhatsApp user: everything of the younger conversation moves into the older
 * one, and the younger contact is deleted. The caller then gives the survivor its full identity and indexes it.
 */
export function mergeThreads(
  tx: Tx,
  threads: readonly [ContactThread, ContactThread],
  now: number,
): { survivor: ContactThread; mergedConversationId: number } {
  const [first, second] = threads;
  const [into, from] = first.conversation.id < second.conversation.id ? [first, second] : [second, first];
  const ids = { fromId: from.conversation.id, intoId: into.conversation.id };

  moveMessages(tx, ids);
  moveOutboxEntries(tx, ids);
  moveGap(tx, ids);
  const last = findLastMessage(tx, ids.intoId);
  if (last !== undefined) setLastMessage(tx, last, now);
  const unreadCount = countUnreadMessages(tx, ids.intoId);
  updateConversation(tx, { ...joined(into.conversation, from.conversation), unreadCount }, now);

  recordMerge(tx, ids);
  deleteConversation(tx, ids.fromId);
  deleteContact(tx, from.contact.id);
  mergeCustomer(tx, { fromId: from.contact.customerId, intoId: into.contact.customerId, now });
  const survivor = { contact: into.contact, conversation: getConversation(tx, ids.intoId) };
  return { survivor, mergedConversationId: ids.fromId };
}

/** Nothing staff did is lost: both drafts stay, and the more urgent status. Replies go where the newer message was. */
function joined(into: Conversation, from: Conversation): Conversation {
  const newer = (from.lastMessage?.at ?? 0) > (into.lastMessage?.at ?? 0) ? from : into;
  const drafts = [into.draft, from.draft].filter((draft) => draft !== '');
  return {
    ...into,
    chatAddress: newer.chatAddress,
    status: URGENCY[from.status] > URGENCY[into.status] ? from.status : into.status,
    assigneeId: into.assigneeId ?? from.assigneeId,
    draft: drafts.join('\n'),
  };
}

const URGENCY: Readonly<Record<Conversation['status'], number>> = { resolved: 0, pending: 1, active: 2 };
