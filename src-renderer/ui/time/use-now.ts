import { useEffect, useState } from 'react';
import { startOfDayAt } from '#shared/time/zone.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
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

/** The pharmacy's calendar day as the moment it began, which changes at its midnight and when somebody sets the clock. */
export function useToday(): number {
  const { timeZone } = usePharmacyClock();
  return useClock((now) => startOfDayAt(now, timeZone));
}
