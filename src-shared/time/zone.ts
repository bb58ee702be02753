import type { LocalDate } from '../domain/rules/hours.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Making one costs a hundred times more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock shows, as if it were UTC (epoch ms, whole seconds). */
function wallClockAt(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** How far the wall clock is ahead of UTC at an instant, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const wholeSeconds = Math.floor(at / 1000) * 1000;
  return wallClockAt(wholeSeconds, timeZone) - wholeSeconds;
}

/** The date on the pharmacy's calendar at an instant (epoch ms). */
export function localDateAt(at: number, timeZone: string): LocalDate {
  return new Date(wallClockAt(at, timeZone)).toISOString().slice(0, 10);
}

/** Minutes that the wall clock shows since midnight, 0–1439. */
export function minuteOfDayAt(at: number, timeZone: string): number {
  return Math.floor((wallClockAt(at, timeZone) % DAY_MS) / MINUTE_MS);
}

/**
 * The instant (epoch ms) at which the wall clock shows a time. Egypt has had summer time again since 2023: a
 * time that comes twice in autumn is taken at its first coming, and one that is skipped in spring becomes the
 * instant of the jump, so that periods never turn around.
 * @param minute Minutes since midnight of `date`; 1440 and more lie on the days after.
 */
export function instantOf(date: LocalDate, minute: number, timeZone: string): number {
  const wall = Date.parse(date) + minute * MINUTE_MS;
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const candidates = [wall - before, wall - after].filter((at) => wallClockAt(at, timeZone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : jumpBetween(wall - after, wall - before, timeZone);
}

/** The first whole minute after `from` whose offset is no longer the one of `from`. */
function jumpBetween(from: number, to: number, timeZone: string): number {
  const old = offsetAt(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, timeZone) === old) low = middle;
    else high = middle;
  }
  return high;
}
