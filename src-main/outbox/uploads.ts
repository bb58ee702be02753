import type { Readable } from 'node:stream';
import type { Attachment, MediaProgress } from '#shared/domain/messages/attachment.ts';
import { Throttle } from '../lib/throttle.ts';
import type { OutboxEntry } from '../store/contract/store.ts';
import type { OutgoingMedia } from '../transport/transport.ts';

/** A window repaints no oftener than it has to. */
const PROGRESS_EVERY_MS = 200;

/** A file without a name of its own gets one: phones show it, and some apps open by it. */
const NAMES: Readonly<Record<Attachment['kind'], string>> = {
  image: 'image',
  sticker: 'sticker',
  video: 'video',
  audio: 'audio',
  voice: 'voice',
  document: 'document',
};

interface UploadsOptions {
  /** The plain bytes of a stored file. */
  open: (file: { id: string; sizeBytes: number }) => Readable;
  onProgress: (progress: MediaProgress) => void;
}

/** A file on its way out. */
interface Upload {
  onProgress: (doneBytes: number) => void;
  signal: AbortSignal;
  /** Whatever became of it, it is over. */
  end(): void;
}

/** The files on their way out: how far each is, and the way to stop it. */
export class Uploads {
  readonly #options: UploadsOptions;
  /** By message. */
  readonly #underWay = new Map<number, { controller: AbortController; ended: Promise<void> }>();

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /** @returns undefined when the file is not there any more. */
  toOutgoing(attachment: Attachment): OutgoingMedia | undefined {
    const { fileId, mimeType, sizeBytes, kind, fileName } = attachment;
    if (fileId === null || mimeType === null || sizeBytes === null) return undefined;
    const { width, height, durationMs, waveform } = attachment;
    return {
      kind,
      mimeType,
      sizeBytes,
      fileName: fileName ?? NAMES[kind],
      width,
      height,
      durationMs,
      waveform,
      open: () => this.#options.open({ id: fileId, sizeBytes }),
    };
  }

  begin({ messageId, conversationId }: OutboxEntry, totalBytes: number): Upload {
    const controller = new AbortController();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    this.#underWay.set(messageId, { controller, ended });
    const told = new Throttle(PROGRESS_EVERY_MS);
    return {
      signal: controller.signal,
      onProgress: (doneBytes) => {
        // The end is always told.
        if (!told.pass() && doneBytes < totalBytes) return;
        this.#options.onProgress({ messageId, conversationId, direction: 'upload', doneBytes, totalBytes });
      },
      end: () => {
        this.#underWay.delete(messageId);
        resolve();
      },
    };
  }

  /**
   * Stops the file of a message and waits until it is known what that came to.
   * @returns false when none is on its way.
   */
  async stop(messageId: number): Promise<boolean> {
    const upload = this.#underWay.get(messageId);
    if (upload === undefined) return false;
    upload.controller.abort();
    await upload.ended;
    return true;
  }
}
