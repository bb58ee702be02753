// Makes the file that Chatwoot's import of contacts takes, of a full export in a folder:
//   node scripts/way-out/chatwoot-contacts.ts <folder of the export> <contacts.csv> [--with-health]
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure, runScript } from '../lib/expected-failure.ts';
import { contactsCsv, type ExportedRow } from './contacts-csv.ts';

async function readTable(folder: string, table: string): Promise<ExportedRow[]> {
  const lines = (await readFile(path.join(folder, 'tables', `${table}.jsonl`), 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ExportedRow);
}

await runScript(async () => {
  const [folder, target] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (folder === undefined || target === undefined)
    throw new ExpectedFailure('Say the folder of the export, and the CSV file that is to be written.');
  if (!existsSync(path.join(folder, 'manifest.json')))
    throw new ExpectedFailure(
      `There is no manifest.json in ${folder}: it is no full export, or not a whole one.`,
    );
  const people = {
    customers: await readTable(folder, 'customers'),
    contacts: await readTable(folder, 'contacts'),
    customerPhones: await readTable(folder, 'customer_phones'),
    tags: await readTable(folder, 'tags'),
    customerTags: await readTable(folder, 'customer_tags'),
  };
  await writeFile(
    target,
    contactsCsv(people, { withHealth: process.argv.includes('--with-health') }),
    'utf8',
  );
  console.log(`${people.customers.length} customers were written to ${target}.`);
  return 0;
});
