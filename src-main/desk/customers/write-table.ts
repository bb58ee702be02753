import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import type { Customer, CustomerHealth } from '#shared/domain/customers/customer.ts';
import {
  CUSTOMER_COLUMNS,
  HEALTH_COLUMNS,
  type CustomerColumn,
  type TableFormat,
} from '#shared/domain/customers/customer-table.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { FORMULA } from './formulas.ts';

/** Excel takes a file without it for Windows' own Arabic. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Of the columns, in characters. */
const WIDTHS: Partial<Record<CustomerColumn, number>> = { name: 28, address: 40, notes: 40 };
const WIDTH = 18;

export interface WriteTask {
  format: TableFormat;
  customers: (Customer & CustomerHealth)[];
  withHealth: boolean;
  headings: Record<CustomerColumn, string>;
  /** Numbers of it are written as they are dialled there, ISO 3166-1 alpha-2. */
  country: string;
  rightToLeft: boolean;
}

/** A table that {@link readTable} reads again. What begins like a formula is made text. */
export async function writeTable(task: WriteTask): Promise<Uint8Array> {
  const columns = CUSTOMER_COLUMNS.filter((column) => task.withHealth || !HEALTH_COLUMNS.includes(column));
  const heading = columns.map((column) => task.headings[column]);
  const rows = task.customers.map((customer) => {
    const cells = cellsOf(customer, task.country);
    return columns.map((column) => cells[column]);
  });
  if (task.format === 'csv') {
    const table = BYTE_ORDER_MARK + Papa.unparse([heading, ...rows], { escapeFormulae: FORMULA });
    return new TextEncoder().encode(table);
  }
  const sheet = writeXlsxFile(
    [
      heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((cells) => cells.map((cell) => ({ value: forXml(cell), type: String }))),
    ],
    {
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? WIDTH })),
      rightToLeft: task.rightToLeft,
      stickyRowsCount: 1,
    },
  );
  return sheet.toBuffer();
}

function cellsOf(customer: Customer & CustomerHealth, country: string): Record<CustomerColumn, string> {
  const written = customer.contacts.flatMap(({ phone }) => phone ?? []);
  const [phone, ...phones] = [...new Set([...written, ...customer.phones])].map((digits) =>
    dialled(digits, country),
  );
  return {
    name: customer.name ?? '',
    phone: phone ?? '',
    phones: phones.join('; '),
    address: customer.address?.text ?? '',
    birthDate: customer.birthDate ?? '',
    language: customer.language ?? '',
    consent: customer.consent.state === 'unknown' ? '' : customer.consent.state,
    tags: customer.tags.map(({ name }) => name).join('; '),
    notes: customer.notes,
    allergies: customer.allergies.join('; '),
    medicines: customer.medicines.join('; '),
  };
}

/** Without spaces; with a `+` abroad. */
const dialled = (digits: string, country: string): string =>
  formatPhone(digits, country).replace(/[^\d+]/g, '');

/** XML has no way to write most control characters. */
const forXml = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, ' ');
