import type { LocalDate, Weekday } from '#shared/domain/rules/hours.ts';
import { WEEKDAYS } from '#shared/domain/rules/hours.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { formatWith } from '../../i18n/time-format.ts';
import { fieldOf } from './edit-hours.ts';

/** A Saturday. */
const FIRST_DAY = Date.UTC(2026, 0, 3);
const DAY_MS = 86_400_000;

export const weekdayName = (day: Weekday, language: Language): string =>
  formatWith(language, { weekday: 'long', timeZone: 'UTC' }, FIRST_DAY + WEEKDAYS.indexOf(day) * DAY_MS);

/** "6:00 PM"; midnight at the end of a day reads like any midnight. */
export function clockText(time: string, language: Language): string {
  const field = fieldOf(time);
  const at = Date.UTC(2026, 0, 3, Number(field.slice(0, 2)), Number(field.slice(3)));
  return formatWith(language, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' }, at);
}

/** "Sat 28 Nov". */
export const shortDate = (date: LocalDate, language: Language): string =>
  formatWith(
    language,
    { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
    Date.parse(date),
  );

export const longDate = (date: LocalDate, language: Language): string =>
  formatWith(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }, Date.parse(date));
