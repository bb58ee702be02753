import { net } from 'electron';
import { Readable } from 'node:stream';

/** A request through Chromium, which knows this PC's proxy and certificates as Node does not. See FetchOnce. */
export function netFetchOnce(url: string, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = net.request({
      url,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      request.abort();
    });
    // Not followed here, so that Electron cancels the request by itself.
    request.on('redirect', (status, _method, location) =>
      resolve(new Response(null, { status, headers: { location } })),
    );
    request.on('response', (message) => {
      const body = Readable.toWeb(message as unknown as Readable) as ReadableStream<Uint8Array>;
      resolve(new Response(body, { status: message.statusCode }));
    });
    request.on('error', reject);
    request.end();
  });
}
