import type { Hours } from '#shared/domain/rules/hours.ts';
import { addDays } from '#shared/time/local-date.ts';
import { nextClosing, nextOpening } from '#shared/time/opening.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';

const HOUR_MS = 3_600_000;
const EVENING_MINUTE = 18 * 60;
/** Where a pharmacy never closes, a morning begins then. */
const MORNING_MINUTE = 9 * 60;

export type SnoozeOption = { id: 'in-an-hour' | 'this-evening' | 'next-opening'; at: number };

/** When a ticket may come back, earliest first; an evening that is near or past is no choice. Epoch ms. */
export function snoozeOptions(now: number, hours: Hours): SnoozeOption[] {
  const evening = instantOf(localDateAt(now, hours.timeZone), EVENING_MINUTE, hours.timeZone);
  const options: SnoozeOption[] = [
    { id: 'in-an-hour', at: now + HOUR_MS },
    ...(evening > now + HOUR_MS ? [{ id: 'this-evening' as const, at: evening }] : []),
    { id: 'next-opening', at: openingAfterThis(now, hours) },
  ];
  return options.sort((one, other) => one.at - other.at);
}

/** The opening that comes after the stretch that is open now; while closed, the next one. */
function openingAfterThis(now: number, hours: Hours): number {
  const next = nextOpening(now, hours);
  if (next !== undefined && next > now) return next;
  const closing = nextClosing(now, hours);
  const after = closing === undefined ? undefined : nextOpening(closing, hours);
  const tomorrow = addDays(localDateAt(now, hours.timeZone), 1);
  return after ?? instantOf(tomorrow, MORNING_MINUTE, hours.timeZone);
}
