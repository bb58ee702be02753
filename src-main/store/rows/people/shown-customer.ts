import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import { AppError } from '#shared/domain/errors.ts';
import { NAME_SOURCE } from './customers.ts';
import { listFormerPhones } from './numbers/former-phones.ts';
import { IS_SHOWN } from './is-shown.ts';
import { getProfile } from './profile.ts';
import { listTagsOfCustomer } from './tags.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';

const selectBasis = statement((p: { id: number }) =>
  query
    .selectFrom('customers')
    .select([
      'id',
      'name',
      NAME_SOURCE.as('nameSource'),
      'created_at as createdAt',
      'updated_at as updatedAt',
    ])
    .where('id', '=', p.id),
);

const selectContacts = statement((p: { id: number }) =>
  query
    .selectFrom('contacts')
    .select([
      'id',
      'phone',
      'username',
      'push_name as pushName',
      'phone_book_name as phoneBookName',
      'conversation_id as conversationId',
    ])
    .where('customer_id', '=', p.id)
    .orderBy('id'),
);

const selectPage = statement((p: { after: number; limit: number }) =>
  query
    .selectFrom('customers')
    .select('customers.id')
    .where('customers.id', '>', p.after)
    .where(IS_SHOWN)
    .orderBy('customers.id')
    .limit(p.limit),
);

/** Throws AppError not-found. */
export function readCustomer(tx: ReadTx, id: number): Customer {
  const basis = tx.get(selectBasis, { id });
  if (basis === undefined) throw new AppError('not-found', { message: `customer ${id}` });
  const { address, suggestedAddress, birthDate, language, languageSource, consent, phones } = getProfile(
    tx,
    id,
  );
  return {
    ...basis,
    address,
    suggestedAddress,
    birthDate,
    language,
    languageSource,
    consent,
    phones,
    tags: listTagsOfCustomer(tx, id),
    contacts: tx.all(selectContacts, { id }),
    formerPhones: listFormerPhones(tx, id),
  };
}

/** Throws AppError not-found. */
export function readHealth(tx: ReadTx, id: number): CustomerHealth {
  const { notes, allergies, medicines } = getProfile(tx, id);
  return { notes, allergies, medicines };
}

/** The ids of one page, by id. */
export function listShownIds(tx: ReadTx, page: { after: number; limit: number }): number[] {
  return tx.all(selectPage, page).map(({ id }) => id);
}
