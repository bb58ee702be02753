import { WaJsRefused } from './manifest.ts';

const REDIRECTS_LIMIT = 5;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\])$/;

/** One request to one address; a redirect is an answer like others and is not followed. */
export type FetchOnce = (url: string, signal: AbortSignal) => Promise<Response>;

export interface GetOptions {
  fetchOnce: FetchOnce;
  maxBytes: number;
  /** For all of it, redirects included. */
  timeoutMs: number;
}

/**
 * The bytes at an address, over https only, redirects included (plain http is for this PC itself). Undefined when there
 * is nothing there (404). Throws WaJsRefused when it is more than `maxBytes` or not secure, and other errors when it
 * takes too long or cannot be had.
 */
export async function getBytes(address: string, options: GetOptions): Promise<Buffer | undefined> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  // Not left to whoever fetches: a body that just stops coming must end as well.
  const limit = new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error)),
  );
  return Promise.race([follow(address, signal, options), limit]);
}

async function follow(
  address: string,
  signal: AbortSignal,
  options: GetOptions,
): Promise<Buffer | undefined> {
  let url = new URL(address);
  if (!isSecure(url) && !isOwn(url))
    throw new WaJsRefused(`${url.protocol} is not secure enough for updates`);
  for (let hops = 0; hops <= REDIRECTS_LIMIT; hops++) {
    const response = await options.fetchOnce(url.href, signal);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      const next = new URL(location, url);
      if (!isSecure(next) && !(isOwn(url) && isOwn(next))) {
        throw new WaJsRefused(`redirected to ${next.protocol}, which is not secure enough for updates`);
      }
      url = next;
      continue;
    }
    if (response.ok) return bodyOf(response, options.maxBytes);
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw new Error(`the feed answered ${response.status}`);
  }
  throw new Error('the feed redirects without an end');
}

const isSecure = (url: URL): boolean => url.protocol === 'https:';
const isOwn = (url: URL): boolean => url.protocol === 'http:' && LOOPBACK.test(url.hostname);

/** Stops reading as soon as it is too much, whatever the server said about the length. */
async function bodyOf(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) throw new WaJsRefused(`the feed sends more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
