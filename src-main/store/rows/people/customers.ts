import { sql } from 'kysely';
import { AppError } from '#shared/domain/errors.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { giveHold } from '../privacy/legal-holds.ts';
import { unindexCustomer } from './customer-search.ts';
import { joinProfiles } from './join-profiles.ts';
import { getProfile, setProfile } from './profile.ts';
import type { NameSource } from '../../schema/people.ts';

export interface CustomerName {
  name: string | null;
  nameSource: NameSource;
}

/** Where a customer's name is from. */
export const NAME_SOURCE = sql<NameSource>`CASE customers.is_phone_book_name WHEN 1 THEN 'phone-book' ELSE customers.name_source END`;

interface StoredName {
  name: string | null;
  source: Exclude<NameSource, 'phone-book'>;
  isPhoneBook: 0 | 1;
}

const stored = ({ name, nameSource }: CustomerName): StoredName => ({
  name,
  source: nameSource === 'phone-book' ? 'whatsapp' : nameSource,
  isPhoneBook: nameSource === 'phone-book' ? 1 : 0,
});

const insert = statement((p: StoredName & { now: number }) =>
  query
    .insertInto('customers')
    .values({ name: p.name, name_source: p.source, created_at: p.now, updated_at: p.now }),
);

const rename = statement((p: StoredName & { id: number; now: number }) =>
  query
    .updateTable('customers')
    .set({ name: p.name, name_source: p.source, is_phone_book_name: p.isPhoneBook, updated_at: p.now })
    .where('id', '=', p.id),
);

const selectName = statement((p: { id: number }) =>
  query
    .selectFrom('customers')
    .select(['name', NAME_SOURCE.as('nameSource')])
    .where('id', '=', p.id),
);

const removeWithoutContacts = statement((p: { id: number }) =>
  query
    .deleteFrom('customers')
    .where('id', '=', p.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('contacts').select('contacts.id').whereRef('contacts.customer_id', '=', 'customers.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hand_merges')
            .select('hand_merges.id')
            .whereRef('hand_merges.customer_id', '=', 'customers.id'),
        ),
      ),
    ),
);

/** A person nobody knew yet. @returns the new customer's id. */
export function insertCustomer(tx: Tx, input: { pushName: string | null; now: number }): number {
  const nameSource = input.pushName === null ? 'none' : 'whatsapp';
  return tx.run(insert, { ...stored({ name: input.pushName, nameSource }), now: input.now }).insertedId;
}

/** Takes over WhatsApp's name, unless there is a better one. @returns whether the name changed. */
export function learnPushName(tx: Tx, input: { id: number; pushName: string; now: number }): boolean {
  const current = tx.get(selectName, { id: input.id });
  if (current === undefined || NAME_RANK[current.nameSource] > NAME_RANK.whatsapp) return false;
  if (current.name === input.pushName) return false;
  setCustomerName(tx, { ...input, name: input.pushName, nameSource: 'whatsapp' });
  return true;
}

/** Throws AppError not-found. */
export function getCustomerName(tx: ReadTx, id: number): CustomerName {
  const name = tx.get(selectName, { id });
  if (name === undefined) throw new AppError('not-found', { message: `customer ${id}` });
  return name;
}

export function setCustomerName(tx: Tx, input: CustomerName & { id: number; now: number }): void {
  tx.run(rename, { ...stored(input), id: input.id, now: input.now });
}

/** `intoId` takes over the better name: staff's, else the phone book's, else WhatsApp's. */
export function adoptBetterName(tx: Tx, input: { fromId: number; intoId: number; now: number }): void {
  const from = getCustomerName(tx, input.fromId);
  const into = getCustomerName(tx, input.intoId);
  if (NAME_RANK[from.nameSource] > NAME_RANK[into.nameSource]) {
    setCustomerName(tx, { ...from, id: input.intoId, now: input.now });
  }
}

/** All that is known of `fromId` beside the name joins what is known of `intoId`. */
export function adoptProfile(
  tx: Tx,
  { fromId, intoId, now }: { fromId: number; intoId: number; now: number },
): void {
  if (fromId === intoId) return;
  const profile = joinProfiles(getProfile(tx, fromId), getProfile(tx, intoId));
  setProfile(tx, { id: intoId, profile, now });
}

/**
 * Two customers turned out to be one person: `intoId` takes over the better name, and `fromId` goes unless other
 * contacts still belong to it. What else is known of it must have been adopted before.
 */
export function mergeCustomer(tx: Tx, input: { fromId: number; intoId: number; now: number }): void {
  if (input.fromId === input.intoId) return;
  adoptBetterName(tx, input);
  giveHold(tx, input);
  if (tx.run(removeWithoutContacts, { id: input.fromId }).changes > 0) unindexCustomer(tx, input.fromId);
}

const NAME_RANK: Readonly<Record<NameSource, number>> = {
  none: 0,
  whatsapp: 1,
  'phone-book': 2,
  staff: 3,
};
