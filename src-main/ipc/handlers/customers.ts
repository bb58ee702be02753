import { writeFile } from 'node:fs/promises';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Customer, CustomerChange, CustomerHealth } from '#shared/domain/customers/customer.ts';
import type { TableFormat } from '#shared/domain/customers/customer-table.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TableImport } from '#shared/ipc/contract/customers.ts';
import { normalisePhone } from '#shared/phone/normalise.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { refuseRows, type ReadTable } from '../../desk/customers/read-table.ts';
import type { Tables } from '../../desk/customers/tables.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 60;
/** Of an export: little enough that messages come in between. */
const EXPORT_PAGE_SIZE = 500;

export interface CustomerHandlerDependencies {
  store: Store;
  tables: Tables;
  /** Where the table is to be saved; undefined when the person changed their mind. */
  chooseCustomersFile: (format: TableFormat) => Promise<string | undefined>;
}

export function customerHandlers(deps: CustomerHandlerDependencies): HandlersFor<'customers'> {
  const { store, tables, chooseCustomersFile } = deps;

  const read = async (input: { format: TableFormat; bytes: Uint8Array }): Promise<ReadTable> => {
    const { defaultCountry: country, hours } = await store.getSettings();
    return tables.read({ ...input, country, today: localDateAt(Date.now(), hours.timeZone) });
  };

  return {
    'customers.list': (input) => store.listCustomers({ ...input, limit: PAGE_SIZE }),
    'customers.get': (input) => store.getCustomer(input),
    'customers.getHealth': (input) => store.getCustomerHealth(input),
    'customers.history': (input) => store.getCustomerHistory(input),
    'customers.lookalikes': (input) => store.listLookalikes(input),
    'customers.tags': () => store.listTags(),
    'customers.phoneHolders': async ({ id, phones }) => {
      const { defaultCountry } = await store.getSettings();
      const known = phones.flatMap((typed) => normalisePhone(typed, defaultCountry) ?? []);
      return store.findPhoneHolders({ id, phones: [...new Set(known)] });
    },
    'customers.add': async ({ change, sharesPhones }, { agent }) => {
      const checked = await check(store, change);
      if ((checked.name ?? '') === '' && (checked.phones ?? []).length === 0)
        throw new AppError('invalid-input');
      return store.addCustomer({ change: checked, sharesPhones, ...by(agent) });
    },
    'customers.save': async ({ id, change, sharesPhones }, { agent }) =>
      store.saveCustomer({ id, change: await check(store, change), sharesPhones, ...by(agent) }),
    'customers.saveHealth': (input) => store.saveCustomerHealth({ ...input, now: Date.now() }),
    'customers.start': ({ id, phone }) => store.startConversation({ customerId: id, phone, now: Date.now() }),
    'customers.previewImport': async (input) => {
      const table = await read(input);
      return table.kind === 'refused' ? table : preview(store, table);
    },
    'customers.import': async (input, { agent }) => {
      const table = await read(input);
      if (table.kind === 'refused') return table;
      const looked = await preview(store, table);
      if (looked.kind === 'refused') return looked;
      const { added, updated, unchanged } = await store.importCustomers({
        rows: table.rows,
        ...by(agent),
      });
      return { ...looked, added, updated, unchanged };
    },
    'customers.export': async ({ format, withHealth, headings }) => {
      const file = await chooseCustomersFile(format);
      if (file === undefined) return null;
      const customers = await readAll(store);
      const { defaultCountry: country, language } = await store.getSettings();
      const task = { format, customers, withHealth, headings, country, rightToLeft: language === 'ar' };
      await handOver(file, async (unfinished) => writeFile(unfinished, await tables.write(task)));
      return { file, customers: customers.length };
    },
  };
}

const by = ({ id }: Agent): { by: string; now: number } => ({ by: `agent:${id}`, now: Date.now() });

/** Phones as E.164, and no birthday to come. Throws AppError phone-invalid, invalid-input. */
async function check(store: Store, change: CustomerChange): Promise<CustomerChange> {
  const { defaultCountry, hours } = await store.getSettings();
  const { birthDate, phones } = change;
  if (birthDate != null && birthDate > localDateAt(Date.now(), hours.timeZone))
    throw new AppError('invalid-input');
  if (phones === undefined) return change;
  return {
    ...change,
    phones: phones.map((typed) => {
      const phone = normalisePhone(typed, defaultCountry);
      if (phone === undefined) throw new AppError('phone-invalid');
      return phone;
    }),
  };
}

async function preview(
  store: Store,
  { rows, withoutPhone, columns }: Extract<ReadTable, { kind: 'read' }>,
): Promise<TableImport> {
  const refused = await store.listRefusedRows({ rows });
  if (refused.length > 0) return refuseRows(refused);
  const { ambiguous, ...counts } = await store.previewCustomers({ rows });
  if (ambiguous.length > 0)
    return refuseRows(ambiguous.map((row) => ({ row, code: 'phone-of-several' as const })));
  return { kind: 'readable', ...counts, withoutPhone, columns };
}

async function readAll(store: Store): Promise<(Customer & CustomerHealth)[]> {
  const all: (Customer & CustomerHealth)[] = [];
  for (;;) {
    const page = await store.readCustomers({ after: all.at(-1)?.id ?? 0, limit: EXPORT_PAGE_SIZE });
    all.push(...page);
    if (page.length < EXPORT_PAGE_SIZE) return all;
  }
}
