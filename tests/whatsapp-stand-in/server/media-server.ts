/** WhatsApp's media server: the files of messages in both directions, and what goes wrong on their way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Changes } from './changes.ts';

export type MediaDirection = 'upload' | 'download';

/** What WhatsApp's server says of a file that it no longer has. */
export type GoneStatus = 404 | 410;

export class MediaServer {
  #changes: Changes;
  /** Of messages written to the pharmacy, by bare id. */
  #files = new Map<string, Buffer>();
  #gone = new Map<string, GoneStatus>();
  /** Of messages the page is about to send, by bare id. */
  #uploads = new Map<string, Buffer>();
  #cutNext = new Set<MediaDirection>();
  #holding = new Map<MediaDirection, { released: Promise<void>; release: () => void }>();
  #held = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** Transfers that wait half-way. */
  get held(): number {
    return this.#held;
  }

  keep(id: string, bytes: Buffer): void {
    this.#files.set(id, bytes);
  }

  /** From now on there is no such file, until `findAgain`. */
  lose(id: string, status: GoneStatus): void {
    this.#gone.set(id, status);
  }

  findAgain(id: string): void {
    this.#gone.delete(id);
  }

  uploaded(id: string): Buffer | undefined {
    return this.#uploads.get(id);
  }

  /** The next transfer breaks off half-way. */
  cutNext(direction: MediaDirection): void {
    this.#cutNext.add(direction);
  }

  /** Transfers stop half-way until `release`. */
  hold(direction: MediaDirection): void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#holding.set(direction, { released: promise, release: resolve });
  }

  release(direction: MediaDirection): void {
    this.#holding.get(direction)?.release();
    this.#holding.delete(direction);
  }

  async receive(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.allocUnsafe(Number(request.headers['content-length']));
    let doneBytes = 0;
    let isPastHalf = false;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes.set(chunk, doneBytes);
      doneBytes += chunk.length;
      if (isPastHalf || doneBytes * 2 < bytes.length) continue;
      isPastHalf = true;
      if (await this.#breaksOffHalfWay('upload', request.socket)) {
        // A begun answer: Chromium by itself repeats a request that was cut off without any.
        response.writeHead(200, { 'content-length': '100' });
        await new Promise<void>((resolve) => response.write('{', () => resolve()));
        response.destroy();
        return;
      }
    }
    this.#uploads.set(id, bytes);
    response.writeHead(200).end();
  }

  async send(id: string, response: ServerResponse): Promise<void> {
    const bytes = this.#files.get(id);
    const gone = this.#gone.get(id);
    if (!bytes || gone !== undefined) {
      response.writeHead(gone ?? 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': String(bytes.length),
    });
    const half = Math.ceil(bytes.length / 2);
    await new Promise<void>((resolve) => response.write(bytes.subarray(0, half), () => resolve()));
    if (await this.#breaksOffHalfWay('download', response.socket)) response.destroy();
    else response.end(bytes.subarray(half));
  }

  async #breaksOffHalfWay(direction: MediaDirection, socket: Socket | null): Promise<boolean> {
    const holding = this.#holding.get(direction);
    if (holding && socket) {
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      this.#held += 1;
      this.#changes.notify();
      await Promise.race([holding.released, closed]);
      this.#held -= 1;
      this.#changes.notify();
    }
    return this.#cutNext.delete(direction);
  }
}
