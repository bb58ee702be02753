import type { ObservedMessage } from '../../contract/store.ts';
import { hasAccount, isSomebodyElse } from '../../rows/people/contact-names.ts';
import { type Contact, findContactByPhone } from '../../rows/people/contacts.ts';
import { wasShownAfter } from '../../rows/people/numbers/former-phones.ts';
import type { Tx } from '../../schema/tx.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { rememberNumber, settleNumber } from './settle-number.ts';

/**
 * Begins the conversation of somebody whom resolveContact does not know. A number that another id has had brings
 * nothing of that person along: a new owner is a new customer.
 */
export function meetStranger(
  tx: Tx,
  observed: Pick<ObservedMessage, 'identity' | 'chatAddress' | 'sentAt'>,
  pushName: string | null,
  now: number,
): Contact {
  const { identity } = observed;
  const { phone } = identity;
  const times = { at: observed.sentAt, now };
  const holder = findContactByPhone(tx, phone);
  const isFree = holder === undefined && (phone === null || !wasShownAfter(tx, phone, times.at));
  if (phone === null || !hasAccount(identity) || isFree)
    return beginConversation(tx, observed, pushName, now);
  const claimant = beginConversation(
    tx,
    { ...observed, identity: { ...identity, phone: null } },
    pushName,
    now,
  );
  if (holder !== undefined && isSomebodyElse(holder, identity))
    return settleNumber(tx, { phone, holder, claimant }, times);
  rememberNumber(tx, claimant, phone, { holderId: holder?.id ?? null, ...times });
  return claimant;
}
