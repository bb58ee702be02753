/** Where media are fetched from (lookaside.fbsbx.com), and a foreign address that a redirect may lead to. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world.ts';
import { GraphError } from './graph-error.ts';

export type Redirect = 'same-host' | 'elsewhere' | 'for-ever';

export class DownloadServer {
  /** Where the next downloads are led. */
  redirect: Redirect | null = null;
  /** Whether each call at the foreign address brought an `Authorization`. */
  readonly seenElsewhere: { path: string; authorization: string | null }[] = [];
  #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { account, media, faults } = this.#world;
    const url = new URL(request.url ?? '/', this.#world.lookasideUrl());
    if (faults.takeUnread('download')) {
      response.socket?.resetAndDestroy();
      return;
    }
    try {
      account.authorise(request.headers.authorization);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      response.writeHead(401).end();
      return;
    }
    const file = url.pathname === '/whatsapp_business/attachments/' ? media.at(url.searchParams) : undefined;
    if (!file || !request.headers['user-agent']) {
      response.writeHead(404).end();
      return;
    }
    if (this.#leads(url, response)) return;
    const fault = faults.take('download');
    response.writeHead(200, { 'content-type': file.mimeType, 'content-length': file.bytes.length });
    if (fault?.kind === 'half-answer') {
      response.write(file.bytes.subarray(0, file.bytes.length / 2), () => response.socket?.resetAndDestroy());
      return;
    }
    const whole = await faults.under(fault, response, async () => await Promise.resolve({}));
    if (whole) response.end(file.bytes);
  }

  /** The foreign address: it would give anything to anybody, and writes down what it was brought. */
  async answerElsewhere(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const authorization = request.headers.authorization ?? null;
    this.seenElsewhere.push({ path: request.url ?? '', authorization });
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    this.#world.changes.notify();
    return await Promise.resolve();
  }

  #leads(url: URL, response: ServerResponse): boolean {
    const isLed = url.searchParams.has('led');
    if (this.redirect === null || (isLed && this.redirect === 'same-host')) return false;
    url.searchParams.set('led', '1');
    const location =
      this.redirect === 'elsewhere'
        ? `${this.#world.elsewhereUrl()}${url.pathname}${url.search}`
        : url.toString();
    response.writeHead(302, { location }).end();
    return true;
  }
}
