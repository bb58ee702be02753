import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '#shared/domain/errors.ts';
import type { ImportStop } from '#shared/domain/past/exported-chat.ts';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import type { Logger } from '../../log/logger.ts';
import type { PastMessage } from '../../store/contract/past-store.ts';
import type { MediaFile, Store } from '../../store/contract/store.ts';
import { openExportFiles, type ExportFiles, type ExportPlace } from './read/export-files.ts';
import type { ExportReader } from './read/export-reader.ts';
import { kindOfFile } from './read/file-kind.ts';

/** Messages at once: what comes in meanwhile waits no longer than for one of them. */
const BATCH = { most: 200, mostFiles: 10 };
/** Between two: the database is the desk's. */
const PAUSE_MS = 10;
/** As of what customers send. */
const MAX_BYTES = 2 * MAX_SIZE_BYTES.document;

/** Keeps the files of messages; see MediaVault. */
export interface ImportVault {
  write(bytes: Readable, options: { maxBytes: number }): Promise<MediaFile>;
  settle(file: MediaFile, keptId: string | undefined): Promise<void>;
  /** Throws AppError disk-full. */
  refuseWithoutRoom(): void;
}

interface ImportRunDependencies {
  store: Store;
  vault: ImportVault;
  reader: ExportReader;
  place: ExportPlace;
  importId: number;
  /** The customer's number, as far as the file tells it. */
  phone: string | null;
  total: number;
  log: Logger;
}

/** Takes one export in, piece by piece, from its beginning: what is there already is passed over. */
export class ImportRun {
  readonly #deps: ImportRunDependencies;
  #isStopped = false;
  #why: ImportStop | null = null;

  constructor(deps: ImportRunDependencies) {
    this.#deps = deps;
  }

  /** Why it could not go on; null while it can, and when a person stopped it. */
  get why(): ImportStop | null {
    return this.#why;
  }

  /** Rejects with what kept it from going on; it is stopped then. */
  async run(): Promise<void> {
    const { store, importId } = this.#deps;
    let state: 'done' | 'stopped' = 'stopped';
    try {
      if (await this.#takeIn()) state = 'done';
    } catch (error) {
      // Before its end is written: whoever hears of that asks why.
      this.#why = error instanceof AppError && error.code === 'disk-full' ? 'disk-full' : 'failed';
      throw error;
    } finally {
      await store.endPastImport({ importId, state, now: Date.now() });
    }
  }

  /** After the piece under way. */
  stop(): void {
    this.#isStopped = true;
  }

  /** @returns whether all of it was looked at. */
  async #takeIn(): Promise<boolean> {
    const { store, reader, place, importId, phone, total } = this.#deps;
    const files = await openExportFiles(place);
    try {
      let taken: number[] = [];
      for (let looked = 0; looked < total;) {
        if (this.#isStopped) return false;
        // What is left on a full disk is for the messages of today.
        this.#deps.vault.refuseWithoutRoom();
        const batch = await reader.batch(looked, BATCH);
        const written: MediaFile[] = [];
        let keptFiles: Record<string, string> = {};
        try {
          const messages = await this.#withFiles(files, batch, taken, written);
          looked += batch.length;
          const now = Date.now();
          const done = await store.recordPast({ importId, messages, phone, taken, looked, now });
          ({ taken, keptFiles } = done);
        } finally {
          for (const file of written) await this.#deps.vault.settle(file, keptFiles[file.id]);
        }
        await delay(PAUSE_MS);
      }
      return true;
    } finally {
      files.close();
    }
  }

  /** Only what the desk has not yet brings its file along. */
  async #withFiles(
    files: ExportFiles,
    batch: PastMessage[],
    taken: number[],
    written: MediaFile[],
  ): Promise<PastMessage[]> {
    const names = new Set(files.names);
    const isThere = ({ file }: PastMessage): boolean =>
      file?.name != null && names.has(file.name.normalize('NFC'));
    if (!batch.some(isThere)) return batch;
    const { store, importId } = this.#deps;
    const verdicts = await store.judgePast({ importId, messages: batch, taken });
    const messages: PastMessage[] = [];
    for (const [index, message] of batch.entries()) {
      const isWanted = verdicts[index] !== 'known' && isThere(message);
      const media = isWanted ? await this.#keep(files, message.file?.name ?? '') : undefined;
      if (media !== undefined) written.push(media);
      messages.push(media === undefined ? message : withMedia(message, media));
    }
    return messages;
  }

  /**
   * One that is damaged or too large does not come. Where there is no room nothing goes on, nor when the whole export is not in
   * its place any more: else it would seem to be done, and each of its files to have been left out on the phone.
   */
  async #keep(files: ExportFiles, name: string): Promise<MediaFile | undefined> {
    try {
      const bytes = await files.open(name);
      return bytes && (await this.#deps.vault.write(bytes, { maxBytes: MAX_BYTES }));
    } catch (error) {
      if (error instanceof AppError && error.code === 'disk-full') throw error;
      await stat(this.#deps.place.file);
      this.#deps.log.warn('a file of an exported chat could not be read', error);
      return undefined;
    }
  }
}

const withMedia = (message: PastMessage, media: MediaFile): PastMessage => ({
  ...message,
  file: {
    kind: kindOfFile(message.file?.name ?? '', media.mimeType),
    name: message.file?.name ?? null,
    media,
  },
});
