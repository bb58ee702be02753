/** What goes wrong with calls, on a test's demand. */
import type { ServerResponse } from 'node:http';
import type { Changes } from '../../whatsapp-stand-in/server/changes.ts';
import { GraphError } from './graph-error.ts';

export type Fault =
  /** Graph says no, with this code. */
  | { kind: 'error'; code: number; details?: string }
  /** No answer until `release`; what was asked is done before or after that, or never. */
  | { kind: 'hang'; taken: 'before' | 'after' | 'never' }
  /** The connection is reset once the whole body is there. */
  | { kind: 'reset'; taken: boolean }
  /** Meta's own trouble, as a page or as Graph's JSON. */
  | { kind: 'trouble'; status: 500 | 502 | 503 | 504; taken: boolean }
  /** A 200 that breaks off, or that nobody can read. Taken. */
  | { kind: 'half-answer' }
  | { kind: 'unreadable-answer' }
  /** Not a byte of the body is read. */
  | { kind: 'reset-unread' };

/** Which calls: those that send a message, read receipts, media, or the rest. */
export type CallKind = 'send' | 'read' | 'upload' | 'media' | 'download' | 'management';

interface Waiting {
  call: CallKind;
  fault: Fault;
  times: number;
}

export class Faults {
  #waiting: Waiting[] = [];
  #changes: Changes;
  #released = Promise.withResolvers<void>();
  #hanging = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** Calls that hang now. */
  get hanging(): number {
    return this.#hanging;
  }

  next(call: CallKind, fault: Fault, times = 1): void {
    this.#waiting.push({ call, fault, times });
  }

  none(): void {
    this.#waiting = [];
  }

  /** All calls that hang go on. */
  release(): void {
    this.#released.resolve();
    this.#released = Promise.withResolvers();
  }

  take(call: CallKind): Fault | undefined {
    return this.#take((each) => each.call === call && each.fault.kind !== 'reset-unread');
  }

  /** Whether the next such call is to be cut off before its body is read. */
  takeUnread(call: CallKind): boolean {
    return this.#take((each) => each.call === call && each.fault.kind === 'reset-unread') !== undefined;
  }

  #take(fits: (waiting: Waiting) => boolean): Fault | undefined {
    const index = this.#waiting.findIndex(fits);
    const found = this.#waiting[index];
    if (!found) return undefined;
    if (--found.times <= 0) this.#waiting.splice(index, 1);
    return found.fault;
  }

  /** Does what is asked under this fault; undefined when the answer has been given, or never will be. */
  async under(
    fault: Fault | undefined,
    response: ServerResponse,
    work: () => Promise<object>,
  ): Promise<object | undefined> {
    if (!fault) return await work();
    switch (fault.kind) {
      case 'error':
        throw new GraphError(fault.code, {
          details: fault.details ?? `Stand-in: asked to fail with ${fault.code}.`,
        });
      case 'hang': {
        const answer = fault.taken === 'before' ? await work() : undefined;
        await this.#hang();
        return fault.taken === 'after' ? await work() : answer;
      }
      case 'trouble':
        if (fault.taken) await work();
        response.writeHead(fault.status, { 'content-type': 'text/html' });
        response.end('<html><title>Sorry, something went wrong.</title></html>');
        return undefined;
      case 'half-answer': {
        const whole = JSON.stringify(await work());
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
        response.write(whole.slice(0, whole.length / 2), () => response.socket?.resetAndDestroy());
        return undefined;
      }
      case 'unreadable-answer':
        await work();
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
        return undefined;
      case 'reset':
      case 'reset-unread':
        if (fault.kind === 'reset' && fault.taken) await work();
        response.socket?.resetAndDestroy();
        return undefined;
    }
  }

  async #hang(): Promise<void> {
    this.#hanging++;
    this.#changes.notify();
    await this.#released.promise;
    this.#hanging--;
  }
}
