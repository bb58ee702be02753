import type { CustomerChange, HealthChange } from '#shared/domain/customers/customer.ts';
import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';
import { AppError } from '#shared/domain/errors.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { Operation } from '../operation.ts';
import type { Tx } from '../../schema/tx.ts';
import { findContactByPhone, listPhonesOfContacts } from '../../rows/people/contacts.ts';
import { getCustomerName, insertCustomer } from '../../rows/people/customers.ts';
import { listHoldersOfPhone } from '../../rows/people/customer-phones.ts';
import type { ImportCounts } from '../../contract/customer-store.ts';
import { isShown } from '../../rows/people/is-shown.ts';
import { union } from '../../rows/people/join-profiles.ts';
import { getProfile } from '../../rows/people/profile.ts';
import { foldTag } from '../../rows/people/tags.ts';
import { applyChange, applyHealthChange } from './edit-customers.ts';

interface RowPlan {
  /** Null for a new customer. */
  id: number | null;
  change: CustomerChange;
  health: HealthChange;
}

export const previewCustomers: Operation<'previewCustomers'> = (tx, { rows }) => {
  const counts = noCounts();
  for (const row of rows) count(counts, row, planRow(tx, row));
  return counts;
};

export const importCustomers: Operation<'importCustomers'> = (tx, { rows, by, now }) => {
  const counts = noCounts();
  // An import that changes nothing is over all the same: who waits for it reads anew.
  tx.changes.touched('customers');
  for (const row of rows) {
    const plan = planRow(tx, row);
    count(counts, row, plan);
    if (plan === 'ambiguous') throw new AppError('invalid-input', { message: `row ${row.row} is ambiguous` });
    if (isEmpty(plan)) continue;
    const id = plan.id ?? insertCustomer(tx, { pushName: null, now });
    applyChange(tx, id, plan.change, { by, now });
    if (Object.keys(plan.health).length > 0) applyHealthChange(tx, id, plan.health, now);
  }
  return counts;
};

const noCounts = (): ImportCounts => ({ added: 0, updated: 0, unchanged: 0, ambiguous: [] });

function count(counts: ImportCounts, { row }: CustomerRow, plan: RowPlan | 'ambiguous'): void {
  if (plan === 'ambiguous') counts.ambiguous.push(row);
  else if (plan.id === null) counts.added += 1;
  else if (isEmpty(plan)) counts.unchanged += 1;
  else counts.updated += 1;
}

const isEmpty = ({ id, change, health }: RowPlan): boolean =>
  id !== null && Object.keys(change).length + Object.keys(health).length === 0;

/** Whose row it is, and what it says that is not known: only that is written. */
function planRow(tx: Tx, row: CustomerRow): RowPlan | 'ambiguous' {
  const holders = new Set(row.phones.flatMap((phone) => ownersOf(tx, phone)));
  if (holders.size > 1) return 'ambiguous';
  const [id] = holders;
  if (id === undefined) return { id: null, ...newsOf(row) };
  return {
    id,
    ...newsOf(row, {
      ...getProfile(tx, id),
      name: getCustomerName(tx, id),
      written: listPhonesOfContacts(tx, id),
    }),
  };
}

/** Who writes from a number, else those whose it is by staff's word. */
function ownersOf(tx: Tx, phone: string): number[] {
  const contact = findContactByPhone(tx, phone);
  if (contact !== undefined) return [contact.customerId];
  return listHoldersOfPhone(tx, phone).filter((id) => isShown(tx, id));
}

type Known = ReturnType<typeof getProfile> & {
  name: ReturnType<typeof getCustomerName>;
  written: string[];
};

function newsOf(row: CustomerRow, known?: Known): { change: CustomerChange; health: HealthChange } {
  const { birthDate, language, notes } = row;
  const name = cleanDisplayName(row.name);
  const change: CustomerChange = {};
  const isNamed = name !== null && (name !== known?.name.name || known.name.nameSource !== 'staff');
  if (isNamed) change.name = name;
  if (row.address !== null && row.address !== known?.address?.text) {
    // The point belongs to the words that it came with.
    change.address = { text: row.address, latitude: null, longitude: null };
  }
  if (birthDate !== null && birthDate !== known?.birthDate) change.birthDate = birthDate;
  if (language !== null && (language !== known?.language || known.languageSource !== 'staff'))
    change.language = language;
  // A table never opts in who opted out.
  const consent = known?.consent.state ?? 'unknown';
  if (row.consent !== null && row.consent !== consent && consent !== 'opted-out')
    change.consent = row.consent;
  const tags = grown(known?.tags, row.tags, foldTag);
  if (tags !== undefined) change.tags = tags;
  const written = known?.written ?? [];
  const typed = row.phones.filter((phone) => !written.includes(phone));
  const phones = grown(known?.phones, typed, (phone) => phone);
  if (phones !== undefined) change.phones = phones;
  const health: HealthChange = {};
  if (notes !== null && notes !== known?.notes) health.notes = notes;
  const allergies = grown(known?.allergies, row.allergies, foldText);
  if (allergies !== undefined) health.allergies = allergies;
  const medicines = grown(known?.medicines, row.medicines, foldText);
  if (medicines !== undefined) health.medicines = medicines;
  return { change, health };
}

/** The list with what the row adds; undefined when it adds nothing. */
function grown(known: string[] = [], said: string[], fold: (text: string) => string): string[] | undefined {
  const all = union(known, said, fold);
  return all.length === known.length ? undefined : all;
}
