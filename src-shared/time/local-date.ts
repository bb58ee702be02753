import { WEEKDAYS, type LocalDate, type Weekday } from '../domain/rules/hours.ts';

const DAY_MS = 86_400_000;

// Dates have no zone, so counting days in UTC is exact, and many times as fast as Temporal's dates: openings are looked
// for over hundreds of days.

/** The date so many days later; negative goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days later the second date is; negative when it is before. */
export function daysFrom(date: LocalDate, other: LocalDate): number {
  return (Date.parse(other) - Date.parse(date)) / DAY_MS;
}

export function weekdayOf(date: LocalDate): Weekday {
  const sinceSaturday = (new Date(Date.parse(date)).getUTCDay() + 1) % 7;
  return WEEKDAYS[sinceSaturday] ?? 'saturday';
}

/** Both ends included; dates of this form compare as text. */
export function isWithin(date: LocalDate, range: { from: LocalDate; to: LocalDate }): boolean {
  return range.from <= date && date <= range.to;
}
