import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { handOver } from '../../lib/files/hand-over.ts';
import { syncFile } from '../../lib/sync-file.ts';
import type { MediaVault } from '../../media/vault.ts';
import type { PersonRow } from '../../store/contract/privacy-store.ts';
import type { Store } from '../../store/contract/store.ts';
import { GivenFiles } from './given-files.ts';
import { personPage, type PlainRow } from './person-page.ts';
import { TABLE_WORDS } from './person-words/table-words.ts';

/** So many messages in one transaction: what customers write comes in between. */
const PAGE = 200;

interface GiveDependencies {
  store: Pick<Store, 'listPersonTables' | 'readPerson' | 'findMediaFile' | 'getSettings'>;
  vault: Pick<MediaVault, 'open' | 'read' | 'keepWhile'>;
}

interface Asked {
  customerId: number;
  /** Epoch ms. */
  now: number;
  /** The desk is ending: nothing of it is left. */
  signal?: AbortSignal | undefined;
}

/**
 * Writes all that there is of a customer into one zip: a page to read, the same as JSON, and the files. It is read twice, piece by
 * piece, so that nobody's years are ever in memory as a whole; meanwhile no file leaves the vault. Throws AppError not-found,
 * disk-full, folder-gone, export-failed; a file that was there stays then.
 */
export async function giveData(
  target: string,
  { customerId, now, signal = new AbortController().signal }: Asked,
  { store, vault }: GiveDependencies,
): Promise<{ files: number; missing: number }> {
  const { language, pharmacyName, hours } = await store.getSettings();
  const files = new GivenFiles(store, vault, hours.timeZone);
  const person = new PersonReader(store, customerId, signal);
  // Whoever is not there is said before anything is written.
  await person.mustBeThere();
  await vault.keepWhile(() =>
    handOver(target, async (unfinished) => {
      const zip = new ZipFile();
      const out = zip.outputStream as Readable;
      zip.on('error', (error: Error) => out.destroy(error));
      const writing = createWriteStream(unfinished, { flags: 'w', mode: 0o600 });
      const written = pipeline(out, writing, { signal });
      const broken = new Promise<never>((_resolve, reject) => void written.catch(reject));
      // Nobody waits for it while a piece is made.
      broken.catch(() => undefined);
      const add = (name: string, source: Readable, compress = true): Promise<void> => {
        const added = new Promise<void>((resolve, reject) => {
          source.once('end', resolve).once('error', reject);
        });
        zip.addReadStream(source, name, { compress });
        return Promise.race([added, broken]);
      };
      try {
        const pathOf = (row: PlainRow): Promise<string | null> => files.pathOf(row);
        const about = { language, pharmacyName, madeAt: now, timeZone: hours.timeZone };
        await add(
          'index.html',
          textOf(personPage({ ...about, tables: person.tables(Object.keys(TABLE_WORDS)), pathOf })),
        );
        await add('data.json', textOf(jsonOf({ now, pharmacyName, person, files })));
        for (const { name, bytes } of person.pictures) zip.addBuffer(Buffer.from(bytes), name);
        for (const { path, open } of files.open()) await add(path, open(), false);
        zip.end();
        await written;
        syncFile(unfinished);
      } catch (error) {
        out.destroy();
        await written.catch(() => undefined);
        throw error;
      }
    }),
  );
  return files.counts;
}

const textOf = (pieces: AsyncIterable<string>): Readable => Readable.from(pieces, { objectMode: false });

async function* jsonOf({
  now,
  pharmacyName,
  person,
  files,
}: {
  now: number;
  pharmacyName: string;
  person: PersonReader;
  files: GivenFiles;
}): AsyncGenerator<string> {
  const about = { format: 'rosheta-person', version: 1, madeAt: new Date(now).toISOString(), pharmacyName };
  yield `${JSON.stringify(about).slice(0, -1)},\n"tables":{`;
  let before = '';
  for await (const { name, rows } of person.tables(await person.names())) {
    yield `${before}\n${JSON.stringify(name)}:[`;
    before = ',';
    let between = '';
    for await (const row of rows) {
      // What came since the page was made has its file here, too.
      if (name === 'attachments' && row['file_id'] != null) await files.pathOf(row);
      yield `${between}\n${JSON.stringify(row)}`;
      between = ',';
    }
    yield ']';
  }
  yield `},\n"files":${JSON.stringify(files.paths)}}\n`;
}

/** What the database has of a person, table by table, as often as it is asked. */
class PersonReader {
  readonly #store: GiveDependencies['store'];
  readonly #customerId: number;
  readonly #signal: AbortSignal;
  /** Pictures stand beside the page as files; there is one for each of their accounts. */
  readonly #pictures = new Map<string, Uint8Array>();

  constructor(store: GiveDependencies['store'], customerId: number, signal: AbortSignal) {
    this.#store = store;
    this.#customerId = customerId;
    this.#signal = signal;
  }

  get pictures(): { name: string; bytes: Uint8Array }[] {
    return [...this.#pictures].map(([name, bytes]) => ({ name, bytes }));
  }

  async mustBeThere(): Promise<void> {
    await this.#store.readPerson({ customerId: this.#customerId, table: 'customers', after: null, limit: 1 });
  }

  names(): Promise<string[]> {
    return this.#store.listPersonTables();
  }

  async *tables(names: readonly string[]): AsyncGenerator<{ name: string; rows: AsyncGenerator<PlainRow> }> {
    for (const name of names) yield { name, rows: this.#rows(name) };
  }

  async *#rows(table: string): AsyncGenerator<PlainRow> {
    let after: readonly number[] | null = null;
    let count = 0;
    do {
      this.#signal.throwIfAborted();
      const page: Awaited<ReturnType<Store['readPerson']>> = await this.#store.readPerson({
        customerId: this.#customerId,
        table,
        after,
        limit: PAGE,
      });
      for (const row of page.rows) {
        count += 1;
        yield this.#withoutBytes(row, `pictures/${table}-${count}.jpg`);
      }
      after = page.next;
    } while (after !== null);
  }

  #withoutBytes(row: PersonRow, path: string): PlainRow {
    return Object.fromEntries(
      Object.entries(row).map(([column, value]) => {
        if (!(value instanceof Uint8Array)) return [column, value];
        this.#pictures.set(path, value);
        return [column, path];
      }),
    );
  }
}
