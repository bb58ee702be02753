import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';

interface SentCommand {
  method: string;
  params: Record<string, unknown>;
  sessionId: string | undefined;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** Electron's debugger, of which the test says what it answers and when. */
class FakeDebugger extends EventEmitter {
  attached = false;
  detachments = 0;
  readonly sent: SentCommand[] = [];

  isAttached(): boolean {
    return this.attached;
  }

  attach(): void {
    this.attached = true;
  }

  detach(): void {
    this.attached = false;
    this.detachments += 1;
  }

  sendCommand(method: string, params: Record<string, unknown> = {}, sessionId?: string): Promise<unknown> {
    if (method === 'Target.getTargetInfo')
      return Promise.resolve({ targetInfo: { targetId: 'real-target' } });
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.sent.push({ method, params, sessionId, resolve, reject });
    return promise;
  }
}

/** As much of a WebContents as the driver touches. */
export class FakeWebContents extends EventEmitter {
  readonly #debugger = new FakeDebugger();
  url = 'about:blank';
  destroyed = false;

  get debugger(): FakeDebugger {
    this.#mustLive();
    return this.#debugger;
  }

  override off(event: string, listener: (...args: unknown[]) => void): this {
    this.#mustLive();
    return super.off(event, listener);
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  getURL(): string {
    return this.url;
  }

  getUserAgent(): string {
    this.#mustLive();
    return 'Chrome of the test';
  }

  /** The window is closed: Electron says so once, and nothing of the object may be used afterwards. */
  destroy(): void {
    this.destroyed = true;
    this.emit('destroyed');
  }

  get asElectrons(): WebContents {
    return this as unknown as WebContents;
  }

  #mustLive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
  }

  /** How many listeners hang on it and on its debugger. */
  countListeners(): number {
    return [this, this.debugger]
      .flatMap((emitter) => emitter.eventNames().map((name) => emitter.listenerCount(name)))
      .reduce((sum, count) => sum + count, 0);
  }
}
