import type { LocalDate, Weekday } from '#shared/domain/rules/hours.ts';
import { WEEKDAYS } from '#shared/domain/rules/hours.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatDayParts } from '../../i18n/time-format.ts';

/** A Saturday. */
const FIRST_DAY = Date.UTC(2026, 0, 3);
const DAY_MS = 86_400_000;

export const weekdayName = (day: Weekday, language: Language): string =>
  formatDayParts(language, { weekday: 'long', timeZone: 'UTC' }, FIRST_DAY + WEEKDAYS.indexOf(day) * DAY_MS);

/** "Sat 28 Nov"; in a narrow place the day of the month stays with its month. */
export const shortDate = (date: LocalDate, language: Language): string =>
  formatDayParts(
    language,
    { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
    Date.parse(date),
  ).replace(/(\d) /u, '$1\u00A0');

export const longDate = (date: LocalDate, language: Language): string =>
  formatDayParts(
    language,
    { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    Date.parse(date),
  );
