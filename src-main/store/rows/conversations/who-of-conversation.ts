import type { Who } from '#shared/domain/customers/who.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { whoColumns } from '../people/who.ts';
import { isNotErased } from './conversations.ts';

const select = statement((p: { conversationId: number }) =>
  query
    .selectFrom('conversations')
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .innerJoin('contacts', 'contacts.id', 'conversations.contact_id')
    .select(['conversations.customer_id as customerId', 'customers.name as customerName'])
    .select(whoColumns('conversations.id'))
    .where('conversations.id', '=', p.conversationId)
    .where(isNotErased),
);

/** Whom a conversation is with, without all else that a list shows of it; undefined when they are being erased. */
export const findWhoOf = (tx: ReadTx, conversationId: number): (Who & { customerId: number }) | undefined =>
  tx.get(select, { conversationId });
