import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { clockText } from '#shared/time/clock-text.ts';
import { daysFrom } from '#shared/time/local-date.ts';
import { minuteOfDayAt } from '#shared/time/zone.ts';
import type { Language } from './catalogue.ts';
import { pharmacyClock, pharmacyDay } from './pharmacy-clock.ts';

/** Latin digits in Arabic too: they stand beside phone numbers and doses, which staff write that way. */
const LOCALES: Record<Language, string> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };
const COMMA: Record<Language, string> = { ar: '، ', en: ', ' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Of a day only: times of day have one form, formatClock. */
type DayParts = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'weekday' | 'day' | 'month' | 'year'>;

/** The day of `at` (epoch ms) in the language's own way; of the pharmacy's zone unless one is named. */
export function formatDayParts(
  language: Language,
  parts: DayParts & { timeZone?: string },
  at: number,
): string {
  const options = { timeZone: pharmacyClock().timeZone, ...parts };
  const key = `${language}${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], options);
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** The pharmacy's calendar days from `at` to `now`: 0 today, 1 yesterday, negative in the future. */
export const daysBetween = (at: number, now: number): number => daysFrom(pharmacyDay(at), pharmacyDay(now));

const isSameYear = (a: number, b: number): boolean =>
  pharmacyDay(a).slice(0, 4) === pharmacyDay(b).slice(0, 4);

/** A day of the calendar, with its year where that is not the one of now: “30 November”. */
export function formatDate(date: LocalDate, now: number, language: Language): string {
  const year = date.slice(0, 4) === pharmacyDay(now).slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatDayParts(
    language,
    { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' },
    Date.parse(date),
  );
}

export function formatClock(at: number, language: Language): string {
  const { timeZone, face } = pharmacyClock();
  return clockText(minuteOfDayAt(at, timeZone), language, face);
}

const withClock = (day: string, at: number, language: Language): string =>
  `${day}${COMMA[language]}${formatClock(at, language)}`;

export const formatFull = (at: number, language: Language): string =>
  withClock(formatDayParts(language, { dateStyle: 'full' }, at), at, language);

/** The time beside a chat: clock today, then yesterday, the weekday, the date. */
export function formatListTime(at: number, now: number, language: Language, yesterday: string): string {
  const days = daysBetween(at, now);
  if (days <= 0) return formatClock(at, language);
  if (days === 1) return yesterday;
  if (days < 7) return formatDayParts(language, { weekday: 'long' }, at);
  if (isSameYear(at, now)) return formatDayParts(language, { day: 'numeric', month: 'short' }, at);
  return formatDayParts(language, { day: 'numeric', month: 'numeric', year: 'numeric' }, at);
}

/** The words between two days of a thread. */
export function formatDay(
  at: number,
  now: number,
  language: Language,
  words: { today: string; yesterday: string },
): string {
  const days = daysBetween(at, now);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  const year = isSameYear(at, now) ? {} : ({ year: 'numeric' } as const);
  return formatDayParts(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }, at);
}

/** An instant of these days in a sentence: the clock alone today, else with its day. */
export function formatMoment(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now);
  if (days === 0) return formatClock(at, language);
  const isNear = Math.abs(days) < 7;
  const date: DayParts = isNear ? { weekday: 'long' } : { day: 'numeric', month: 'short' };
  const year: DayParts = isNear || isSameYear(at, now) ? {} : { year: 'numeric' };
  return withClock(formatDayParts(language, { ...date, ...year }, at), at, language);
}

const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/**
 * How long ago to the second, while it is less than a minute: “12 seconds ago”. A clock that was set back since leaves only the
 * moment itself to tell: “now” would be said for as long as the clock was ahead.
 */
export function formatHeardAgo(at: number, now: number, language: Language): string {
  if (at - now >= 60_000) return formatFull(at, language);
  const seconds = Math.floor(Math.max(0, now - at) / 1000);
  if (seconds >= 60) return formatAgo(at, now, language);
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(-seconds, 'second');
}

/** How long ago, in the largest whole unit: “5 minutes ago”; “now” under a minute. */
export function formatAgo(at: number, now: number, language: Language): string {
  const passed = Math.max(0, now - at);
  const step = STEPS.find(({ ms }) => passed >= ms);
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' });
  return step === undefined
    ? words.format(0, 'second')
    : words.format(-Math.floor(passed / step.ms), step.unit);
}

/** Minutes and seconds left, `2:05`; never negative. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
