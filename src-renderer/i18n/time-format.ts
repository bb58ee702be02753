import type { Language } from './catalogue.ts';

/** Latin digits in Arabic too: they stand beside phone numbers and doses, which staff write that way. */
const LOCALES: Record<Language, string> = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `at` (epoch ms) in the language's own way; in this PC's time zone unless the options name one. */
export function formatWith(language: Language, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = `${language}${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], options);
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** Calendar days in this PC's time zone from `at` to `now`: 0 today, 1 yesterday, negative in the future. */
export function daysBetween(at: number, now: number): number {
  const from = new Date(at);
  const to = new Date(now);
  // Noon to noon in UTC: daylight saving can neither add nor take a day.
  const fromNoon = Date.UTC(from.getFullYear(), from.getMonth(), from.getDate(), 12);
  const toNoon = Date.UTC(to.getFullYear(), to.getMonth(), to.getDate(), 12);
  return Math.round((toNoon - fromNoon) / 86_400_000);
}

const isSameYear = (a: number, b: number): boolean => new Date(a).getFullYear() === new Date(b).getFullYear();

export const formatClock = (at: number, language: Language): string =>
  formatWith(language, { hour: 'numeric', minute: '2-digit', hour12: true }, at);

export const formatFull = (at: number, language: Language): string =>
  formatWith(language, { dateStyle: 'full', timeStyle: 'short', hour12: true }, at);

/** The time beside a chat: clock today, then yesterday, the weekday, the date. */
export function formatListTime(at: number, now: number, language: Language, yesterday: string): string {
  const days = daysBetween(at, now);
  if (days <= 0) return formatClock(at, language);
  if (days === 1) return yesterday;
  if (days < 7) return formatWith(language, { weekday: 'long' }, at);
  if (isSameYear(at, now)) return formatWith(language, { day: 'numeric', month: 'short' }, at);
  return formatWith(language, { day: 'numeric', month: 'numeric', year: 'numeric' }, at);
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
  return formatWith(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }, at);
}

/** An instant of these days in a sentence: the clock alone today, else with its day. */
export function formatMoment(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now);
  if (days === 0) return formatClock(at, language);
  const isNear = Math.abs(days) < 7;
  const date: Intl.DateTimeFormatOptions = isNear ? { weekday: 'long' } : { day: 'numeric', month: 'short' };
  const year: Intl.DateTimeFormatOptions = isNear || isSameYear(at, now) ? {} : { year: 'numeric' };
  return formatWith(language, { ...date, ...year, hour: 'numeric', minute: '2-digit', hour12: true }, at);
}

const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

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
