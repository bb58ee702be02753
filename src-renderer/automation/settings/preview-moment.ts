import type { Hours } from '#shared/domain/rules/hours.ts';
import { isOpen, nextClosing } from '#shared/time/opening.ts';
import { instantOf, localDateAt, minuteOfDayAt } from '#shared/time/zone.ts';

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/** A moment (epoch ms) at which a customer would find the pharmacy closed: now, or half an hour after the next closing. */
export function firstClosedMoment(now: number, hours: Hours): number {
  if (!isOpen(now, hours)) return now;
  const closing = nextClosing(now, hours);
  if (closing === undefined) return now + DAY_MS;
  const after = closing + HALF_HOUR_MS;
  return isOpen(after, hours) ? closing : after;
}

/** "YYYY-MM-DDTHH:MM" on the pharmacy's clock, as a field of date and time has it. */
export function fieldOfInstant(at: number, timeZone: string): string {
  const minute = minuteOfDayAt(at, timeZone);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${localDateAt(at, timeZone)}T${clock}`;
}

/** The same back to epoch ms; undefined for an emptied field. */
export function instantOfField(field: string, timeZone: string): number | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(field);
  if (parts === null) return undefined;
  const [, date = '', hour, minute] = parts;
  return instantOf(date, Number(hour) * 60 + Number(minute), timeZone);
}
