import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';

/** A row of a customers' table with nothing in it but what the test says. */
export const tableRow = (change: Partial<CustomerRow>): CustomerRow => ({
  row: 2,
  name: null,
  phones: [],
  address: null,
  birthDate: null,
  language: null,
  consent: null,
  tags: [],
  notes: null,
  allergies: [],
  medicines: [],
  ...change,
});
