/** Waiting without polling: whoever changes the state says so, and every waiting test is asked again. */

const DEFAULT_TIMEOUT_MS = 20_000;

export class Changes {
  #waiting = new Set<() => void>();

  /** To be called after every change of state. */
  notify(): void {
    for (const check of [...this.#waiting]) check();
  }

  /**
   * Resolves with the first truthy value of `look`, asked now and after each change.
   * Rejects after `timeoutMs` with a sentence that names `what` was awaited.
   */
  async until<Value>(
    what: string,
    look: () => Value | undefined | false,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  ): Promise<Value> {
    return await new Promise<Value>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        settle();
      };
      const check = (): void => {
        const value = look();
        if (value !== undefined && value !== false) finish(() => resolve(value));
      };
      const timer = setTimeout(() => {
        finish(() => reject(new Error(`stand-in: waited ${timeoutMs} ms in vain for ${what}`)));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
  }
}
