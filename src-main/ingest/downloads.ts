import type { Readable } from 'node:stream';
import { AppError } from '#shared/domain/errors.ts';
import { MAX_SIZE_BYTES } from '#shared/domain/messages/attachment.ts';
import { DOWNLOAD_PAUSES_MS } from '#shared/domain/messages/download-pauses.ts';
import { LINKS, type Link } from '#shared/domain/transport-capabilities.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { EventBus } from '../events/bus.ts';
import { systemClock } from '../lib/clock.ts';
import { Coalesced } from '../lib/coalesce.ts';
import { Throttle } from '../lib/throttle.ts';
import { WakeUp } from '../lib/wake-up.ts';
import type { Logger } from '../log/logger.ts';
import type { DueDownload, MediaFile, Store } from '../store/contract/store.ts';
import type { Links } from '../transport/transport.ts';

/** Files at once: the second one keeps a small photo from waiting behind a long film. */
const LANES = 2;
/** After an error of our own. */
const ERROR_PAUSE_MS = 5_000;
const PROGRESS_EVERY_MS = 200;
/** Twice what WhatsApp lets anybody send as a document through the desk: whatever is beyond is no customer's photo. */
const MAX_BYTES = 2 * MAX_SIZE_BYTES.document;

interface DownloadsDependencies {
  store: Store;
  transport: Pick<Links, 'over'>;
  vault: {
    /** Keeps a stream as a file, without a row. Throws AppError media-too-large, disk-full. */
    write(
      bytes: Readable,
      options: { maxBytes: number; onProgress: (doneBytes: number) => void },
    ): Promise<MediaFile>;
    /** Once the database has been asked; `keptId` is the file that has these bytes, if any has. */
    settle(file: MediaFile, keptId: string | undefined): Promise<void>;
  };
  bus: EventBus;
  log: Logger;
}

/**
 * Fetches the files of messages as they arrive: WhatsApp keeps them for a while only. What fails is tried again, also
 * after a restart, because what waits is in the database.
 */
export class Downloads {
  readonly #deps: DownloadsDependencies;
  /** By message. */
  readonly #underWay = new Map<number, Promise<void>>();
  readonly #wakeUp = new WakeUp(() => this.wake());
  readonly #looks: Coalesced;
  #stopped = false;

  constructor(deps: DownloadsDependencies) {
    this.#deps = deps;
    this.#looks = new Coalesced({
      run: () => this.#beginDue(),
      onError: (error) => {
        deps.log.error('what has to be downloaded could not be read', error);
        this.#wakeIn(ERROR_PAUSE_MS);
      },
    });
  }

  /** Looks for work: call when online, when a message was recorded, when there is room on the disk again. */
  wake(): void {
    void this.#looks.request();
  }

  /** A person wants it now. Throws AppError not-found. */
  async retry(messageId: number): Promise<Message> {
    const message = await this.#deps.store.retryDownload({ messageId, now: Date.now() });
    this.wake();
    return message;
  }

  /** What is under way is given up with the page it comes from; call after disconnecting. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.cancel();
    await this.#looks.settled();
    await Promise.all(this.#underWay.values());
  }

  #isOpen(link: Link): boolean {
    return !this.#stopped && this.#deps.transport.over(link).state.phase === 'online';
  }

  async #beginDue(): Promise<void> {
    const now = Date.now();
    const limit = LANES + this.#underWay.size;
    const open = LINKS.filter((link) => this.#isOpen(link));
    // What cannot be fetched now must not hide what can.
    const link = open.length === 1 ? open[0] : undefined;
    const { due, nextAt } = await this.#deps.store.listDueDownloads({ now, limit, link });
    for (const download of due) this.#begin(download);
    if (nextAt !== null) this.#wakeIn(nextAt - systemClock.wall());
  }

  #begin(download: DueDownload): void {
    const { messageId, link } = download;
    if (this.#underWay.has(messageId) || this.#underWay.size >= LANES || !this.#isOpen(link)) return;
    const work = this.#fetch(download)
      .catch((error: unknown) => {
        this.#deps.log.error(`the file of message ${messageId} could not be taken in`, error);
        this.#wakeIn(ERROR_PAUSE_MS);
        return false;
      })
      .then((goOn) => {
        this.#underWay.delete(messageId);
        if (goOn) this.wake();
      });
    this.#underWay.set(messageId, work);
  }

  /** @returns whether the next one may follow at once. */
  async #fetch(download: DueDownload): Promise<boolean> {
    const { store, transport, vault, log } = this.#deps;
    const { chatAddress, otherAddresses, waMessageId, direction, remoteId, link } = download;
    let file: MediaFile | undefined;
    let refusal: unknown;
    const receive = async (bytes: Readable): Promise<void> => {
      try {
        file = await vault.write(bytes, { maxBytes: MAX_BYTES, onProgress: this.#progressOf(download) });
      } catch (error) {
        refusal = error;
        throw error;
      }
    };
    const result = await transport.over(link).downloadMedia({
      chatAddress,
      otherAddresses,
      waMessageId,
      fromMe: direction === 'outgoing',
      remoteId,
      receive,
    });
    if (file !== undefined) {
      await this.#keep(download, file);
      return true;
    }
    if (result.kind === 'expired') return this.#fail(download, 'expired');
    if (refusal instanceof AppError && refusal.code === 'media-too-large') {
      return this.#fail(download, 'too-large');
    }
    // The connection went, or the disk is full: that is no try. Both wake this again.
    if (!this.#isOpen(link) || (refusal instanceof AppError && refusal.code === 'disk-full')) return false;
    const pauseMs = DOWNLOAD_PAUSES_MS[download.attempts];
    log[pauseMs === undefined ? 'error' : 'warn'](
      `the file of message ${download.messageId} did not come`,
      refusal ?? (result.kind === 'failed' ? result.cause : undefined),
    );
    if (pauseMs === undefined) return this.#fail(download, 'not-downloaded');
    const now = Date.now();
    const again = { attempts: download.attempts + 1, notBefore: now + pauseMs };
    const { messageId, isBetter } = download;
    await store.deferDownload({ messageId, isBetter, now, ...again });
    return true;
  }

  /** The file is on the disk; when its bytes are known already, or its row cannot be written, this copy goes. */
  async #keep({ messageId, isBetter }: DueDownload, file: MediaFile): Promise<void> {
    const { store, vault } = this.#deps;
    let keptId: string | undefined;
    try {
      const { keptFileId } = await store.completeDownload({
        messageId,
        isBetter,
        file,
        now: Date.now(),
      });
      keptId = keptFileId;
    } finally {
      await vault.settle(file, keptId);
    }
  }

  async #fail(
    { messageId, isBetter }: DueDownload,
    failure: 'expired' | 'too-large' | 'not-downloaded',
  ): Promise<boolean> {
    await this.#deps.store.failDownload({ messageId, isBetter, failure, now: Date.now() });
    return true;
  }

  #progressOf({ messageId, conversationId, sizeBytes }: DueDownload): (doneBytes: number) => void {
    const told = new Throttle(PROGRESS_EVERY_MS);
    return (doneBytes) => {
      if (!told.pass()) return;
      const progress = { messageId, conversationId, doneBytes, totalBytes: sizeBytes };
      this.#deps.bus.emit('media.progress', { ...progress, direction: 'download' });
    };
  }

  #wakeIn(ms: number): void {
    if (!this.#stopped) this.#wakeUp.in(ms);
  }
}
