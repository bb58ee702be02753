import { OF_CUSTOMER, PAYMENT_CODE } from '#shared/desk/account/standing.ts';
import { FREE_PERIOD_MS } from '#shared/domain/conversations/reply-window.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { MessagePricing } from '#shared/domain/cloud/message-pricing.ts';
import type { Identity } from '../../contract/message-key.ts';
import { endNotice, keepNotice } from '../../rows/cloud/account-notices.ts';
import { keepFreePeriod } from '../../rows/cloud/free-periods.ts';
import { isBilledAfter, keepPricing, removePricingBefore } from '../../rows/cloud/message-pricing.ts';
import { findContactByBsuid, findContactByPhone } from '../../rows/people/contacts.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import type { Tx } from '../../schema/tx.ts';

/** Longer than anybody is shown. */
const PRICING_KEPT_MS = 400 * 24 * 3_600_000;

export function applyNotice(tx: Tx, notice: AccountNotice, now: number): void {
  if (notice.kind === 'marketing') applyMarketing(tx, notice, now);
  else if (keepNotice(tx, notice)) {
    const isPayment = notice.kind === 'failure' && notice.code === PAYMENT_CODE;
    // Heard in the other order.
    if (isPayment && isBilledAfter(tx, notice.at)) endNotice(tx, 'payment', notice.at);
    tx.changes.touched('cloud');
  }
}

/**
 * Whoever stops marketing in WhatsApp has told the desk the same: it writes by itself no more. Whether they want it again
 * says nothing of somebody who never stopped.
 */
function applyMarketing(
  tx: Tx,
  { isWanted, phone, bsuid, at }: Extract<AccountNotice, { kind: 'marketing' }>,
  now: number,
): void {
  const contact = findContactByBsuid(tx, bsuid) ?? findContactByPhone(tx, phone);
  if (contact === undefined) return;
  const { customerId } = contact;
  if (isWanted && getConsent(tx, customerId).state !== 'opted-out') return;
  const state = isWanted ? 'opted-in' : 'opted-out';
  if (recordConsent(tx, { customerId, state, at, by: 'customer', now })) tx.changes.touched('customers');
}

/** What the pharmacy writes takes the conversation back from Meta's agent. */
export function endAgentFor(tx: Tx, { phone, bsuid }: Identity, at: number): void {
  for (const customer of [phone, bsuid]) {
    if (typeof customer !== 'string') continue;
    if (endNotice(tx, `${OF_CUSTOMER}${customer}`, at)) tx.changes.touched('cloud');
  }
}

/** What is billed was paid for: a missing payment is over. */
export function applyPricing(tx: Tx, waMessageId: string, pricing: MessagePricing, now: number): void {
  if (!keepPricing(tx, waMessageId, pricing)) return;
  // By whichever time is earlier: a clock that is a year ahead must not forget the months before.
  removePricingBefore(tx, Math.min(now, pricing.at) - PRICING_KEPT_MS);
  // Not told for each message: whoever looks at the counts reads them then.
  if (pricing.isBillable && endNotice(tx, 'payment', pricing.at)) tx.changes.touched('cloud');
}

/** Under each name that the status has: the customer is looked up by either. */
export function applyFreePeriod(
  tx: Tx,
  { phone, bsuid }: Identity,
  { freeUntil, at, now }: { freeUntil: number; at: number; now: number },
): void {
  // Whatever the status says of its times, none lasts longer.
  const untilAt = Math.min(freeUntil, Math.min(at, now + FREE_PERIOD_MS) + FREE_PERIOD_MS);
  const names = [phone, bsuid].filter((name) => typeof name === 'string');
  const news = names.filter((name) => keepFreePeriod(tx, { name, untilAt }, Math.min(now, at)));
  if (news.length === 0) return;
  const contact = findContactByBsuid(tx, bsuid) ?? findContactByPhone(tx, phone);
  if (typeof contact?.conversationId === 'number') tx.changes.conversationChanged(contact.conversationId);
}
