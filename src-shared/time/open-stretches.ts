import type { Hours, LocalDate, Period } from '../domain/rules/hours.ts';
import { addDays, isWithin, weekdayOf } from './local-date.ts';
import { instantOf, localDateAt } from './zone.ts';

/** Open from an instant (epoch ms, included) to another (not included). */
export type Stretch = { from: number; to: number };

/** How far openings are looked for: more than a year, so that an annual closing is never "for ever". */
export const HORIZON_DAYS = 400;

/** Minutes since midnight; an end that lies on the next day is over 1440. An empty period ends where it starts. */
export function minutesOf(period: Period): { from: number; to: number } {
  const from = minuteOf(period.from);
  const to = minuteOf(period.to);
  return { from, to: to < from ? to + 1440 : to };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The periods that hold on a day: of its holiday, else of Ramadan, else of the week. */
function periodsOn(date: LocalDate, hours: Hours): readonly Period[] {
  const holiday = hours.holidays.find((one) => isWithin(date, one));
  if (holiday) return holiday.periods;
  const week = hours.ramadan && isWithin(date, hours.ramadan) ? hours.ramadan.week : hours.week;
  return week[weekdayOf(date)];
}

/** What a pharmacy's days are asked for is today, and by each message. */
const MOST_DAYS = 1_000;
const daysByHours = new WeakMap<Hours, Map<LocalDate, readonly Readonly<Stretch>[]>>();

/** The same as stretchesOn; hours are never changed, only replaced. */
function rememberedOn(date: LocalDate, hours: Hours): readonly Readonly<Stretch>[] {
  let days = daysByHours.get(hours);
  if (days === undefined || days.size >= MOST_DAYS) {
    days = new Map();
    daysByHours.set(hours, days);
  }
  const known = days.get(date) ?? stretchesOn(date, hours);
  days.set(date, known);
  return known;
}

/** One day's own stretches, by their start; a night shift reaches into the next day, whatever that one is. */
export function stretchesOn(date: LocalDate, hours: Hours): Stretch[] {
  return periodsOn(date, hours)
    .map((period) => minutesOf(period))
    .map(({ from, to }) => ({
      from: instantOf(date, from, hours.timeZone),
      to: instantOf(date, to, hours.timeZone),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

/**
 * The stretches that end after an instant, in order, with those that touch or overlap made one; the first may
 * have begun earlier than it says. Ends after HORIZON_DAYS.
 */
export function* stretchesAfter(at: number, hours: Hours): Generator<Stretch, void> {
  let current: Stretch | undefined;
  const today = localDateAt(at, hours.timeZone);
  for (let day = -1; day <= HORIZON_DAYS; day += 1) {
    for (const next of rememberedOn(addDays(today, day), hours)) {
      if (next.to <= at) continue;
      if (current && next.from <= current.to) {
        current.to = Math.max(current.to, next.to);
      } else {
        if (current) yield current;
        current = { ...next };
      }
    }
  }
  if (current) yield current;
}
