import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { accountTerms } from './account-terms.ts';
import { listPhonesOfContacts } from './contacts.ts';
import { listPhonesOfCustomer } from './numbers/customer-phones.ts';
import { customerSortKey, customerTerms } from './customer-terms.ts';
import { listFormerPhones } from './numbers/former-phones.ts';
import { listTagsOfCustomer } from './tags.ts';

const selectName = statement((p: { id: number }) =>
  query.selectFrom('customers').select('name').where('id', '=', p.id),
);

const selectCustomers = statement((p: { conversationId: number }) =>
  query
    .selectFrom('contacts')
    .select('customer_id as id')
    .distinct()
    .where('conversation_id', '=', p.conversationId),
);

const selectContacts = statement((p: { id: number }) =>
  query.selectFrom('contacts').select('id').where('customer_id', '=', p.id).orderBy('id'),
);

const remove = statement((p: { id: number }) =>
  query.deleteFrom('customer_search').where('rowid', '=', p.id),
);

const insert = statement((p: { id: number; terms: string }) =>
  query.insertInto('customer_search').values({ rowid: p.id, terms: p.terms }),
);

const sort = statement((p: { id: number; sortKey: string }) =>
  query.updateTable('customers').set({ sort_key: p.sortKey }).where('id', '=', p.id),
);

/** Call it whenever a customer's name, phones or tags may have changed. Does nothing for one that is gone. */
export function indexCustomer(tx: Tx, id: number): void {
  unindexCustomer(tx, id);
  const customer = tx.get(selectName, { id });
  if (customer === undefined) return;
  const phones = [...listPhonesOfContacts(tx, id), ...listPhonesOfCustomer(tx, id)];
  const former = listFormerPhones(tx, id).map(({ phone }) => phone);
  const tags = listTagsOfCustomer(tx, id).map(({ name }) => name);
  const accounts = tx.all(selectContacts, { id }).flatMap(({ id: contactId }) => accountTerms(tx, contactId));
  const terms = customerTerms({ name: customer.name, phones: [...phones, ...former], tags });
  tx.run(insert, { id, terms: [terms, ...accounts].join('\n') });
  tx.run(sort, { id, sortKey: customerSortKey(customer.name, phones[0] ?? null) });
}

/** Those whose contacts are in a conversation. */
export function indexCustomersOf(tx: Tx, conversationId: number): void {
  for (const { id } of tx.all(selectCustomers, { conversationId })) indexCustomer(tx, id);
}

export function unindexCustomer(tx: Tx, id: number): void {
  tx.run(remove, { id });
}
