import { systemClock } from '../../../lib/clock.ts';
import { TimeLimitError } from '../../../lib/within.ts';

const LOOK_EVERY_MS = 1_000;

/**
 * Like `within`, for what may be slow and yet come: rejects when nothing has moved for `silenceMs`, and in any case after
 * `longestMs`. `lastSignAt`: when something last moved, monotonic.
 */
export async function whileItMoves<T>(
  work: Promise<T>,
  {
    silenceMs,
    longestMs,
    lastSignAt,
  }: { silenceMs: () => number; longestMs: number; lastSignAt: () => number },
): Promise<T> {
  const startedAt = systemClock.monotonic();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const now = systemClock.monotonic();
      if (now - startedAt >= longestMs) reject(new TimeLimitError(longestMs));
      else if (now - Math.max(startedAt, lastSignAt()) >= silenceMs())
        reject(new TimeLimitError(silenceMs()));
    }, LOOK_EVERY_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearInterval(timer);
  }
}
