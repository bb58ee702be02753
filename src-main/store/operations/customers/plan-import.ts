import type { CustomerRow } from '#shared/domain/customers/customer-table.ts';
import type { CustomerChange, HealthChange } from '#shared/domain/customers/customer.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { ImportCounts, RowRefusal } from '../../contract/customer-store.ts';
import { findContactByPhone, listPhonesOfContacts } from '../../rows/people/contacts.ts';
import { getCustomerName } from '../../rows/people/customers.ts';
import { listFormerOwners } from '../../rows/people/numbers/new-owners.ts';
import { isOwn } from '../../rows/people/numbers/own-account.ts';
import { union } from '../../rows/people/join-profiles.ts';
import { getProfile } from '../../rows/people/profile.ts';
import { foldTag } from '../../rows/people/tags.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { ownersOfPhone } from './phone-holders.ts';

interface RowPlan {
  /** Null for a new customer. */
  id: number | null;
  change: CustomerChange;
  health: HealthChange;
}

export const noCounts = (): ImportCounts => ({
  added: 0,
  updated: 0,
  unchanged: 0,
  ambiguous: [],
  refused: [],
});

export function countRow(
  counts: ImportCounts,
  { row }: CustomerRow,
  plan: RowPlan | 'ambiguous' | RowRefusal,
): void {
  if (plan === 'ambiguous') counts.ambiguous.push(row);
  else if (typeof plan === 'string') counts.refused.push({ row, code: plan });
  else if (plan.id === null) counts.added += 1;
  else if (isEmpty(plan)) counts.unchanged += 1;
  else counts.updated += 1;
}

export const isEmpty = ({ id, change, health }: RowPlan): boolean =>
  id !== null && Object.keys(change).length + Object.keys(health).length === 0;

/**
 * Why a row is not taken in whatever else it says. An old table knows nothing of a number that changed hands: what it
 * says of the former owner must not become the new one's.
 */
function refusalOf(tx: ReadTx, { phones, name }: CustomerRow): RowRefusal | null {
  if (phones.some((phone) => isOwn(tx, { phone, lid: null }))) return 'phone-own';
  const folded = foldText(cleanDisplayName(name) ?? '');
  const isOfFormer = phones.some((phone) => {
    const holder = findContactByPhone(tx, phone);
    if (holder === undefined) return false;
    const holderName = foldText(getCustomerName(tx, holder.customerId).name ?? '');
    return listFormerOwners(tx, phone).some(
      (former) =>
        former.id !== holder.customerId &&
        (!former.isSettled ||
          (folded !== '' && folded !== holderName && foldText(former.name ?? '') === folded)),
    );
  });
  return isOfFormer ? 'phone-new-owner' : null;
}

/** Whose row it is, and what it says that is not known: only that is written. Or why the row is left out. */
export function planRow(tx: ReadTx, row: CustomerRow): RowPlan | 'ambiguous' | RowRefusal {
  const refusal = refusalOf(tx, row);
  if (refusal !== null) return refusal;
  const holders = new Set(row.phones.flatMap((phone) => ownersOfPhone(tx, phone)));
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
