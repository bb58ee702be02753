import type { Logger } from './logger.ts';

/**
 * Loggers for what runs before the log itself has been read, which takes a while and is seldom needed by then: their lines wait, and
 * are written with the time at which they are handed over.
 */
export class EarlyLog {
  readonly #waiting: (() => void)[] = [];
  #create: ((scope: string) => Logger) | undefined;

  logger(scope: string): Logger {
    let opened: Logger | undefined;
    const write =
      (level: keyof Logger) =>
      (message: string, ...details: unknown[]): void => {
        const say = (): void => (opened ??= this.#create?.(scope))?.[level](message, ...details);
        if (this.#create === undefined) this.#waiting.push(say);
        else say();
      };
    return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
  }

  /** The log is there: what waits is written, and what follows at once. */
  open(create: (scope: string) => Logger): void {
    this.#create = create;
    for (const say of this.#waiting.splice(0)) say();
  }
}
