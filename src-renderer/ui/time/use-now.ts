import { useEffect, useState } from 'react';
import { useClock } from './use-clock.ts';

/** The time, renewed every `everyMs`: for countdowns. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** The current calendar day as the moment it began, which changes at midnight and when somebody sets the clock. */
export function useToday(): number {
  return useClock((now) => new Date(now).setHours(0, 0, 0, 0));
}
