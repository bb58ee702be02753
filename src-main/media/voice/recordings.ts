import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { MAX_SIZE_BYTES, type UploadedFile } from '#shared/domain/messages/attachment.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { FinishedRecording, KeptRecording } from '#shared/domain/messages/recording.ts';
import { Journals, type OpenJournal } from './journals.ts';
import { remuxInWorker } from './remux-in-worker.ts';
import { UnusableRecordingError } from './remux.ts';

interface RecordingsOptions {
  /** The folder of the journals, and the bundled worker. */
  place: { recordings: string; voiceWorker: string };
  databaseKey: Uint8Array;
  /** The store; the id of a merged conversation gives the one it went into. Throws AppError not-found. */
  store: { getConversation(id: number): Promise<{ id: number }> };
  vault: { add(bytes: Readable): Promise<{ id: string; mimeType: string; sizeBytes: number }> };
}

/**
 * Voice notes on their way from the microphone to the vault. Every second of sound is on the disk before the next one
 * is taken, and stays there until the window says that the message is queued or that nobody wants it.
 */
export class Recordings {
  readonly #options: RecordingsOptions;
  readonly #journals: Journals;
  readonly #open = new Map<string, OpenJournal>();
  /** By recording: its calls happen one after the other. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(options: RecordingsOptions) {
    this.#options = options;
    this.#journals = new Journals(options.place.recordings, options.databaseKey);
  }

  /** Throws AppError not-found for an unknown conversation, disk-full. */
  async begin(conversationId: number, now: number): Promise<string> {
    const { id } = await this.#options.store.getConversation(conversationId);
    const recordingId = randomUUID();
    const journal = await orDiskFull(
      this.#journals.create(recordingId, { conversationId: id, startedAt: now }),
    );
    this.#open.set(recordingId, journal);
    return recordingId;
  }

  /** Throws AppError not-found when it is not being recorded, disk-full, media-too-large. */
  append(recordingId: string, bytes: Uint8Array): Promise<void> {
    return this.#inTurn(recordingId, async () => {
      const journal = this.#open.get(recordingId);
      if (journal === undefined) throw new AppError('not-found');
      if (journal.sizeBytes + bytes.length > MAX_SIZE_BYTES.voice) throw new AppError('media-too-large');
      await orDiskFull(journal.append(bytes));
    });
  }

  /**
   * Makes a voice note of what was recorded; asked again, makes it again. The recording stays until it is discarded.
   * @param recordedMs how long the recorder ran; null to take whatever is there.
   * Throws AppError not-found, recording-unusable, disk-full.
   */
  finish(recordingId: string, recordedMs: number | null): Promise<FinishedRecording> {
    return this.#inTurn(recordingId, async () => {
      await this.#close(recordingId);
      const journal = await this.#journals.find(recordingId);
      if (journal === undefined) throw new AppError('not-found');
      const { bytes, durationMs } = await this.#remux(journal.bytes, recordedMs);
      const file = await this.#options.vault.add(Readable.from([Buffer.from(bytes.buffer)]));
      return { ...toUploaded(file), durationMs };
    });
  }

  discard(recordingId: string): Promise<void> {
    return this.#inTurn(recordingId, async () => {
      await this.#close(recordingId);
      await this.#journals.remove(recordingId);
    });
  }

  /** At the end of the desk: what was being recorded is offered again at the next start. */
  async stop(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.#inTurn(id, () => this.#close(id))));
  }

  /** Oldest first. Those without a sound in them are cleared away; those of another key wait for it, unseen. */
  async listKept(): Promise<KeptRecording[]> {
    const kept = await Promise.all((await this.#journals.listIds()).map((id) => this.#describe(id)));
    return kept.filter((one) => one !== undefined).sort((a, b) => a.startedAt - b.startedAt);
  }

  /** What was recorded for these conversations goes, also what is being recorded now. */
  async discardOf(conversationIds: readonly number[]): Promise<void> {
    for (const recordingId of await this.#journals.listIds()) {
      const journal = await this.#readOrLeave(recordingId);
      if (journal != null && conversationIds.includes(journal.conversationId))
        await this.discard(recordingId);
    }
  }

  async #describe(recordingId: string): Promise<KeptRecording | undefined> {
    const journal = await this.#readOrLeave(recordingId);
    if (journal === null) return undefined;
    if (journal === undefined || journal.bytes.length === 0) {
      if (!this.#open.has(recordingId)) await this.#journals.removeIfEmpty(recordingId);
      return undefined;
    }
    try {
      // The conversation may have gone into another since.
      const { id } = await this.#options.store.getConversation(journal.conversationId);
      return { recordingId, conversationId: id, startedAt: journal.startedAt };
    } catch (error) {
      // An older copy of the database was restored, which does not know the conversation: the recording waits for it.
      if (error instanceof AppError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  /** Null for one that the disk does not give: it hides none of the others, and stays. */
  async #readOrLeave(recordingId: string): Promise<Awaited<ReturnType<Journals['find']>> | null> {
    try {
      return await this.#journals.find(recordingId);
    } catch {
      return null;
    }
  }

  async #remux(webm: Buffer, recordedMs: number | null) {
    try {
      return await remuxInWorker(this.#options.place.voiceWorker, { webm, recordedMs });
    } catch (cause) {
      if (cause instanceof UnusableRecordingError) throw new AppError('recording-unusable', { cause });
      throw cause;
    }
  }

  async #close(recordingId: string): Promise<void> {
    const journal = this.#open.get(recordingId);
    this.#open.delete(recordingId);
    await journal?.close();
  }

  async #inTurn<T>(recordingId: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(recordingId) ?? Promise.resolve();
    const mine = before.then(act, act);
    this.#last.set(recordingId, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(recordingId) === mine) this.#last.delete(recordingId);
    }
  }
}

const toUploaded = (file: { id: string; mimeType: string; sizeBytes: number }): UploadedFile => ({
  fileId: file.id,
  mimeType: file.mimeType,
  sizeBytes: file.sizeBytes,
});

async function orDiskFull<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw new AppError('disk-full', { cause });
    throw cause;
  }
}
