/** Media at Graph: what we upload and what customers sent, with their ids and short-lived addresses. */
import { createHash, randomBytes } from 'node:crypto';
import type { StandInClock } from './clock.ts';
import { GraphError } from './graph-error.ts';
import { newNumericId } from './ids.ts';
import { readMultipart } from './multipart.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const UPLOADED_FOR_MS = 30 * DAY_MS;
const INBOUND_FOR_MS = 7 * DAY_MS;
const ADDRESS_FOR_MS = 5 * 60 * 1000;
const MB = 1024 * 1024;

/** What may be uploaded, and how large. */
const LIMITS: Record<string, number> = {
  ...of(['image/jpeg', 'image/png'], 5 * MB),
  ...of(['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], 16 * MB),
  ...of(['video/mp4', 'video/3gpp'], 16 * MB),
  ...of(['image/webp'], MB / 2),
  ...of(
    [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    100 * MB,
  ),
};

/** Which of them each type of message takes; anything else fails later, by a status. */
const FITTING: Record<string, RegExp> = {
  image: /^image\/(jpeg|png)$/,
  video: /^video\//,
  audio: /^audio\//,
  sticker: /^image\/webp$/,
};

export interface MediaFile {
  id: string;
  direction: 'upload' | 'inbound';
  mimeType: string;
  fileName: string | null;
  bytes: Buffer;
  at: number;
}

export class MediaStore {
  #files = new Map<string, MediaFile>();
  /** By the hash in the address. */
  #addresses = new Map<string, { id: string; until: number }>();
  #clock: StandInClock;

  constructor(clock: StandInClock) {
    this.#clock = clock;
  }

  get uploads(): MediaFile[] {
    return [...this.#files.values()].filter(({ direction }) => direction === 'upload');
  }

  isUploaded(id: string): boolean {
    return this.#find(id)?.direction === 'upload';
  }

  /** Whether that file may go as this type of message. */
  fits(type: string, id: string): boolean {
    return FITTING[type]?.test(bare(this.#find(id)?.mimeType ?? '')) ?? true;
  }

  /** What a customer sent. */
  keepInbound(mimeType: string, bytes: Buffer, id = newNumericId()): MediaFile {
    return this.#keep({ id, direction: 'inbound', mimeType, fileName: null, bytes, at: this.#clock.now() });
  }

  /** It is as if it had never been. */
  lose(id: string): void {
    this.#files.delete(id);
  }

  /** `POST /{PNID}/media`. */
  upload(body: Buffer, contentType: string | undefined): object {
    const parts = readMultipart(body, contentType);
    const text = (name: string): string | undefined =>
      parts.find((part) => part.name === name && part.fileName === null)?.bytes.toString('utf8');
    if (text('messaging_product') !== 'whatsapp') {
      throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
    }
    const file = parts.find(({ name, fileName }) => name === 'file' && fileName !== null);
    if (!file) throw new GraphError(100, { message: '(#100) The parameter file is required.' });
    const mimeType = text('type') ?? file.contentType ?? 'application/octet-stream';
    const limit = LIMITS[bare(mimeType)];
    if (limit === undefined || (bare(mimeType) === 'audio/ogg' && isNoOpus(file.bytes))) {
      const types = Object.keys(LIMITS).join(', ');
      throw new GraphError(100, {
        message: `(#100) Param file must be a file with one of the following types: ${types}. Received file of type '${mimeType}'.`,
      });
    }
    if (file.bytes.length === 0 || file.bytes.length > limit) {
      throw new GraphError(131053, { details: `File of ${file.bytes.length} bytes; at most ${limit}.` });
    }
    const { fileName, bytes } = file;
    const id = newNumericId();
    this.#keep({ id, direction: 'upload', mimeType, fileName, bytes, at: this.#clock.now() });
    return { id };
  }

  /** `GET /{MEDIA_ID}`; undefined when there is no such file. */
  describe(id: string, host: string): object | undefined {
    const file = this.#find(id);
    if (!file) return undefined;
    return {
      messaging_product: 'whatsapp',
      url: this.addressOf(id, host),
      mime_type: file.mimeType,
      sha256: this.hashOf(id),
      file_size: file.bytes.length,
      id,
    };
  }

  hashOf(id: string): string {
    return createHash('sha256')
      .update(this.#find(id)?.bytes ?? '')
      .digest('hex');
  }

  addressOf(id: string, host: string): string {
    const hash = randomBytes(12).toString('base64url');
    const until = this.#clock.now() + ADDRESS_FOR_MS;
    this.#addresses.set(hash, { id, until });
    const query = new URLSearchParams({ mid: id, ext: String(Math.floor(until / 1000)), hash });
    return `${host}/whatsapp_business/attachments/?${query}`;
  }

  /** The file of this address, while both are good. */
  at(query: URLSearchParams): MediaFile | undefined {
    const address = this.#addresses.get(query.get('hash') ?? '');
    if (!address || address.id !== query.get('mid') || address.until <= this.#clock.now()) return undefined;
    return this.#find(address.id);
  }

  remove(id: string): boolean {
    return this.#files.delete(id);
  }

  #keep(file: MediaFile): MediaFile {
    this.#files.set(file.id, file);
    return file;
  }

  #find(id: string): MediaFile | undefined {
    const file = this.#files.get(id);
    if (!file) return undefined;
    const livesFor = file.direction === 'upload' ? UPLOADED_FOR_MS : INBOUND_FOR_MS;
    return this.#clock.now() - file.at < livesFor ? file : undefined;
  }
}

function of(types: string[], limit: number): Record<string, number> {
  return Object.fromEntries(types.map((type) => [type, limit]));
}

const bare = (mimeType: string): string => (mimeType.split(';')[0] ?? '').trim().toLowerCase();

const isNoOpus = (bytes: Buffer): boolean => !bytes.subarray(0, 200).includes('OpusHead');
