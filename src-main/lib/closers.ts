import type { Logger } from '../log/logger.ts';

/** What has been opened, to be closed in reverse order, each when the one before is closed. */
export class Closers {
  readonly #log: Logger;
  readonly #stack: { name: string; close: () => unknown }[] = [];
  #closing: Promise<void> | undefined;
  #isClosed = false;

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Is closed before everything that was added until now. What is added while things are being closed comes next.
   * @param close is waited for when it gives a promise.
   */
  add(name: string, close: () => unknown): void {
    if (this.#isClosed) throw new Error(`everything is closed already: ${name}`);
    this.#stack.push({ name, close });
  }

  /**
   * Closes everything, once, however often it is asked. One that fails is logged and keeps none of the others open;
   * rejects with an AggregateError in the end when there were such.
   */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  async #closeAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let next = this.#stack.pop(); next !== undefined; next = this.#stack.pop()) {
      try {
        await next.close();
      } catch (error) {
        this.#log.error(`${next.name} could not be closed`, error);
        errors.push(error);
      }
    }
    this.#isClosed = true;
    if (errors.length > 0) throw new AggregateError(errors, 'not everything could be closed');
  }
}
