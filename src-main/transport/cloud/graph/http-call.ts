import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemClock } from '../../../lib/clock.ts';

export interface HttpCall {
  method: 'GET' | 'POST' | 'DELETE';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: Buffer | Readable | undefined;
  /** From the connection on. */
  limitMs: number;
  /** Before anything has left it ends the call as `not-reached`. */
  signal?: AbortSignal | undefined;
}

/** `not-reached`: provably nothing of the body has left this PC. `lost`: it may have arrived. */
export type HttpOutcome =
  | { kind: 'answer'; status: number; headers: IncomingHttpHeaders; body: IncomingMessage }
  | { kind: 'not-reached'; cause: unknown }
  | { kind: 'lost'; cause: unknown };

const CONNECT_LIMIT_MS = 15_000;

/**
 * One call over a connection of its own, never repeated. Its body is written only once the connection stands, certificate
 * included: that is what tells "not sent" from "may have been sent". A connection that was kept would end calls that
 * nobody can tell about. Redirects are the caller's. Never rejects.
 */
export function callOnce({ method, url, headers, body, limitMs, signal }: HttpCall): Promise<HttpOutcome> {
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve) => {
    let hasLeft = false;
    /** What kept the body from being read: said rather than how the call ended by that. */
    let bodyError: unknown;
    const end = (outcome: HttpOutcome): void => {
      cancelLimit();
      signal?.removeEventListener('abort', abort);
      resolve(outcome);
    };
    const fail = (cause: unknown): void =>
      end({ kind: hasLeft ? 'lost' : 'not-reached', cause: bodyError ?? cause });
    const request = (isSecure ? https : http).request(url, { method, headers, agent: false });
    const abort = (): void => void request.destroy(new Error('it was called off'));
    let cancelLimit = systemClock.after(CONNECT_LIMIT_MS, () =>
      request.destroy(new Error('no connection in time')),
    );
    const write = (): void => {
      if (request.destroyed) return;
      hasLeft = true;
      cancelLimit();
      cancelLimit = systemClock.after(limitMs, () => request.destroy(new Error('no answer in time')));
      if (body === undefined || Buffer.isBuffer(body)) request.end(body);
      else pipeline(body, request).catch((error: unknown) => request.destroy(asError(error)));
    };
    request.once('socket', (socket: Socket) => socket.once(isSecure ? 'secureConnect' : 'connect', write));
    request.once('error', fail);
    request.once('response', (response) => {
      const { statusCode: status = 0, headers: answered } = response;
      end({ kind: 'answer', status, headers: answered, body: response });
    });
    if (body !== undefined && !Buffer.isBuffer(body)) body.once('error', (error) => (bodyError = error));
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The whole body of an answer. Rejects when it breaks off, is too large or takes too long. */
export async function textOf(
  body: IncomingMessage,
  { mostBytes, limitMs }: { mostBytes: number; limitMs: number },
) {
  const cancel = systemClock.after(limitMs, () => body.destroy(new Error('the answer did not end in time')));
  try {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of body as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > mostBytes) throw new Error('the answer is too large');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  } finally {
    cancel();
    body.destroy();
  }
}
