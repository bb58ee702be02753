import type { Language } from '#shared/domain/bilingual.ts';
import type { Consent } from '#shared/domain/customers/customer.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const select = statement((p: { customerId: number }) =>
  query
    .selectFrom('customers')
    .select(['consent as state', 'consent_at as at', 'consent_by as by'])
    .where('id', '=', p.customerId),
);

const selectLanguage = statement((p: { customerId: number }) =>
  query.selectFrom('customers').select('language').where('id', '=', p.customerId),
);

const update = statement((p: Consent & { customerId: number; now: number }) =>
  query
    .updateTable('customers')
    .set({ consent: p.state, consent_at: p.at, consent_by: p.by, updated_at: p.now })
    .where('id', '=', p.customerId),
);

/** Whether the desk may write to a customer by itself: nothing goes to who opted out. */
export function getConsent(tx: ReadTx, customerId: number): Consent {
  return tx.get(select, { customerId }) ?? { state: 'unknown', at: null, by: null };
}

/** What staff chose, else what the customer writes; null while nobody knows. */
export function getPreferredLanguage(tx: ReadTx, customerId: number): Language | null {
  return tx.get(selectLanguage, { customerId })?.language ?? null;
}

/** A word that is older than the one on record changes nothing. @returns whether it changed anything. */
export function recordConsent(
  tx: Tx,
  input: { customerId: number; state: 'opted-in' | 'opted-out'; at: number; by: string; now: number },
): boolean {
  const known = getConsent(tx, input.customerId);
  if (known.state === input.state || (known.at !== null && known.at > input.at)) return false;
  tx.run(update, input);
  return true;
}
