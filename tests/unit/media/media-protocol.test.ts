import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { MAX_SIZE_BYTES, UPLOAD_SIZE_HEADER } from '#shared/domain/messages/attachment.ts';
import { createMediaProtocol } from '#main/media/media-protocol.ts';
import type { ByteRange, MediaVault } from '#main/media/vault.ts';

const DESK = 'app://rosheta';
const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const URL_OF_FILE = `app://media/files/${ID}`;
const UPLOADS = 'app://media/uploads';
const CONTENT = randomBytes(1_000);

type Add = (bytes: Readable, limits: { expectedBytes?: number; signal?: AbortSignal }) => Promise<object>;
type Read = (file: object, range?: ByteRange) => AsyncGenerator<Buffer>;

async function* inPieces(_file: object, range: ByteRange = { start: 0, end: CONTENT.length }) {
  for (let at = range.start; at < range.end; at += 300)
    yield CONTENT.subarray(at, Math.min(at + 300, range.end));
}

/** The protocol over a vault and a store that do as the test says. */
function protocol({
  add = async (bytes) => ({ id: ID, mimeType: 'text/plain', sizeBytes: (await text(bytes)).length }),
  read = inPieces,
  mimeType = 'image/png',
  isKnown = true,
  find = async () => (isKnown ? { id: ID, sizeBytes: CONTENT.length, mimeType } : undefined),
  isSignedIn = true,
  readPicture = async () => undefined,
}: {
  add?: Add;
  read?: Read;
  mimeType?: string;
  isKnown?: boolean;
  find?: () => Promise<{ id: string; sizeBytes: number; mimeType: string } | undefined>;
  isSignedIn?: boolean;
  readPicture?: (input: { customerId: number }) => Promise<{ bytes: Uint8Array } | undefined>;
} = {}) {
  const error = vi.fn<() => void>();
  const handle = createMediaProtocol({
    vault: { add, read } as unknown as MediaVault,
    store: { findMediaFile: find, readPicture },
    isSignedIn: () => isSignedIn,
    deskOrigin: DESK,
    log: { error, warn: () => {}, info: () => {}, debug: () => {} },
  });
  const ask = (url: string, options: RequestInit = {}): Promise<Response> =>
    handle(new Request(url, options));
  const upload = (
    content: string,
    { size = String(content.length), ...options }: RequestInit & { size?: string } = {},
  ): Promise<Response> =>
    ask(UPLOADS, { method: 'POST', body: content, headers: { [UPLOAD_SIZE_HEADER]: size }, ...options });
  return { ask, upload, error };
}

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe('a picture of a customer', () => {
  const readPicture = async ({ customerId }: { customerId: number }) =>
    customerId === 7 ? { bytes: Buffer.from('jpeg') } : undefined;

  test('is an image and nothing else, and only for the desk while somebody is signed in', async () => {
    const { ask } = protocol({ readPicture });
    const response = await ask('app://media/pictures/7-123');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await bytesOf(response)).toEqual(Buffer.from('jpeg'));
    expect(
      (await protocol({ readPicture, isSignedIn: false }).ask('app://media/pictures/7-123')).status,
    ).toBe(403);
  });

  test.each(['8-123', '7', '7-', '07-1', '7-1/..', '-7-1', '7-1?x'])('of %s there is none', async (name) => {
    const { ask } = protocol({ readPicture });
    expect((await ask(`app://media/pictures/${name}`)).status).toBe(404);
  });
});

describe('a file', () => {
  test('comes whole, is kept by nobody, and runs nothing', async () => {
    const response = await protocol().ask(URL_OF_FILE);
    expect((await bytesOf(response)).equals(CONTENT)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '1000',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers.has('content-disposition')).toBe(false);
  });

  test('comes in parts, also from its end', async () => {
    const { ask } = protocol();
    const part = await ask(URL_OF_FILE, { headers: { range: 'bytes=100-899' } });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 100-899/1000',
      '800',
    ]);
    expect((await bytesOf(part)).equals(CONTENT.subarray(100, 900))).toBe(true);
    const end = await ask(URL_OF_FILE, { headers: { range: 'bytes=-1' } });
    expect((await bytesOf(end)).equals(CONTENT.subarray(999))).toBe(true);
    const beyond = await ask(URL_OF_FILE, { headers: { range: 'bytes=1000-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  test('of a kind that could run is only there to be saved', async () => {
    const response = await protocol({ mimeType: 'text/html' }).ask(URL_OF_FILE);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment');
  });

  test('is described without being opened', async () => {
    const read = vi.fn<Read>();
    const response = await protocol({ read }).ask(URL_OF_FILE, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '1000']);
    expect(read).not.toHaveBeenCalled();
  });

  test('that is damaged or gone at its beginning is no 200', async () => {
    // eslint-disable-next-line require-yield
    async function* broken(): AsyncGenerator<Buffer> {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    }
    const { ask, error } = protocol({ read: broken });
    const response = await ask(URL_OF_FILE);
    expect(response.status).toBe(500);
    expect(response.headers.get('access-control-allow-origin')).toBe(DESK);
    expect(error).toHaveBeenCalledOnce();
  });

  test('that is damaged further on breaks off instead of ending early', async () => {
    async function* half(): AsyncGenerator<Buffer> {
      yield CONTENT.subarray(0, 300);
      throw new Error('damaged media file');
    }
    const response = await protocol({ read: half }).ask(URL_OF_FILE);
    expect(response.status).toBe(200);
    await expect(bytesOf(response)).rejects.toThrow('damaged');
  });

  test('is decrypted no faster than it is watched, and closed when nobody watches any more', async () => {
    const closed = Promise.withResolvers<void>();
    let pieces = 0;
    async function* film(): AsyncGenerator<Buffer> {
      try {
        for (;;) {
          pieces += 1;
          yield CONTENT;
        }
      } finally {
        closed.resolve();
      }
    }
    const response = await protocol({ read: film }).ask(URL_OF_FILE);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    await closed.promise;
    expect(pieces).toBeLessThan(4);
  });

  test('is not there when the database does not know it, or does not answer', async () => {
    expect((await protocol({ isKnown: false }).ask(URL_OF_FILE)).status).toBe(404);
    const { ask, error } = protocol({ find: () => Promise.reject(new Error('the store is closed')) });
    expect((await ask(URL_OF_FILE)).status).toBe(500);
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('who may ask', () => {
  test('is the desk, and whoever Electron does not name', async () => {
    const { ask } = protocol();
    expect((await ask(URL_OF_FILE, { headers: { origin: DESK } })).status).toBe(200);
    for (const origin of ['https://web.whatsapp.com', 'app://rosheta.evil', 'null']) {
      expect((await ask(URL_OF_FILE, { headers: { origin } })).status).toBe(403);
    }
  });

  test('is nobody while the desk is locked: nothing is read and nothing taken', async () => {
    const [add, find] = [vi.fn<Add>(), vi.fn<() => Promise<undefined>>()];
    const { ask, upload } = protocol({ add, find, isSignedIn: false });
    expect([(await ask(URL_OF_FILE)).status, (await upload('x')).status]).toEqual([403, 403]);
    expect(add).not.toHaveBeenCalled();
    expect(find).not.toHaveBeenCalled();
  });

  test('is told of no other method and no other place', async () => {
    const { ask } = protocol();
    const statusOf = async (url: string, method: string): Promise<number> =>
      (await ask(url, { method })).status;
    expect(await statusOf(URL_OF_FILE, 'DELETE')).toBe(405);
    expect(await statusOf(URL_OF_FILE, 'POST')).toBe(405);
    expect(await statusOf(UPLOADS, 'GET')).toBe(405);
    expect(await statusOf(UPLOADS, 'OPTIONS')).toBe(204);
    expect(await statusOf('app://media/files/../rosheta.db', 'GET')).toBe(404);
  });
});

describe('an upload', () => {
  test('is kept, and named by its id', async () => {
    const response = await protocol().upload('half');
    expect([response.status, await response.json()]).toEqual([
      200,
      { fileId: ID, mimeType: 'text/plain', sizeBytes: 4 },
    ]);
  });

  test('that says no usable size, or too large a one, is refused unread', async () => {
    const add = vi.fn<Add>();
    const { upload } = protocol({ add });
    for (const size of ['many', '1.5', 'Infinity']) {
      const response = await upload('half', { size });
      expect([response.status, await response.json()]).toEqual([400, { ok: false, code: 'invalid-input' }]);
    }
    const large = await upload('half', { size: String(MAX_SIZE_BYTES.document + 1) });
    expect([large.status, await large.json()]).toEqual([413, { ok: false, code: 'media-too-large' }]);
    expect(add).not.toHaveBeenCalled();
  });

  test('hands the size on that was promised, so that half a file is noticed', async () => {
    const add = vi.fn<Add>(async () => ({ id: ID, mimeType: 'text/plain', sizeBytes: 4 }));
    await protocol({ add }).upload('half', { size: '8' });
    expect(add.mock.calls[0]?.[1]).toMatchObject({ expectedBytes: 8, maxBytes: MAX_SIZE_BYTES.document });
  });

  test.each([
    ['media-missing', 400],
    ['media-too-large', 413],
    ['disk-full', 507],
    ['not-found', 500],
  ] as const)('that ends as %s answers %i, and is no fault of the program', async (code, status) => {
    const { upload, error } = protocol({ add: () => Promise.reject(new AppError(code)) });
    const response = await upload('half');
    expect([response.status, await response.json()]).toEqual([status, { ok: false, code }]);
    expect(error).not.toHaveBeenCalled();
  });

  test('that ends otherwise says no word of why, and logs it', async () => {
    const { upload, error } = protocol({ add: () => Promise.reject(new Error('EACCES /home/somebody')) });
    const response = await upload('half');
    expect([response.status, await response.json()]).toEqual([500, { ok: false, code: 'internal' }]);
    expect(error).toHaveBeenCalledOnce();
  });

  test('is given up with the request', async () => {
    const controller = new AbortController();
    const begun = Promise.withResolvers<void>();
    const add: Add = (_bytes, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new AppError('media-missing')));
        begun.resolve();
      });
    const response = protocol({ add }).upload('half', { signal: controller.signal });
    await begun.promise;
    controller.abort();
    expect((await response).status).toBe(400);
  });
});
