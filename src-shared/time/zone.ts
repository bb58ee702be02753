import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../domain/rules/hours.ts';

const MINUTE_MS = 60_000;

/** The date on the pharmacy's calendar at an instant (epoch ms). */
export function localDateAt(at: number, timeZone: string): LocalDate {
  return clockAt(at, timeZone).toPlainDate().toString();
}

/** Minutes that the wall clock shows since midnight, 0–1439. */
export function minuteOfDayAt(at: number, timeZone: string): number {
  const { hour, minute } = clockAt(at, timeZone);
  return hour * 60 + minute;
}

/** When the day began that an instant lies in, epoch ms. */
export function startOfDayAt(at: number, timeZone: string): number {
  return instantOf(localDateAt(at, timeZone), 0, timeZone);
}

/** How far the zone's clocks are ahead of UTC at an instant, in minutes. */
export function offsetMinutesAt(at: number, timeZone: string): number {
  return Math.round(clockAt(at, timeZone).offsetNanoseconds / 60_000_000_000);
}

/**
 * The instant (epoch ms) at which the wall clock shows a time. Egypt has had summer time again since 2023: a
 * time that comes twice in autumn is taken at its first coming, and one that is skipped in spring becomes the
 * instant of the jump, so that periods never turn around.
 * @param minute Minutes since midnight of `date`; 1440 and more lie on the days after.
 */
export function instantOf(date: LocalDate, minute: number, timeZone: string): number {
  // By way of UTC, which has no jumps: adding to a PlainDateTime takes longer than all the rest together.
  const wall = clockAt(Date.parse(date) + minute * MINUTE_MS, 'UTC').toPlainDateTime();
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds;
  // Temporal's own answer to a skipped time lies before the jump, by as much as was skipped.
  return (first.getTimeZoneTransition('next') ?? first).epochMilliseconds;
}

/** Times from outside may have a fraction; Temporal takes whole milliseconds only. */
function clockAt(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(timeZone);
}
