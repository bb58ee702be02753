import { systemClock } from './clock.ts';

/** Thrown by `within`. */
export class TimeLimitError extends Error {
  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.name = 'TimeLimitError';
  }
}

/**
 * Rejects with TimeLimitError when `work` takes longer than `limitMs`. The work itself goes on: its effect is unknown
 * then, and what it comes to is dropped.
 */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let cancel = (): void => {};
  const limit = new Promise<never>((_resolve, reject) => {
    cancel = systemClock.after(limitMs, () => reject(new TimeLimitError(limitMs)));
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    cancel();
  }
}
