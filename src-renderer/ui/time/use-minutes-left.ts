import { useEffect, useState } from 'react';
import { freeLeftMs, windowLeftMs, type ReplyWindow } from '#shared/domain/conversations/reply-window.ts';

const MINUTE_MS = 60_000;
/** Somebody may set the clock: so often it is looked at anew. */
const LOOK_MS = 10_000;

/**
 * How many minutes free texts still go: Infinity where nothing limits them, 0 from the very moment on at which only
 * templates go.
 */
export const useMinutesLeft = (window: ReplyWindow | null): number => useMinutes(window, windowLeftMs);

/** How many minutes nothing that goes to the customer is billed; 0 where it is. */
export const useFreeMinutesLeft = (window: ReplyWindow | null): number => useMinutes(window, freeLeftMs);

/** @param readMs Always the same function. */
function useMinutes(window: ReplyWindow | null, readMs: typeof windowLeftMs): number {
  const minutesLeft = (): number => minutesIn(readMs(window, Date.now()));
  const [minutes, setMinutes] = useState(minutesLeft);
  const [shown, setShown] = useState(window);
  if (shown !== window) {
    setShown(window);
    setMinutes(minutesLeft());
  }
  useEffect(() => {
    if (window === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const lookLater = (): void => {
      const leftMs = readMs(window, Date.now());
      timer = setTimeout(look, leftMs > 0 ? Math.min(leftMs, LOOK_MS) : LOOK_MS);
    };
    const look = (): void => {
      setMinutes(minutesIn(readMs(window, Date.now())));
      lookLater();
    };
    lookLater();
    return () => clearTimeout(timer);
  }, [window, readMs]);
  return minutes;
}

/** The minute that has begun counts: 0 is said only when nothing is left. */
const minutesIn = (leftMs: number): number => Math.ceil(leftMs / MINUTE_MS);
