import { jidFromPhone } from '#shared/phone/jid.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { ObservedMessage } from '../../contract/store.ts';
import { recheckWaiting } from '../../pipelines/tickets/answer-ticket.ts';
import { getConversationBasis } from '../../rows/conversations/restored-conversations.ts';
import { findMessageOfContact, getMessage } from '../../rows/messages/messages.ts';
import { hasAccount } from '../../rows/people/contact-names.ts';
import { findContactByAccount, getContactOfMessage, listContactsOnceAt } from '../../rows/people/contacts.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { settleConversation } from '../conversations/join-conversations.ts';
import { joinCopy } from './join-copies.ts';

const SECOND_MS = 1_000;

/**
 * A number alone does not say whose a message is: it stands with somebody who had the number before, or with one of whom
 * only the number is known. Now WhatsApp tells this very message with an id as well, so it is that person's, and
 * stands in no other thread any more. Another message may have its id, but not also its number and its second.
 */
export function takeFromOthers(tx: Tx, messageId: number, observed: ObservedMessage, now: number): void {
  const copies = listMisplaced(tx, messageId, observed);
  for (const gone of copies) {
    // The ticket is of the thread that it stood in.
    joinCopy(tx, getMessage(tx, messageId), { ...gone, ticketId: null }, now);
    recheckWaiting(tx, gone, now);
    settle(tx, gone.conversationId, now);
  }
  if (copies.length > 0) settle(tx, getMessage(tx, messageId).conversationId, now);
}

/** Whether a message that is known stands with somebody else than whose it is by what WhatsApp says now. */
export function isMisplaced(tx: ReadTx, { id, clientKey }: Message, { identity }: ObservedMessage): boolean {
  if (clientKey !== null || !hasAccount(identity)) return false;
  return getContactOfMessage(tx, id).id !== findContactByAccount(tx, identity)?.id;
}

/**
 * This very message, told of before, that stands with somebody else who has had its number: that may have changed
 * hands.
 */
export const findWithOthers = (tx: ReadTx, observed: ObservedMessage): Message | undefined =>
  listOnceAtNumber(tx, observed)[0];

/** What the desk has sent stays where somebody sent it. */
function listMisplaced(tx: ReadTx, messageId: number, observed: ObservedMessage): Message[] {
  if (!hasAccount(observed.identity)) return [];
  return listOnceAtNumber(tx, observed).filter(({ id, clientKey }) => id !== messageId && clientKey === null);
}

/** This very message, with whoever else than its id's person has, or has had, its number. */
function listOnceAtNumber(tx: ReadTx, { identity, ...observed }: ObservedMessage): Message[] {
  const { phone } = identity;
  if (phone === null) return [];
  const own = findContactByAccount(tx, identity);
  return listContactsOnceAt(tx, jidFromPhone(phone))
    .filter(({ id }) => id !== own?.id)
    .flatMap(({ id: contactId }) => findMessageOfContact(tx, { ...observed, contactId }) ?? [])
    .filter(({ sentAt }) => Math.abs(sentAt - observed.sentAt) < SECOND_MS);
}

function settle(tx: Tx, id: number, now: number): void {
  settleConversation(tx, { id, sortAt: getConversationBasis(tx, id).sortAt, now });
  tx.changes.conversationChanged(id);
}
