import { randomUUID } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import type { ReadableStream as WebReadableStream } from 'node:stream/web';
import { WHATSAPP_ORIGIN } from '../page/whatsapp-address.ts';
import { WHATSAPP_MEDIA_SCHEME } from './media-scheme.ts';

/** One file on its way to the page, or from it. */
type Transfer =
  | { direction: 'to-page'; open: () => Readable; sizeBytes: number; onProgress: (doneBytes: number) => void }
  | { direction: 'from-page'; receive: (bytes: Readable) => Promise<void> };

export interface OpenTransfer {
  /** What the page fetches (or posts to), once. */
  url: string;
  /** Nobody can use the address any more; a transfer under way is cut. */
  close(): void;
}

/** Electron gives a posted blob as one buffer, so the page posts streams; one that was given up just ends. */
export const SIZE_HEADER = 'x-size-bytes';

const CORS = {
  'access-control-allow-origin': WHATSAPP_ORIGIN,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': SIZE_HEADER,
};

/**
 * Moves files between this process and WhatsApp's page as streams: over the debugger they would cross as base64
 * text, which holds up the main process (measured: 2 s for 40 MB against 0.1 s). The page is foreign code, so each
 * address is a secret of one transfer and counts once.
 */
export class MediaExchange {
  readonly #transfers = new Map<string, Transfer>();

  offer(file: {
    open: () => Readable;
    sizeBytes: number;
    onProgress: (doneBytes: number) => void;
  }): OpenTransfer {
    return this.#add({ direction: 'to-page', ...file });
  }

  expect(receive: (bytes: Readable) => Promise<void>): OpenTransfer {
    return this.#add({ direction: 'from-page', receive });
  }

  /** Answers the page's requests to the scheme. */
  async handle(request: Request): Promise<Response> {
    // Asked before a POST with a file's type, and it must not use up the address.
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
    const transfer = this.#take(new URL(request.url).host);
    if (transfer?.direction === 'to-page' && request.method === 'GET') return send(transfer);
    if (transfer?.direction === 'from-page' && request.method === 'POST') return receive(transfer, request);
    return new Response(null, { status: 404, headers: CORS });
  }

  #add(transfer: Transfer): OpenTransfer {
    const token = randomUUID();
    const cut = new AbortController();
    this.#transfers.set(token, withCut(transfer, cut.signal));
    return {
      url: `${WHATSAPP_MEDIA_SCHEME.scheme}://${token}/`,
      close: () => {
        this.#transfers.delete(token);
        cut.abort(new Error('the transfer was closed'));
      },
    };
  }

  #take(token: string): Transfer | undefined {
    const transfer = this.#transfers.get(token);
    this.#transfers.delete(token);
    return transfer;
  }
}

/** Destroys the stream of a transfer that is closed while its bytes flow, or before they do. */
function withCut(transfer: Transfer, signal: AbortSignal): Transfer {
  const cuttable = (stream: Readable): Readable => {
    const cut = (): void => void stream.destroy(signal.reason as Error);
    // Whoever reads it hears of the cut; when nobody does, it must not end the whole program.
    stream.on('error', () => {});
    if (signal.aborted) cut();
    signal.addEventListener('abort', cut, { once: true });
    stream.once('close', () => signal.removeEventListener('abort', cut));
    return stream;
  };
  return transfer.direction === 'to-page'
    ? { ...transfer, open: () => cuttable(transfer.open()) }
    : { ...transfer, receive: (bytes) => transfer.receive(cuttable(bytes)) };
}

function send({ open, sizeBytes, onProgress }: Extract<Transfer, { direction: 'to-page' }>): Response {
  let doneBytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of open() as AsyncIterable<Uint8Array>) {
      yield chunk;
      doneBytes += chunk.length;
      onProgress(doneBytes);
    }
  }
  const body = Readable.toWeb(Readable.from(counted(), { objectMode: false })) as unknown as ReadableStream;
  return new Response(body, { headers: { ...CORS, 'content-length': String(sizeBytes) } });
}

/** Fails at the end of a stream that was cut. */
function complete(sizeBytes: number): Transform {
  let doneBytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      doneBytes += chunk.length;
      done(null, chunk);
    },
    flush: (done) =>
      done(doneBytes === sizeBytes ? null : new Error(`${doneBytes} of ${sizeBytes} bytes came`)),
  });
}

async function receive(
  transfer: Extract<Transfer, { direction: 'from-page' }>,
  request: Request,
): Promise<Response> {
  const sizeBytes = Number(request.headers.get(SIZE_HEADER) ?? Number.NaN);
  if (request.body === null || !Number.isSafeInteger(sizeBytes)) {
    return new Response(null, { status: 400, headers: CORS });
  }
  try {
    const body = Readable.fromWeb(request.body as WebReadableStream);
    await transfer.receive(pipeline(body, complete(sizeBytes), () => {}));
    return new Response(null, { status: 204, headers: CORS });
  } catch {
    // Whoever waits for the file has the error; the page only has to know that it failed.
    return new Response(null, { status: 500, headers: CORS });
  }
}
