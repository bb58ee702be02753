import { mkdir, open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { remove, tidy } from '../../lib/files/remove.ts';
import { isEmptyJournal, newJournalKey, readEntries, sealEntry } from './journal-format.ts';

const EXTENSION = '.recording';

/** What the first entry says. */
const aboutSchema = z.object({ conversationId: z.number().int(), startedAt: z.number().int() });
type About = z.infer<typeof aboutSchema>;

/** A recording as far as it was written down. */
interface Journal extends About {
  /** What the recorder gave, one after the other: WebM. */
  bytes: Buffer;
}

/** A journal that is being written; what `append` has answered is on the disk, whatever happens next. */
export class OpenJournal {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  #entries = 0;
  #sizeBytes = 0;
  #failure: Error | undefined;

  constructor(file: FileHandle, key: Buffer) {
    this.#file = file;
    this.#key = key;
  }

  /** Of the sound. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async describe(about: About): Promise<void> {
    await this.#write(Buffer.from(JSON.stringify(about)));
  }

  async append(bytes: Uint8Array): Promise<void> {
    await this.#write(bytes);
    this.#sizeBytes += bytes.length;
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(plain: Uint8Array): Promise<void> {
    // Behind an entry that is only half there nothing could be read any more.
    if (this.#failure !== undefined) throw this.#failure;
    try {
      await this.#file.appendFile(sealEntry(this.#key, this.#entries, plain));
      await this.#file.datasync();
      this.#entries += 1;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
}

/** The recordings that nobody has sent or discarded yet: one encrypted file each. */
export class Journals {
  readonly #folder: string;
  readonly #databaseKey: Uint8Array;

  constructor(folder: string, databaseKey: Uint8Array) {
    this.#folder = folder;
    this.#databaseKey = databaseKey;
  }

  async create(id: string, about: About): Promise<OpenJournal> {
    await mkdir(this.#folder, { recursive: true });
    const { header, key } = newJournalKey(this.#databaseKey, id);
    const file = await open(this.#fileOf(id), 'ax', 0o600);
    try {
      await file.appendFile(header);
      const journal = new OpenJournal(file, key);
      await journal.describe(about);
      return journal;
    } catch (error) {
      await file.close();
      await tidy(this.#fileOf(id));
      throw error;
    }
  }

  /** @returns undefined for one that is not there or holds nothing readable. */
  async find(id: string): Promise<Journal | undefined> {
    const journal = await this.#read(id);
    const [first, ...slices] = journal === undefined ? [] : readEntries(journal, this.#databaseKey, id);
    if (first === undefined) return undefined;
    return { ...aboutSchema.parse(JSON.parse(first.toString())), bytes: Buffer.concat(slices) };
  }

  /** Takes it away when no sound is in it; one that cannot be read stays, for whoever has its key. */
  async removeIfEmpty(id: string): Promise<void> {
    const journal = await this.#read(id);
    if (journal !== undefined && isEmptyJournal(journal)) await this.remove(id);
  }

  async listIds(): Promise<string[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    return names.filter((name) => name.endsWith(EXTENSION)).map((name) => name.slice(0, -EXTENSION.length));
  }

  async remove(id: string): Promise<void> {
    await remove(this.#fileOf(id));
  }

  async #read(id: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.#fileOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  #fileOf(id: string): string {
    return path.join(this.#folder, id + EXTENSION);
  }
}
