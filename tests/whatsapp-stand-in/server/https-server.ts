/** Serves https://web.whatsapp.com/ on loopback: the page, its scripts and the bridge. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { answerPage, answerScript, dressPage, STALLED_PATH, type PageAnswer } from './page-answers.ts';

const PAGE_FOLDER = new URL('../page/', import.meta.url);

// As strict as the real page's about scripts: what the app injects must get past it (setBypassCSP).
const CONTENT_SECURITY_POLICY =
  "default-src 'self' data: blob:; script-src 'self'; connect-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'";

export interface PageServerOptions {
  /** 0: any free port. */
  port: number;
  /** Read when the page is served: what its meta tag tells it. */
  settings(): object;
  /** Read at each request: what is wrong with the answers for the page and its scripts, if anything. */
  answer(): PageAnswer | undefined;
  bridge(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export class PageServer {
  #server;
  #sockets = new Set<Socket>();
  #port;

  static async start(options: PageServerOptions): Promise<PageServer> {
    const server = new PageServer(await makeCertificate(), options);
    await server.listen();
    return server;
  }

  private constructor(certificate: { key: string; cert: string }, options: PageServerOptions) {
    this.#port = options.port;
    this.#server = createServer(certificate, (request, response) => {
      serve(request, response, options).catch(() => response.destroy());
    });
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  get port(): number {
    return this.#port;
  }

  /** Also after `stop`: on the same port again. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve();
      });
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Cuts every connection; new ones are refused until `listen`. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: PageServerOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://web.whatsapp.com');
  if (url.pathname === '/') {
    const settings = JSON.stringify(options.settings()).replaceAll('"', '&quot;');
    const file = await readFile(new URL('index.html', PAGE_FOLDER), 'utf8');
    const html = file.replace('%SETTINGS%', settings);
    const answer = options.answer();
    if (answerPage(answer, html, response)) return;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-store',
    });
    response.end(dressPage(answer, html));
  } else if (/^\/page\/[\w-]+\.js$/.test(url.pathname)) {
    if (answerScript(options.answer(), response)) return;
    const script = await readFile(new URL(url.pathname.slice('/page/'.length), PAGE_FOLDER));
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(script);
  } else if (url.pathname.startsWith('/bridge/')) {
    await options.bridge(url, request, response);
  } else if (!url.pathname.startsWith(STALLED_PATH)) {
    response.writeHead(404).end();
  }
}
