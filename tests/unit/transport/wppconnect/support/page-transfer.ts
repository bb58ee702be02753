import { SIZE_HEADER, type MediaExchange } from '#main/transport/wppconnect/media/media-exchange.ts';

/** What the page's fetch comes to in Electron: the scheme's handler, in this process. */
export function fetchFrom(exchange: MediaExchange) {
  return (url: string, options: RequestInit & { duplex?: 'half' } = {}): Promise<Response> =>
    exchange.handle(new Request(url, options));
}

/** The page posts these parts and says how many bytes they are. */
export function posted(url: string, parts: readonly string[], sizeBytes: number | string): Request {
  return postedStream(url, new Blob([...parts]).stream(), sizeBytes);
}

export function postedStream(url: string, body: ReadableStream, sizeBytes: number | string): Request {
  const headers = { [SIZE_HEADER]: String(sizeBytes) };
  const options: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return new Request(url, options);
}
