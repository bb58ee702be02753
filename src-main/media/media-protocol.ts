import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { MAX_SIZE_BYTES, UPLOAD_SIZE_HEADER, type UploadedFile } from '#shared/domain/messages/attachment.ts';
import { AppError, type ErrorCode } from '#shared/domain/errors.ts';
import type { Logger } from '../log/logger.ts';
import { parseMediaUrl, parseRange, servedTypeOf } from './media-request.ts';
import type { MediaVault } from './vault.ts';

interface MediaProtocolOptions {
  vault: MediaVault;
  store: {
    findMediaFile(input: {
      id: string;
    }): Promise<{ id: string; sizeBytes: number; mimeType: string } | undefined>;
    readPicture(input: { customerId: number }): Promise<{ bytes: Uint8Array } | undefined>;
  };
  /** A locked desk hands out nothing and takes nothing. */
  isSignedIn: () => boolean;
  /** The one origin that may ask. */
  deskOrigin: string;
  log: Logger;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  'invalid-input': 400,
  'media-missing': 400,
  'media-too-large': 413,
  'disk-full': 507,
};

/** Answers what the desk's page asks of app://media. */
export function createMediaProtocol(options: MediaProtocolOptions): (request: Request) => Promise<Response> {
  const { deskOrigin, isSignedIn, log } = options;
  const answer = async (request: Request): Promise<Response> => {
    const target = parseMediaUrl(request.url);
    const { method } = request;
    if (target === undefined) return plain(404);
    if (!isOfDesk(request, deskOrigin)) return plain(403);
    if (!isSignedIn()) return plain(403);
    if (method === 'OPTIONS') return plain(204);
    if (target.kind === 'uploads') return method === 'POST' ? upload(options, request) : plain(405);
    if (method !== 'GET' && method !== 'HEAD') return plain(405);
    if (target.kind === 'picture') return servePicture(options, target.customerId);
    return serveFile(options, request, target.id);
  };
  return async (request) => {
    let response: Response;
    try {
      response = await answer(request);
    } catch (error) {
      log.error('a media request failed', error);
      response = plain(500);
    }
    for (const [name, value] of Object.entries(wallsFor(deskOrigin))) response.headers.set(name, value);
    return response;
  };
}

/**
 * Electron tells its handlers of no origin and asks for no preflight (seen on 33), so this refuses only who is named
 * and is not the desk. The wall is the session: the desk's own shows nothing but the desk, and no other knows the scheme.
 */
function isOfDesk(request: Request, deskOrigin: string): boolean {
  const origin = request.headers.get('origin');
  return origin === null || origin === deskOrigin;
}

/** What a customer looks like now; small, so that it goes in one piece. */
async function servePicture({ store }: MediaProtocolOptions, customerId: number): Promise<Response> {
  const picture = await store.readPicture({ customerId });
  if (picture === undefined) return plain(404);
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'no-store' };
  return new Response(new Uint8Array(picture.bytes), { status: 200, headers });
}

async function serveFile(
  { vault, store }: MediaProtocolOptions,
  request: Request,
  id: string,
): Promise<Response> {
  const file = await store.findMediaFile({ id });
  if (file === undefined) return plain(404);
  const { sizeBytes } = file;
  const range = parseRange(request.headers.get('range'), sizeBytes);
  if (range === 'unsatisfiable') return plain(416, { 'content-range': `bytes */${sizeBytes}` });
  const { type, inline } = servedTypeOf(file.mimeType);
  const { start, end } = range ?? { start: 0, end: sizeBytes };
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(end - start),
    'accept-ranges': 'bytes',
    // An id means the same bytes for ever; the desk alone keeps them, and encrypted ones only.
    'cache-control': 'no-store',
    ...(inline ? {} : { 'content-disposition': 'attachment' }),
    ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${sizeBytes}` } : {}),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const pieces = vault.read(file, range);
  // Before the status is out: a file that is gone or damaged at its beginning is no 200.
  const first = await pieces.next();
  return new Response(toBody(pieces, first), { status, headers });
}

/** Pulled piece by piece, so that a film is decrypted no faster than it is watched; giving up closes the file. */
function toBody(
  pieces: AsyncGenerator<Uint8Array>,
  first: IteratorResult<Uint8Array, unknown>,
): ReadableStream {
  let next: Promise<IteratorResult<Uint8Array, unknown>> | undefined = Promise.resolve(first);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await (next ?? pieces.next());
        next = undefined;
        if (piece.done) controller.close();
        else controller.enqueue(piece.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}

async function upload({ vault, log }: MediaProtocolOptions, request: Request): Promise<Response> {
  try {
    const bytes = request.body
      ? Readable.fromWeb(request.body as NodeReadableStream)
      : Readable.from([], { objectMode: false });
    const maxBytes = MAX_SIZE_BYTES.document;
    const expectedBytes = Number(request.headers.get(UPLOAD_SIZE_HEADER) ?? Number.NaN);
    if (!Number.isSafeInteger(expectedBytes)) throw new AppError('invalid-input', { message: 'no size' });
    if (expectedBytes > maxBytes) throw new AppError('media-too-large');
    const file = await vault.add(bytes, { maxBytes, expectedBytes, signal: request.signal });
    const { id: fileId, mimeType, sizeBytes } = file;
    return json({ fileId, mimeType, sizeBytes } satisfies UploadedFile);
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
    if (code === 'internal') log.error('a file could not be taken in', error);
    return json({ ok: false, code }, STATUS[code] ?? 500);
  }
}

/** A file is no page: were it shown as one, nothing in it would run or load. */
function wallsFor(deskOrigin: string): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': deskOrigin,
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': `range, content-type, ${UPLOAD_SIZE_HEADER}`,
    'access-control-expose-headers': 'content-length, content-range, accept-ranges',
    vary: 'origin',
    // The desk's pages are another origin of the same scheme.
    'cross-origin-resource-policy': 'cross-origin',
  };
}

function plain(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers });
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
