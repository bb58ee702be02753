/** The page's requests: the event stream and the POSTs of page/connection.js. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageConnection } from './protocol.ts';

/** A page's request: who asks, and the operation's own values. */
export interface PageRequest {
  device?: string;
  secret: string;
  [name: string]: unknown;
}

export interface BridgeHandlers {
  opened(device: string | undefined, connection: PageConnection): void;
  closed(connection: PageConnection): void;
  /** The JSON to answer with; undefined cuts the connection without an answer. */
  asked(operation: string, request: PageRequest): unknown;
  /** The file of a message that the page is about to send. */
  upload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The file of a message that was written to the pharmacy. */
  download(id: string, response: ServerResponse): Promise<void>;
}

export async function serveBridge(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  handlers: BridgeHandlers,
): Promise<void> {
  const operation = url.pathname.slice('/bridge/'.length);
  if (operation === 'stream') {
    openStream(url, response, handlers);
    return;
  }
  const id = url.searchParams.get('id') ?? '';
  if (operation === 'upload') {
    await handlers.upload(id, request, response);
    return;
  }
  if (operation === 'media') {
    await handlers.download(id, response);
    return;
  }
  const answer = await handlers.asked(operation, JSON.parse(await bodyOf(request)) as PageRequest);
  if (answer === undefined) {
    // A begun answer: Chromium by itself repeats a request that was cut off without any.
    response.writeHead(200, { 'content-length': '100' });
    response.write('{', () => response.destroy());
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

function openStream(url: URL, response: ServerResponse, handlers: BridgeHandlers): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const connection: PageConnection = {
    page: url.searchParams.get('page') ?? '',
    secret: url.searchParams.get('secret') ?? '',
    send: (event) => void response.write(`data: ${JSON.stringify(event)}\n\n`),
    close: () => response.destroy(),
  };
  response.on('close', () => handlers.closed(connection));
  // An unlinked page writes "undefined" here, which is no device's id.
  handlers.opened(url.searchParams.get('device') ?? undefined, connection);
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
