import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import type { DiskState } from '#shared/domain/data/disk.ts';
import { AppError } from '#shared/domain/errors.ts';
import { move } from '../lib/files/move.ts';
import { tidy } from '../lib/files/remove.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import type { Logger } from '../log/logger.ts';
import { bringTogether, type TidiedIndex } from './bring-together.ts';
import { readEncrypted, type ByteRange } from './encrypted/read-encrypted.ts';
import { writeEncrypted } from './encrypted/write-encrypted.ts';
import { sniffMimeType } from './sniff/sniff-mime-type.ts';

export type { ByteRange } from './encrypted/read-encrypted.ts';

const UNFINISHED = '.part';

interface WriteLimits {
  maxBytes?: number | undefined;
  /** A stream that ends elsewhere was cut off, whatever it says: throws AppError media-missing. */
  expectedBytes?: number | undefined;
  /** Plain bytes taken so far. */
  onProgress?: ((doneBytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** A stored file, as the database knows it. */
interface VaultFile {
  /** UUID; the file's name on the disk. */
  id: string;
  /** Of the plain bytes, in hex. */
  sha256: string;
  sizeBytes: number;
  /** What the bytes say. */
  mimeType: string;
}

/** What the vault needs to be known, see the store's operations of these names. */
interface VaultIndex extends TidiedIndex {
  addMediaFile(input: { file: VaultFile; now: number }): Promise<VaultFile>;
}

interface VaultOptions {
  /** uploads/ */
  folder: string;
  /** 32 bytes; one key opens the database and the files. */
  databaseKey: Uint8Array;
  store: VaultIndex;
  disk: { readonly state: DiskState; reportFull(): void };
  log: Logger;
}

/** The files of messages on the disk, encrypted; each is named by its id, and the database knows the rest. */
export class MediaVault {
  readonly #options: VaultOptions;
  /** Made since the start, so that tidying never takes what has no row yet. */
  readonly #fresh = new Set<string>();
  /** How many copies of the folder are being made, and what goes when the last one is done. */
  #holds = 0;
  #doomed: string[] = [];
  readonly #mending = new OneByOne();

  constructor(options: VaultOptions) {
    mkdirSync(options.folder, { recursive: true });
    this.#options = options;
  }

  /** The reserve is for messages: a film must not eat what lets the desk go on working. Throws AppError disk-full. */
  refuseWithoutRoom(): void {
    if (this.#options.disk.state !== 'ok') throw new AppError('disk-full');
  }

  /**
   * Keeps a stream and its row; an older file when the same bytes are known.
   * Throws AppError media-too-large, disk-full; rejects with the stream's own error, or AbortError.
   */
  async add(bytes: Readable, limits: WriteLimits = {}): Promise<VaultFile> {
    const file = await this.write(bytes, limits);
    let keptId: string | undefined;
    try {
      const kept = await this.#options.store.addMediaFile({ file, now: Date.now() });
      keptId = kept.id;
      return kept;
    } finally {
      await this.settle(file, keptId);
    }
  }

  /** The same without a row: for whoever writes it together with something else. What fails leaves nothing behind. */
  async write(bytes: Readable, limits: WriteLimits = {}): Promise<VaultFile> {
    const id = randomUUID();
    this.#fresh.add(id);
    // A file that is gone fails before anybody reads it; whoever reads hears of it then, and nobody's program ends over it.
    bytes.on('error', () => {});
    const unfinished = this.#pathOf(id) + UNFINISHED;
    try {
      this.refuseWithoutRoom();
      const { sha256, sizeBytes } = await this.#fill(unfinished, id, bytes, limits);
      const mimeType = await sniffMimeType({
        sizeBytes,
        read: (range) => this.#readAll(unfinished, { id, sizeBytes }, range),
      });
      await move(unfinished, this.#pathOf(id));
      await this.#syncFolder();
      return { id, sha256, sizeBytes, mimeType };
    } catch (error) {
      bytes.destroy();
      await tidy(unfinished);
      throw this.#toExpected(error);
    }
  }

  /**
   * What becomes of a file that was written when the database has been asked. Where it knows the same bytes by another
   * file, that one stays, written anew from this copy if it is damaged or gone, and the copy goes.
   * @param keptId undefined: it has no row, and nobody would find it for a month, on a disk that may be full.
   */
  async settle(file: VaultFile, keptId: string | undefined): Promise<void> {
    if (keptId === file.id) return;
    if (keptId !== undefined) await this.#mending.run(() => this.#mend(keptId, file));
    await this.remove([file.id]);
  }

  /**
   * The plain bytes, decrypted as they are read; the stream fails with DamagedFileError, or ENOENT.
   * `range.end` is the first byte that is not meant any more.
   */
  open(file: Pick<VaultFile, 'id' | 'sizeBytes'>, range?: ByteRange): Readable {
    return Readable.from(this.read(file, range), { objectMode: false });
  }

  /** The same, for whoever pulls the pieces. */
  read({ id, sizeBytes }: Pick<VaultFile, 'id' | 'sizeBytes'>, range?: ByteRange): AsyncGenerator<Buffer> {
    const { databaseKey } = this.#options;
    return readEncrypted({ path: this.#pathOf(id), databaseKey, id, sizeBytes, range });
  }

  /**
   * Files that are not there are no error; while they are kept ({@link keepWhile}), they go later. One that somebody
   * holds is unknown from now on, and goes like anything unknown.
   */
  async remove(fileIds: readonly string[]): Promise<void> {
    if (this.#holds > 0) {
      this.#doomed.push(...fileIds);
      return;
    }
    let held = 0;
    for (const id of fileIds) if (!(await tidy(this.#pathOf(id)))) held += 1;
    if (held > 0) this.#options.log.warn(`${held} media files are held by another program, and go later`);
  }

  /**
   * The same for what must not stay: nothing is put off in memory. @returns those that are gone; while files are kept, or
   * where somebody holds one, it is asked for again.
   */
  async removeForGood(fileIds: readonly string[]): Promise<string[]> {
    if (this.#holds > 0) return [];
    const gone: string[] = [];
    for (const id of fileIds) if (await tidy(this.#pathOf(id))) gone.push(id);
    return gone;
  }

  /**
   * Nothing is removed before the work is done, so that a copy of the database that begins in it finds all its files.
   * What a crash leaves has no row, and goes like anything unknown.
   */
  async keepWhile<T>(work: () => Promise<T>): Promise<T> {
    this.#holds += 1;
    try {
      return await work();
    } finally {
      this.#holds -= 1;
      if (this.#holds === 0) await this.remove(this.#doomed.splice(0));
    }
  }

  /** Brings folder and database together: call once at the start, and daily. See {@link bringTogether}. */
  tidy(now: number): Promise<void> {
    const { folder, store, log } = this.#options;
    return bringTogether({
      folder,
      unfinished: UNFINISHED,
      store,
      isFresh: (id) => this.#fresh.has(id),
      remove: (fileIds) => this.remove(fileIds),
      now,
      log,
    });
  }

  /** Where it cannot be, it stays what it was. */
  async #mend(id: string, copy: VaultFile): Promise<void> {
    if (await this.#isWhole({ ...copy, id })) return;
    const unfinished = this.#pathOf(id) + UNFINISHED;
    this.#fresh.add(id);
    try {
      await this.#fill(unfinished, id, this.open(copy), {});
      await move(unfinished, this.#pathOf(id));
      await this.#syncFolder();
      this.#options.log.warn(`media file ${id} was damaged or gone, and is whole again`);
    } catch (error) {
      await tidy(unfinished);
      this.#options.log.error(`media file ${id} is damaged or gone, and could not be written anew`, error);
    }
  }

  async #isWhole(file: Pick<VaultFile, 'id' | 'sizeBytes'>): Promise<boolean> {
    try {
      for await (const _piece of this.read(file));
      return true;
    } catch {
      return false;
    }
  }

  async #fill(
    unfinished: string,
    id: string,
    bytes: Readable,
    { maxBytes = Infinity, expectedBytes, onProgress, signal }: WriteLimits,
  ): Promise<{ sha256: string; sizeBytes: number }> {
    const { databaseKey, folder } = this.#options;
    // Somebody may have taken it away.
    await mkdir(folder, { recursive: true });
    const file = await open(unfinished, 'wx', 0o600);
    try {
      let doneBytes = 0;
      const onBytes = (part: Uint8Array): void => {
        doneBytes += part.length;
        if (doneBytes > maxBytes) throw new AppError('media-too-large');
        this.refuseWithoutRoom();
        onProgress?.(doneBytes);
      };
      const source = signal ? addAbortSignal(signal, bytes) : bytes;
      const written = await writeEncrypted(file, source, { databaseKey, id, onBytes });
      if (expectedBytes !== undefined && written.sizeBytes !== expectedBytes) {
        throw new AppError('media-missing', { message: 'the stream ended too early or too late' });
      }
      await file.sync();
      return written;
    } finally {
      await file.close();
    }
  }

  async #readAll(
    file: string,
    { id, sizeBytes }: Pick<VaultFile, 'id' | 'sizeBytes'>,
    range: ByteRange,
  ): Promise<Buffer> {
    const { databaseKey } = this.#options;
    const pieces: Buffer[] = [];
    for await (const piece of readEncrypted({ path: file, databaseKey, id, sizeBytes, range })) {
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  }

  /** Called when the unfinished file is gone, so that its room counts. */
  #toExpected(error: unknown): unknown {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') return error;
    this.#options.disk.reportFull();
    return new AppError('disk-full', { cause: error });
  }

  /** Makes the rename last; Windows does that by itself and cannot open a folder. */
  async #syncFolder(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.#options.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  #pathOf(id: string): string {
    return path.join(this.#options.folder, id);
  }
}
