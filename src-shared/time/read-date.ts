import { FIRST_YEAR, LAST_YEAR } from '../domain/given-times.ts';
import type { LocalDate } from '../domain/rules/hours.ts';
import { foldText } from '../text/fold-text.ts';

/** What surrounds a date that is written in short. */
export interface DateAround {
  today: LocalDate;
  /** The first and the last day that is meant here, if there is one. */
  min?: LocalDate | undefined;
  max?: LocalDate | undefined;
}

const BETWEEN = String.raw`\s*[/.\-،\\]\s*|\s+`;
const BY_YEAR = new RegExp(`^(\\d{4})(?:${BETWEEN})(\\d{1,2})(?:${BETWEEN})(\\d{1,2})$`);
const BY_DAY = new RegExp(`^(\\d{1,2})(?:${BETWEEN})(\\d{1,2})(?:(?:${BETWEEN})(\\d{4}|\\d{2}))?$`);
const IN_A_ROW = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/;

/**
 * The date (`YYYY-MM-DD`) that somebody wrote, day first: `2/8`, `٢/٨/٢٠٢٧`, `2-8-27`, `02082027`, or `2027-08-02` as other
 * programs copy it. A year that is left out is the one in which the day is meant here: not before `min`, not after `max`,
 * else this year's. Undefined for what is no day of the calendar, or of a year that nobody here lives in: `5/3/0027` is a
 * slip, and a supply that begins then would have run out two thousand years ago.
 */
export function readDate(text: string, around: DateAround): LocalDate | undefined {
  const written = foldText(text).trim();
  const byYear = BY_YEAR.exec(written);
  if (byYear !== null) return realDay(byYear[1] ?? '', byYear[2] ?? '', byYear[3] ?? '');
  const [, day = '', month = '', year] = BY_DAY.exec(written) ?? IN_A_ROW.exec(written) ?? [];
  return candidates(year, around)
    .map((one) => realDay(one, month, day))
    .filter((date) => date !== undefined)
    .toSorted((one, other) => Number(isMeant(other, around)) - Number(isMeant(one, around)))[0];
}

/** The years that may be meant, the likeliest first. */
function candidates(year: string | undefined, { today }: DateAround): string[] {
  if (year?.length === 4) return [year];
  if (year !== undefined) return [`20${year}`, `19${year}`];
  const current = Number(today.slice(0, 4));
  return [current, current + 1, current - 1].map(String);
}

const isMeant = (date: LocalDate, { min = '', max = '9999' }: DateAround): boolean =>
  min <= date && date <= max;

function realDay(year: string, month: string, day: string): LocalDate | undefined {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  // The 31st of a shorter month would become a day of the next one.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : undefined;
}

/** `YYYY-MM-DD` as it is read here: `05/03/2027`. */
export const showDate = (date: LocalDate): string => date.split('-').toReversed().join('/');
