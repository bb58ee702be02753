import type { ObservedMessage } from '../../contract/store.ts';
import { type Contact, findContactByPhone } from '../../rows/people/contacts.ts';
import type { Tx } from '../../schema/tx.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { settleNumber } from './settle-number.ts';

/**
 * Begins the conversation of somebody whom resolveContact does not know. A number that another privacy id has had brings
 * nothing of that person along: a new owner is a new customer.
 */
export function meetStranger(
  tx: Tx,
  observed: Pick<ObservedMessage, 'identity' | 'chatAddress' | 'sentAt'>,
  pushName: string | null,
  now: number,
): Contact {
  const { phone, lid } = observed.identity;
  const holder = findContactByPhone(tx, phone);
  if (phone === null || holder === undefined) return beginConversation(tx, observed, pushName, now);
  const claimant = beginConversation(tx, { ...observed, identity: { phone: null, lid } }, pushName, now);
  return settleNumber(tx, { phone, holder, claimant }, { at: observed.sentAt, now });
}
