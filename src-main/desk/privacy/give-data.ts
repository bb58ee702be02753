import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Settings } from '#shared/domain/settings.ts';
import { savedName } from '../../media/export/saved-name.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import { syncFile } from '../../lib/sync-file.ts';
import type { MediaVault } from '../../media/vault.ts';
import type { PersonRow } from '../../store/contract/privacy-store.ts';
import type { Store } from '../../store/contract/store.ts';
import { personPage } from './person-page.ts';

/** Of one table in one transaction: messages come in between. */
const PAGE = 500;

interface GiveDependencies {
  store: Pick<Store, 'listPersonTables' | 'readPerson' | 'findMediaFile' | 'getSettings'>;
  vault: Pick<MediaVault, 'open' | 'read'>;
}

type PlainRow = Record<string, string | number | null>;
type Tables = { name: string; rows: PlainRow[] }[];

/**
 * Writes all that there is of a customer into one zip: a page to read, the same as JSON, and the files. Rows are read in
 * pieces, files one after the other. Throws AppError not-found, disk-full, export-failed; a file that was there stays then.
 */
export async function giveData(
  target: string,
  { customerId, now }: { customerId: number; now: number },
  { store, vault }: GiveDependencies,
): Promise<{ files: number; missing: number }> {
  const settings = await store.getSettings();
  const zip = new ZipFile();
  const pictures: { name: string; bytes: Uint8Array }[] = [];
  const tables: Tables = [];
  for (const name of await store.listPersonTables())
    tables.push({ name, rows: await readTable(store, { customerId, name, pictures }) });
  const { paths, files, missing } = await filesOf(tables, settings, { store, vault });
  const { language, pharmacyName, hours } = settings;
  const about = { format: 'rosheta-person', version: 1, madeAt: new Date(now).toISOString(), pharmacyName };
  const data = {
    ...about,
    tables: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])),
    files: Object.fromEntries(paths),
  };
  const page = personPage({
    language,
    pharmacyName,
    madeAt: now,
    timeZone: hours.timeZone,
    tables,
    files: paths,
  });
  zip.addBuffer(Buffer.from(page), 'index.html');
  zip.addBuffer(Buffer.from(JSON.stringify(data, null, 1)), 'data.json');
  for (const { name, bytes } of pictures) zip.addBuffer(Buffer.from(bytes), name);
  await handOver(target, async (unfinished) => {
    const source = zip.outputStream as Readable;
    zip.on('error', (error: Error) => source.destroy(error));
    for (const { path, open } of files)
      zip.addReadStreamLazy(path, { compress: false }, (take) => take(null, open()));
    zip.end();
    await pipeline(source, createWriteStream(unfinished, { flags: 'w', mode: 0o600 }));
    syncFile(unfinished);
  });
  return { files: files.length, missing };
}

async function readTable(
  store: GiveDependencies['store'],
  {
    customerId,
    name,
    pictures,
  }: { customerId: number; name: string; pictures: { name: string; bytes: Uint8Array }[] },
): Promise<PlainRow[]> {
  const all: PlainRow[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await store.readPerson({ customerId, table: name, offset, limit: PAGE });
    for (const row of rows) all.push(withoutBytes(row, `${name}-${all.length + 1}`, pictures));
    if (rows.length < PAGE) return all;
  }
}

/** Pictures stand beside the page as files. */
function withoutBytes(
  row: PersonRow,
  name: string,
  pictures: { name: string; bytes: Uint8Array }[],
): PlainRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (!(value instanceof Uint8Array)) return [column, value];
      const path = `pictures/${name}.jpg`;
      pictures.push({ name: path, bytes: value });
      return [column, path];
    }),
  );
}

interface FileToWrite {
  path: string;
  open: () => Readable;
}

/** Each file once, under a name that every system takes and that says what it is. */
async function filesOf(
  tables: Tables,
  { hours }: Settings,
  { store, vault }: GiveDependencies,
): Promise<{ paths: Map<string, string | null>; files: FileToWrite[]; missing: number }> {
  const paths = new Map<string, string | null>();
  const files: FileToWrite[] = [];
  const rows = tables.find(({ name }) => name === 'attachments')?.rows ?? [];
  for (const { file_id: id, file_name: fileName, kind } of rows) {
    if (typeof id !== 'string' || paths.has(id)) continue;
    const file = await store.findMediaFile({ id });
    if (file === undefined || !(await isThere(vault, file))) {
      paths.set(id, null);
      continue;
    }
    const named = {
      kind: kind as Parameters<typeof savedName>[0]['kind'],
      fileName: typeof fileName === 'string' ? fileName : null,
      mimeType: file.mimeType,
      sentAt: 0,
    };
    const path = `files/${String(files.length + 1).padStart(4, '0')}-${savedName(named, hours.timeZone)}`;
    paths.set(id, path);
    files.push({ path, open: () => vault.open(file) });
  }
  return { paths, files, missing: [...paths.values()].filter((path) => path === null).length };
}

/** A file that is gone or damaged is said, and keeps nobody from the rest. */
async function isThere(
  vault: GiveDependencies['vault'],
  file: { id: string; sizeBytes: number },
): Promise<boolean> {
  try {
    for await (const _piece of vault.read(file));
    return true;
  } catch {
    return false;
  }
}
