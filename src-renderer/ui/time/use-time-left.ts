import { useEffect, useState } from 'react';

interface TimeLeftOptions {
  everyMs: number;
  /** What is further away than this is over: somebody has set the clock since the moment was named. */
  longestMs?: number;
}

/**
 * How long it is until a moment (epoch ms), in ms, renewed every `everyMs`; 0 when it is over. From when the moment is
 * first heard of, time passes as it does, whatever somebody makes of the clock meanwhile.
 */
export function useTimeLeft(
  until: number | null,
  { everyMs, longestMs = Infinity }: TimeLeftOptions,
): number {
  const [leftMs, setLeftMs] = useState(() => leftUntil(until, longestMs));
  const [shownUntil, setShownUntil] = useState(until);
  if (shownUntil !== until) {
    setShownUntil(until);
    setLeftMs(leftUntil(until, longestMs));
  }
  useEffect(() => {
    const endsAt = performance.now() + leftUntil(until, longestMs);
    const timer = setInterval(() => setLeftMs(Math.max(0, endsAt - performance.now())), everyMs);
    return () => clearInterval(timer);
  }, [until, everyMs, longestMs]);
  return leftMs;
}

function leftUntil(until: number | null, longestMs: number): number {
  const leftMs = Math.max(0, (until ?? 0) - Date.now());
  return leftMs > longestMs ? 0 : leftMs;
}
