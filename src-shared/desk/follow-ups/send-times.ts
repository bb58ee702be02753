import type { Hours } from '../../domain/rules/hours.ts';
import { addDays } from '../../time/local-date.ts';
import { isOpen, nextClosing, nextOpening } from '../../time/opening.ts';
import { instantOf, localDateAt } from '../../time/zone.ts';

const EVENING_MINUTE = 19 * 60;
/** Of a pharmacy that is open around the clock: nobody wants to be woken by it. */
const MORNING_MINUTE = 9 * 60;
/** What is nearer than that is now. */
const SHORTEST_MS = 30 * 60_000;

/** Seven in the evening, today; undefined when that is over or near. Epoch ms. */
export function thisEvening(now: number, { timeZone }: Hours): number | undefined {
  const evening = instantOf(localDateAt(now, timeZone), EVENING_MINUTE, timeZone);
  return evening - now >= SHORTEST_MS ? evening : undefined;
}

/** When the pharmacy opens after the coming midnight; a night shift that goes on over it is still today's. Epoch ms. */
export function tomorrowAtOpening(now: number, hours: Hours): number {
  const { timeZone } = hours;
  const date = addDays(localDateAt(now, timeZone), 1);
  const midnight = instantOf(date, 0, timeZone);
  const morning = instantOf(date, MORNING_MINUTE, timeZone);
  if (!isOpen(midnight, hours)) return nextOpening(midnight, hours) ?? morning;
  const closing = nextClosing(midnight, hours);
  return (closing === undefined ? undefined : nextOpening(closing, hours)) ?? morning;
}
