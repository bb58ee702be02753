import { useEffect, useState } from 'react';
import { windowLeftMs, type ReplyWindow } from '#shared/domain/conversations/reply-window.ts';

const MINUTE_MS = 60_000;
/** Somebody may set the clock: so often it is looked at anew. */
const LOOK_MS = 10_000;

/**
 * How many minutes free texts still go: Infinity where nothing limits them, 0 from the very moment on at which only
 * templates go.
 */
export function useMinutesLeft(window: ReplyWindow | null): number {
  const [minutes, setMinutes] = useState(() => minutesLeft(window));
  const [shown, setShown] = useState(window);
  if (shown !== window) {
    setShown(window);
    setMinutes(minutesLeft(window));
  }
  useEffect(() => {
    if (window === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const lookLater = (): void => {
      const leftMs = windowLeftMs(window, Date.now());
      timer = setTimeout(look, leftMs > 0 ? Math.min(leftMs, LOOK_MS) : LOOK_MS);
    };
    const look = (): void => {
      setMinutes(minutesLeft(window));
      lookLater();
    };
    lookLater();
    return () => clearTimeout(timer);
  }, [window]);
  return minutes;
}

/** The minute that has begun counts: 0 is said only when nothing is left. */
const minutesLeft = (window: ReplyWindow | null): number =>
  Math.ceil(windowLeftMs(window, Date.now()) / MINUTE_MS);
