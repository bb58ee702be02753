import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { listContactsOfConversation, placeContact } from '../../rows/people/contacts.ts';
import { indexConversation } from '../../rows/conversations/conversation-search.ts';
import {
  deleteConversation,
  getConversation,
  setLastMessage,
  updateConversation,
} from '../../rows/conversations/conversations.ts';
import type { Tx } from '../../schema/tx.ts';
import { findListedMessage } from '../../rows/messages/thread/listed-message.ts';
import { countUnreadMessages, moveMessages } from '../../rows/messages/messages.ts';
import { moveLabels } from '../../rows/labels/conversation-labels.ts';
import { moveNotes } from '../../rows/notes/notes-of-contact.ts';
import {
  findDraftQuote,
  forgetQuoteElsewhere,
  setDraftQuote,
} from '../../rows/conversations/draft-quotes.ts';
import { moveOutboxEntries } from '../../rows/outbox.ts';
import { refreshReplyAddress } from '../../rows/conversations/reply-contact.ts';
import type { JoinedTickets } from '../../rows/tickets/joined-tickets.ts';
import { joinTickets } from '../tickets/join-tickets.ts';
import { clearLastMessage, getConversationBasis } from '../../rows/conversations/restored-conversations.ts';

/**
 * Everything of one conversation goes into another one, which then has the contacts of both; the one is deleted.
 * @returns what taking it back needs of two tickets that became one; null when there were not two to join.
 */
export function joinConversations(
  tx: Tx,
  { from, into }: { from: Conversation; into: Conversation },
  now: number,
): JoinedTickets | null {
  const ids = { fromId: from.id, intoId: into.id };
  const { sortAt } = getConversationBasis(tx, into.id);
  moveMessages(tx, ids);
  moveOutboxEntries(tx, ids);
  const tickets = joinTickets(tx, ids, now);
  moveNotes(tx, ids);
  moveLabels(tx, ids);
  for (const { id } of listContactsOfConversation(tx, from.id)) {
    placeContact(tx, { id, conversationId: into.id, customerId: into.customerId });
  }
  // Whoever shows the one customer now is the other's.
  tx.changes.touched('pictures');
  updateConversation(tx, joined(into, from), now);
  const quote = findDraftQuote(tx, into.id) ?? findDraftQuote(tx, from.id) ?? null;
  setDraftQuote(tx, into.id, quote);
  deleteConversation(tx, from.id);
  tx.changes.conversationsMerged({ mergedId: from.id, intoId: into.id });
  settleConversation(tx, { id: into.id, sortAt, now });
  return tickets;
}

/**
 * Brings what a conversation shows of its messages and contacts up to date after some have come or gone.
 * @param input.sortAt where the list shows it when it has no message, epoch ms.
 */
export function settleConversation(tx: Tx, input: { id: number; sortAt: number; now: number }): void {
  const { id, now } = input;
  const last = findListedMessage(tx, id);
  if (last === undefined) clearLastMessage(tx, input);
  else setLastMessage(tx, last, now);
  refreshReplyAddress(tx, id);
  forgetQuoteElsewhere(tx, id);
  updateConversation(tx, { ...getConversation(tx, id), unreadCount: countUnreadMessages(tx, id) }, now);
  indexConversation(tx, id);
}

/** Nothing staff typed is lost. */
function joined(into: Conversation, from: Conversation): Conversation {
  const drafts = [into.draft, from.draft].filter((draft) => draft !== '');
  return {
    ...into,
    draft: drafts.join('\n'),
    ...draftOwner(into, from),
  };
}

/** Of two drafts that of the later one, because it is the one under way. */
function draftOwner(...pair: [Conversation, Conversation]): Pick<Conversation, 'draftBy' | 'draftAt'> {
  const [first, second] = pair.filter(({ draft }) => draft !== '');
  const later = second !== undefined && (second.draftAt ?? 0) > (first?.draftAt ?? 0) ? second : first;
  return { draftBy: later?.draftBy ?? null, draftAt: later?.draftAt ?? null };
}
