import { sql, type SqlBool } from 'kysely';
import type { ListedCustomer } from '#shared/domain/customers/customer.ts';
import type { CustomerCursor } from '#shared/ipc/contract/customers.ts';
import { matchesFragments, searchFragments } from '../conversations/conversation-search.ts';
import { adHoc, query, statement } from '../../schema/query.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { CustomerFilter } from '../../contract/customer-store.ts';
import { IS_SHOWN } from './is-shown.ts';
import { listTagsOfCustomer } from './tags.ts';

type Filter = CustomerFilter & { after?: CustomerCursor | undefined; limit: number };

const selectCustomers = query
  .selectFrom('customers')
  .select(['customers.id', 'customers.name', 'customers.consent', 'customers.sort_key as sortKey'])
  .select(({ selectFrom, fn }) => {
    const newest = selectFrom('conversations')
      .whereRef('conversations.customer_id', '=', 'customers.id')
      .orderBy('conversations.last_message_at', 'desc')
      .orderBy('conversations.id', 'desc')
      .limit(1);
    return [
      fn
        .coalesce(
          selectFrom('contacts')
            .select(({ fn: { min } }) => min('contacts.phone').as('phone'))
            .whereRef('contacts.customer_id', '=', 'customers.id'),
          selectFrom('customer_phones')
            .select(({ fn: { min } }) => min('customer_phones.phone').as('phone'))
            .whereRef('customer_phones.customer_id', '=', 'customers.id'),
        )
        .as('phone'),
      selectFrom('contacts')
        .select(({ fn: { max } }) => max('contacts.username').as('username'))
        .whereRef('contacts.customer_id', '=', 'customers.id')
        .as('username'),
      newest.select('conversations.id').as('conversationId'),
      newest
        .select(({ eb }) =>
          eb
            .case()
            .when('conversations.last_message_id', 'is not', null)
            .then(eb.ref('conversations.last_message_at'))
            .end()
            .as('at'),
        )
        .as('lastContactAt'),
    ];
  });

const selectOne = statement((p: { id: number }) => selectCustomers.where('customers.id', '=', p.id));

/** By name. Its text depends on the filter. */
export function listCustomersBy(
  tx: ReadTx,
  filter: Filter,
): { items: ListedCustomer[]; next: CustomerCursor | null } {
  const { tagId, optedOut, after, limit } = filter;
  const fragments = searchFragments(filter.query ?? '');
  let page = selectCustomers
    .where(IS_SHOWN)
    .orderBy('customers.sort_key')
    .orderBy('customers.id')
    .limit(limit);
  // A literal, so that SQLite sees that the partial index customers_opted_out answers it.
  if (optedOut === true) page = page.where(sql<SqlBool>`customers.consent = 'opted-out'`);
  if (tagId !== undefined) {
    const having = query.selectFrom('customer_tags').select('customer_id').where('tag_id', '=', tagId);
    page = page.where('customers.id', 'in', having);
  }
  if (fragments.length > 0) {
    const matching = query
      .selectFrom('customer_search')
      .select('customer_search.rowid')
      .where(({ and }) => and(matchesFragments(fragments, 'customer_search')));
    page = page.where('customers.id', 'in', matching);
  }
  if (after !== undefined) {
    page = page.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('customers.sort_key', 'customers.id'), '>', tuple(after.key, after.id)),
    );
  }
  const rows = tx.all(adHoc(page), {});
  const last = rows.at(-1);
  return {
    items: rows.map((row) => toListed(tx, row)),
    next: rows.length === limit && last !== undefined ? { key: last.sortKey, id: last.id } : null,
  };
}

/** As the list shows them; undefined for one that is gone. */
export function findListedCustomer(tx: ReadTx, id: number): ListedCustomer | undefined {
  const row = tx.get(selectOne, { id });
  return row && toListed(tx, row);
}

function toListed(tx: ReadTx, row: Omit<ListedCustomer, 'tags'>): ListedCustomer {
  const { id, name, consent, phone, username, conversationId, lastContactAt } = row;
  const tags = listTagsOfCustomer(tx, id);
  return { id, name, consent, phone, username, conversationId, lastContactAt, tags };
}
