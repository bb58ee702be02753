import type { Hours } from '../domain/rules/hours.ts';
import { addDays } from './local-date.ts';
import { HORIZON_DAYS, stretchesAfter, stretchesOn } from './open-stretches.ts';
import { localDateAt } from './zone.ts';

const DAY_MS = 86_400_000;

/** Whether the pharmacy is open at an instant (epoch ms). The minute of closing is closed. */
export function isOpen(at: number, hours: Hours): boolean {
  const today = localDateAt(at, hours.timeZone);
  return [addDays(today, -1), today].some((date) =>
    stretchesOn(date, hours).some(({ from, to }) => from <= at && at < to),
  );
}

/**
 * The first instant from `at` on at which the pharmacy is open: `at` itself while it is.
 * @returns undefined when it does not open within 400 days.
 */
export function nextOpening(at: number, hours: Hours): number | undefined {
  for (const { from } of stretchesAfter(at, hours)) return Math.max(from, at);
  return undefined;
}

/**
 * The end of the stretch that is open at `at` or opens next.
 * @returns undefined when there is none, or it goes on for more than a year (open around the clock).
 */
export function nextClosing(at: number, hours: Hours): number | undefined {
  for (const { to } of stretchesAfter(at, hours)) {
    return to - at < (HORIZON_DAYS - 1) * DAY_MS ? to : undefined;
  }
  return undefined;
}

/**
 * Names the closed stretch that `at` lies in: the same key throughout, across midnight and holidays, and
 * another one after the next opening. It is made of the instant of closing.
 * @returns undefined while open.
 */
export function closingPeriodOf(at: number, hours: Hours): string | undefined {
  if (isOpen(at, hours)) return undefined;
  const closedSince = lastClosing(at, hours);
  return closedSince === undefined ? 'closed:always' : `closed:${new Date(closedSince).toISOString()}`;
}

/** The last end of a stretch up to `at`, undefined when there was none within 400 days. */
function lastClosing(at: number, hours: Hours): number | undefined {
  const today = localDateAt(at, hours.timeZone);
  const endsOn = (back: number): number[] =>
    stretchesOn(addDays(today, -back), hours)
      .map(({ to }) => to)
      .filter((to) => to <= at);
  for (let back = 0; back <= HORIZON_DAYS; back += 1) {
    const ends = endsOn(back);
    // The night shift of the day before may end later than what this day has had.
    if (ends.length > 0) return Math.max(...ends, ...endsOn(back + 1));
  }
  return undefined;
}
