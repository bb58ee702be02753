import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../query-keys.ts';

/** Nothing of the past has come for so long. */
const QUIET_MS = 1_500;
/** An import of tens of thousands of messages; a thread that is drawn anew is a frame of its own. */
const MOST_MS = 20_000;

/**
 * Reads threads and galleries anew when something came into the past, or went: no event tells of its messages. An import brings
 * hundreds a second, so they are read when it is quiet, and seldom while it goes on.
 */
export function createPastReader(client: QueryClient): { touched: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitsSince: number | undefined;

  function read(): void {
    waitsSince = undefined;
    for (const queryKey of [queryKeys.threads, queryKeys.galleries])
      void client.invalidateQueries({ queryKey });
  }

  return {
    touched: () => {
      const now = performance.now();
      waitsSince ??= now;
      clearTimeout(timer);
      timer = setTimeout(read, Math.min(QUIET_MS, Math.max(0, waitsSince + MOST_MS - now)));
    },
    cancel: () => clearTimeout(timer),
  };
}
