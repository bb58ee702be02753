import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import { readHistory } from '../../rows/people/customer-history.ts';
import { listCustomersBy } from '../../rows/people/customer-list.ts';
import { findLookalikes } from '../../rows/people/lookalikes.ts';
import { readCustomer, readHealth, listShownIds } from '../../rows/people/shown-customer.ts';
import { listTagUses } from '../../rows/people/tags.ts';
import { calledBy } from './called-person.ts';
import { holdersOf } from './phone-holders.ts';
import { countRow, noCounts, planRow } from './plan-import.ts';
import type { Query } from '../operation.ts';

export const listCustomers: Query<'listCustomers'> = (tx, filter) => listCustomersBy(tx, filter);

export const listTags: Query<'listTags'> = (tx) => listTagUses(tx);

export const getCustomer: Query<'getCustomer'> = (tx, { id }) => readCustomer(tx, id);

export const getCustomerHealth: Query<'getCustomerHealth'> = (tx, { id }) => readHealth(tx, id);

export const findPhoneHolders: Query<'findPhoneHolders'> = (tx, { id, phones }) =>
  phones.map((phone) => holdersOf(tx, phone, id));

export const findCalledPerson: Query<'findCalledPerson'> = (tx, called) => calledBy(tx, called);

export const listLookalikes: Query<'listLookalikes'> = (tx, { id }) => {
  readCustomer(tx, id);
  return findLookalikes(tx, id);
};

export const getCustomerHistory: Query<'getCustomerHistory'> = (tx, { id }) => {
  readCustomer(tx, id);
  return readHistory(tx, id);
};

export const readCustomers: Query<'readCustomers'> = (tx, page) =>
  listShownIds(tx, page).map((id): Customer & CustomerHealth => ({
    ...readCustomer(tx, id),
    ...readHealth(tx, id),
  }));

export const previewCustomers: Query<'previewCustomers'> = (tx, { rows }) => {
  const counts = noCounts();
  for (const row of rows) countRow(counts, row, planRow(tx, row));
  return counts;
};
