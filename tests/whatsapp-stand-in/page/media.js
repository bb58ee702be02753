// Pictures, sound and documents: what wa-js's sendFileMessage and downloadMedia stand on. The bytes go
// to and come from the stand-in server as they are; the real one encrypts, and re-encodes pictures.
import { chats } from './chats.js';
import { fetchMedia } from './connection.js';
import { define } from './module-system.js';
import { MediaData, Msg } from './messages.js';
import { startSending } from './sending.js';

const MEGABYTE = 2 ** 20;
const LIMITS = { document: 2048 * MEGABYTE };
const DEFAULT_LIMIT = 64 * MEGABYTE;

/** A blob with WhatsApp Web's wrapper around it. */
class OpaqueData {
  #blob;
  constructor(blob) {
    this.#blob = blob;
  }
  static async createFromData(data, type) {
    return new OpaqueData(new Blob([data], { type: type ?? data.type }));
  }
  static async createFromBase64Jpeg(text) {
    return new OpaqueData(await (await fetch(`data:image/jpeg;base64,${text}`)).blob());
  }
  forceToBlob() {
    return this.#blob;
  }
  size() {
    return this.#blob.size;
  }
  type() {
    return this.#blob.type;
  }
}

async function hashOf(blob) {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** In pixels; nothing for what is no picture. */
async function measure(blob) {
  if (!blob.type.startsWith('image/')) return {};
  const picture = await createImageBitmap(blob).catch(() => undefined);
  const size = picture && { width: picture.width, height: picture.height };
  picture?.close();
  return size ?? {};
}

function kindOf(mimetype, { isPtt, asDocument, asSticker }) {
  if (asDocument) return 'document';
  if (asSticker) return 'sticker';
  if (isPtt) return 'ptt';
  const [family] = mimetype.split('/');
  return ['image', 'video', 'audio'].includes(family) ? family : 'document';
}

class MediaPrep {
  #prepared;

  constructor(data, options) {
    this.#prepared = this.#prepare(data.forceToBlob(), options);
  }

  async #prepare(blob, options) {
    const filehash = await hashOf(blob);
    const type = kindOf(blob.type, options);
    const { duration, waveform } = options.precomputedFields ?? {};
    const fields = {
      type,
      mimetype: blob.type,
      size: blob.size,
      filehash,
      duration,
      waveform,
      ...(await measure(blob)),
    };
    this.mediaData = new MediaData({ ...fields, mediaBlob: new OpaqueData(blob), mediaStage: 'PREPARED' });
    return { fields, blob };
  }

  async waitForPrep() {
    await this.#prepared;
    return this.mediaData;
  }

  // wa-js counts the parameters: one means the newer form, an object.
  async sendToChat({ chat, options }) {
    const { fields, blob } = await this.#prepared;
    const { productMsgOptions, caption } = options;
    // `undefined` would hide the values of the message that wa-js prepared.
    const set = Object.fromEntries(
      Object.entries({ ...fields, caption }).filter(([, value]) => value !== undefined),
    );
    const message = new Msg({ ...productMsgOptions, ...set });
    const { result } = await startSending(chats.get(chat.id), message, blob);
    return await result;
  }
}

/** Fetches the bytes; rejects when WhatsApp no longer has them. */
async function downloadMedia() {
  const file = await fetchMedia(this.id.id);
  const blob = file.slice(0, file.size, this.mimetype);
  this.mediaData.set({ mediaBlob: new OpaqueData(blob), mediaStage: 'RESOLVED' });
}

export function defineMedia() {
  Msg.prototype.downloadMedia = downloadMedia;
  define('WAWebMediaOpaqueData', { default: OpaqueData });
  define('WAWebPrepRawMedia', {
    MediaPrep,
    prepRawMedia: (data, options) => new MediaPrep(data, options),
    uploadProductImage() {},
  });
  define('WAWebMediaGatingUtils', { getUploadLimit: (type) => LIMITS[type] ?? DEFAULT_LIMIT });
  // Empty caches: every download asks the server.
  const none = async () => null;
  define('WAWebLruMediaStore', {
    LruMediaStore: {
      get: none,
      put: none,
      del: none,
      clear: none,
      count: async () => 0,
      has: async () => false,
    },
  });
  define('WAWebMediaInMemoryBlobCache', {
    InMemoryMediaBlobCacheImpl: Map,
    InMemoryMediaBlobCache: { has: () => false, get: () => undefined },
  });
}
