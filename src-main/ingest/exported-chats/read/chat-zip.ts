import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type Options, type ZipFile } from 'yauzl';
import { ExportError } from './export-error.ts';

const openZip: (file: string, options: Options) => Promise<ZipFile> = promisify(yauzl.open);

/** A chat of ten years has fewer files. */
const MOST_ENTRIES = 30_000;
/** Photos and films do not get smaller in a zip, and texts by a tenth; a zip that unpacks to much more is an attack. */
const MOST_GROWTH = 20;
const ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024;

/**
 * The files of a zip by their bare names; nothing of it is ever written under its own. Of two of a name the first one
 * counts.
 */
export class ChatZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws ExportError. */
  static async open(file: string): Promise<ChatZip> {
    const { size } = await stat(file).catch((cause: unknown) => {
      throw new ExportError('gone', { cause });
    });
    const zip = await openZip(file, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
      throw new ExportError('not-a-chat', { cause });
    });
    try {
      if (zip.entryCount > MOST_ENTRIES) throw new ExportError('suspicious');
      return new ChatZip(zip, await readEntries(zip, size * MOST_GROWTH + ALWAYS_ALLOWED_BYTES));
    } catch (cause) {
      zip.close();
      throw cause instanceof ExportError ? cause : new ExportError('not-a-chat', { cause });
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** Rejects for one that is encrypted or damaged; the stream fails when it is longer than it says. */
  async open(name: string): Promise<Readable | undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  close(): void {
    this.#zip.close();
  }
}

function readEntries(zip: ZipFile, mostBytes: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      if (bytes > mostBytes) return reject(new ExportError('suspicious'));
      const name = bareName(entry.fileName);
      if (name !== '' && !entry.fileName.startsWith('__MACOSX/') && !entries.has(name))
        entries.set(name, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** A folder has none. */
const bareName = (path: string): string => path.split(/[\\/]/).at(-1)?.normalize('NFC') ?? '';
