import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Operation } from '../operation.ts';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { listCustomersBy } from '../../rows/people/customer-list.ts';
import { IS_SHOWN } from '../../rows/people/is-shown.ts';
import { findLookalikes } from '../../rows/people/lookalikes.ts';
import { getProfile } from '../../rows/people/profile.ts';
import { listTagsOfCustomer, listTagUses } from '../../rows/people/tags.ts';

/** More tickets than a person reads at once. */
const TICKETS_SHOWN = 50;

const selectBasis = statement((p: { id: number }) =>
  query
    .selectFrom('customers')
    .select(['id', 'name', 'name_source as nameSource', 'created_at as createdAt', 'updated_at as updatedAt'])
    .where('id', '=', p.id),
);

const selectContacts = statement((p: { id: number }) =>
  query
    .selectFrom('contacts')
    .select(['id', 'phone', 'push_name as pushName', 'conversation_id as conversationId'])
    .where('customer_id', '=', p.id)
    .orderBy('id'),
);

const selectTickets = statement((p: { id: number; limit: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('tickets', 'tickets.conversation_id', 'conversations.id')
    .select([
      'tickets.id',
      'tickets.conversation_id as conversationId',
      'tickets.kind',
      'tickets.status',
      'opened_at as openedAt',
      'resolved_at as resolvedAt',
    ])
    .where('conversations.customer_id', '=', p.id)
    .orderBy('tickets.id', 'desc')
    .limit(p.limit),
);
const selectCounts = statement((p: { id: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
    .select('messages.direction')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('messages.sent_at').as('first'),
      fn.max('messages.sent_at').as('last'),
    ])
    .where('conversations.customer_id', '=', p.id)
    .groupBy('messages.direction'),
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

export const listCustomers: Operation<'listCustomers'> = (tx, filter) => listCustomersBy(tx, filter);

export const listTags: Operation<'listTags'> = (tx) => listTagUses(tx);

export const getCustomer: Operation<'getCustomer'> = (tx, { id }) => readCustomer(tx, id);

export const getCustomerHealth: Operation<'getCustomerHealth'> = (tx, { id }) => readHealth(tx, id);

export const listLookalikes: Operation<'listLookalikes'> = (tx, { id }) => {
  readCustomer(tx, id);
  return findLookalikes(tx, id);
};

export const getCustomerHistory: Operation<'getCustomerHistory'> = (tx, { id }) => {
  readCustomer(tx, id);
  const counts = tx.all(selectCounts, { id });
  const of = (direction: 'incoming' | 'outgoing') => counts.find((row) => row.direction === direction);
  const times = counts.flatMap(({ first, last }) => [first, last]);
  return {
    firstContactAt: times.length === 0 ? null : Math.min(...times),
    lastContactAt: times.length === 0 ? null : Math.max(...times),
    incoming: of('incoming')?.count ?? 0,
    outgoing: of('outgoing')?.count ?? 0,
    tickets: tx.all(selectTickets, { id, limit: TICKETS_SHOWN }),
  };
};

export const readCustomers: Operation<'readCustomers'> = (tx, page) =>
  tx.all(selectPage, page).map(({ id }): Customer & CustomerHealth => ({
    ...readCustomer(tx, id),
    ...readHealth(tx, id),
  }));

/** Throws AppError not-found. */
export function readCustomer(tx: Tx, id: number): Customer {
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
  };
}

/** Throws AppError not-found. */
export function readHealth(tx: Tx, id: number): CustomerHealth {
  const { notes, allergies, medicines } = getProfile(tx, id);
  return { notes, allergies, medicines };
}
