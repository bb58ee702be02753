import { writeFile } from 'node:fs/promises';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Customer, CustomerChange, CustomerHealth } from '#shared/domain/customers/customer.ts';
import type { RowProblem, TableFormat } from '#shared/domain/customers/customer-table.ts';
import { AppError } from '#shared/domain/errors.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { healthNoticeFor } from '#shared/desk/customers/health-notice.ts';
import type { TableImport } from '#shared/ipc/contract/customers.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import { localDateAt } from '#shared/time/zone.ts';
import type { ReadTable } from '../../desk/customers/read-table.ts';
import type { Pictures } from '../../ingest/pictures.ts';
import type { Tables } from '../../desk/customers/tables.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { ImportCounts } from '../../store/contract/customer-store.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 60;
/** Of an export: little enough that messages come in between. */
const EXPORT_PAGE_SIZE = 500;
/** Of the rows that an import leaves out: a person corrects these and takes the table in again. */
const MOST_PROBLEMS = 100;

export interface CustomerHandlerDependencies {
  store: Store;
  tables: Tables;
  pictures: Pick<Pictures, 'want' | 'readLarge'>;
  /** Where the table is to be saved; undefined when the person changed their mind. */
  chooseCustomersFile: (format: TableFormat) => Promise<string | undefined>;
}

export function customerHandlers(deps: CustomerHandlerDependencies): HandlersFor<'customers'> {
  const { store, tables, pictures, chooseCustomersFile } = deps;

  const read = async (input: { format: TableFormat; bytes: Uint8Array }): Promise<ReadTable> => {
    const { defaultCountry: country, hours } = await store.getSettings();
    return tables.read({ ...input, country, today: localDateAt(Date.now(), hours.timeZone) });
  };

  return {
    'customers.list': (input) => store.listCustomers({ ...input, limit: PAGE_SIZE }),
    'customers.get': (input) => store.getCustomer(input),
    'customers.getHealth': (input) => store.getCustomerHealth(input),
    'customers.healthNotice': async (input, { agent }) =>
      healthNoticeFor(await store.getCustomerHealth(input), mayDo(agent.role, 'customers.health')),
    'customers.history': (input) => store.getCustomerHistory(input),
    'customers.lookalikes': (input) => store.listLookalikes(input),
    'customers.tags': () => store.listTags(),
    'customers.pictures': async () => ((await store.getSettings()).showsPictures ? store.listPictures() : []),
    'customers.wantPictures': async ({ ids }) => pictures.want(ids),
    'customers.largePicture': ({ id }) => pictures.readLarge(id),
    'customers.phoneHolders': async ({ id, phones }) => {
      const { defaultCountry } = await store.getSettings();
      const known = phones.flatMap((typed) => readPhone(typed, defaultCountry).digits ?? []);
      return store.findPhoneHolders({ id, phones: [...new Set(known)] });
    },
    'customers.called': (input) => store.findCalledPerson(input),
    'customers.add': async ({ change, sharesPhones }, { agent }) => {
      const checked = await check(store, change, []);
      if ((checked.name ?? '') === '' && (checked.phones ?? []).length === 0)
        throw new AppError('invalid-input');
      return store.addCustomer({ change: checked, sharesPhones, ...by(agent) });
    },
    'customers.save': async ({ id, change, sharesPhones }, { agent }) => {
      const { phones } = change.phones === undefined ? { phones: [] } : await store.getCustomer({ id });
      const checked = await check(store, change, phones);
      return store.saveCustomer({ id, change: checked, sharesPhones, ...by(agent) });
    },
    'customers.saveHealth': (input) => store.saveCustomerHealth({ ...input, now: Date.now() }),
    'customers.start': ({ id, phone }) => store.startConversation({ customerId: id, phone, now: Date.now() }),
    'customers.startWithPhone': async ({ phone: written }, { agent }) => {
      const { defaultCountry } = await store.getSettings();
      const { digits: phone, problem } = readPhone(written, defaultCountry);
      if (phone === undefined) throw new AppError(problem);
      return store.startWithPhone({ phone, ...by(agent) });
    },
    'customers.previewImport': async (input) => {
      const table = await read(input);
      return table.kind === 'refused'
        ? table
        : told(table, await store.previewCustomers({ rows: table.rows }));
    },
    'customers.import': async (input, { agent }) => {
      const table = await read(input);
      if (table.kind === 'refused') return table;
      return told(table, await store.importCustomers({ rows: table.rows, ...by(agent) }));
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

/**
 * Phones as E.164, and no birthday to come. Throws AppError with what looks wrong about a number, invalid-input.
 * @param known numbers that the customer has: what an earlier rule took is no reason to keep the rest from being saved.
 */
async function check(
  store: Store,
  change: CustomerChange,
  known: readonly string[],
): Promise<CustomerChange> {
  const { defaultCountry, hours } = await store.getSettings();
  const { birthDate, phones } = change;
  if (birthDate != null && birthDate > localDateAt(Date.now(), hours.timeZone))
    throw new AppError('invalid-input');
  if (phones === undefined) return change;
  return {
    ...change,
    phones: phones.map((typed) => {
      const kept = known.find((phone) => typed === `+${phone}`);
      if (kept !== undefined) return kept;
      const { digits, problem } = readPhone(typed, defaultCountry);
      if (problem !== undefined) throw new AppError(problem);
      return digits;
    }),
  };
}

/**
 * What becomes of each row, those that cannot be read and those that could be several customers' in the table's order.
 */
function told(
  { withoutPhone, columns, problems }: Extract<ReadTable, { kind: 'read' }>,
  { ambiguous, refused, ...counts }: ImportCounts,
): TableImport {
  const several = ambiguous.map((row): RowProblem => ({ row, code: 'phone-of-several', written: null }));
  const unwelcome = refused.map((row): RowProblem => ({ ...row, written: null }));
  const all = [...problems, ...several, ...unwelcome].toSorted((one, other) => one.row - other.row);
  const shown = all.slice(0, MOST_PROBLEMS);
  const leftOut = { problems: shown, more: all.length - shown.length };
  return { kind: 'readable', ...counts, withoutPhone, columns, leftOut };
}

async function readAll(store: Store): Promise<(Customer & CustomerHealth)[]> {
  const all: (Customer & CustomerHealth)[] = [];
  for (;;) {
    const page = await store.readCustomers({ after: all.at(-1)?.id ?? 0, limit: EXPORT_PAGE_SIZE });
    all.push(...page);
    if (page.length < EXPORT_PAGE_SIZE) return all;
  }
}
