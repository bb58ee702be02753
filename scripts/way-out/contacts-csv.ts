import Papa from 'papaparse';

/** The rows of a full export that a list of contacts is made of; each as its table's line says it. */
export interface ExportedPeople {
  customers: readonly ExportedRow[];
  contacts: readonly ExportedRow[];
  customerPhones: readonly ExportedRow[];
  tags: readonly ExportedRow[];
  customerTags: readonly ExportedRow[];
}

export type ExportedRow = Readonly<Record<string, unknown>>;

/** What Chatwoot's import knows by name comes first; each further column becomes a custom attribute of the contact. */
const COLUMNS = [
  'identifier',
  'name',
  'phone_number',
  'other_phones',
  'address',
  'birth_date',
  'language',
  'consent',
  'tags',
];
const HEALTH_COLUMNS = ['notes', 'allergies', 'medicines'];

/**
 * A CSV for Chatwoot's import of contacts: one line a customer, found again by `identifier` when it is imported twice.
 * @param options.withHealth allergies, medicines and notes too, which everybody who works there then sees.
 */
export function contactsCsv(people: ExportedPeople, { withHealth }: { withHealth: boolean }): string {
  const fields = withHealth ? [...COLUMNS, ...HEALTH_COLUMNS] : COLUMNS;
  const used = new Set<string>();
  const data = people.customers.map((customer) => {
    const { id } = customer;
    const own = people.contacts.filter((contact) => contact['customer_id'] === id);
    const typed = people.customerPhones.filter((phone) => phone['customer_id'] === id);
    const phones = [...new Set([...own, ...typed].flatMap(({ phone }) => toE164(phone)))];
    // Chatwoot takes a number once: two customers may share a telephone.
    const first = phones.find((phone) => !used.has(phone));
    if (first !== undefined) used.add(first);
    const names = [customer['name'], ...own.map((contact) => contact['push_name'])];
    return {
      identifier: `rosheta-customer-${String(id)}`,
      name: names.find((name) => typeof name === 'string' && name !== '') ?? '',
      phone_number: first ?? '',
      other_phones: phones.filter((phone) => phone !== first).join(' '),
      address: text(customer['address']),
      birth_date: text(customer['birth_date']),
      language: text(customer['language']),
      consent: text(customer['consent']),
      tags: tagsOf(people, id).join(' '),
      notes: text(customer['notes']),
      allergies: list(customer['allergies']),
      medicines: list(customer['medicines']),
    };
  });
  return Papa.unparse({ fields, data }, { newline: '\r\n' });
}

/** Digits with a country code, as the export has them; nothing of what cannot be one. */
function toE164(phone: unknown): string[] {
  return typeof phone === 'string' && /^[1-9]\d{6,14}$/.test(phone) ? [`+${phone}`] : [];
}

function tagsOf({ tags, customerTags }: ExportedPeople, id: unknown): string[] {
  const own = customerTags.filter((row) => row['customer_id'] === id).map((row) => row['tag_id']);
  return tags.filter((tag) => own.includes(tag['id'])).map((tag) => `#${String(tag['name'])}`);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('، ') : '');
