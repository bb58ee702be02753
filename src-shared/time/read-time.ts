import { foldText } from '../text/fold-text.ts';
import { timeOfMinute } from './clock-text.ts';

type Half = 'am' | 'pm';

/** The hour and its minutes with whatever people put between them, or the digits in a row. */
const CLOCK = /^(\d{1,2})(?:\s*[:.,،؛;h-]\s*|\s+)([0-5]\d)$|^(\d{1,2}?)([0-5]\d)?$/;

/** What is said behind a whole hour, in minutes; folded, as everything here is. */
const SAID_MINUTES: readonly (readonly [string, number])[] = [
  ['الا ربع', -15],
  ['الا تلت', -20],
  ['الا ثلث', -20],
  ['ونصف', 30],
  ['ونص', 30],
  ['وربع', 15],
  ['وتلت', 20],
  ['وثلث', 20],
];

/** The words for a part of the day, and which half an hour of them lies in. */
const HALVES: readonly (readonly [RegExp, (hour: number) => Half])[] = [
  [/\s*(?:ص|صباحا|الصبح|فجرا|الفجر|a|am|a\.m\.?)$/, () => 'am'],
  [/\s*(?:م|مساء|عصرا|العصر|المغرب|p|pm|p\.m\.?)$/, () => 'pm'],
  [/\s*(?:ظهرا|الظهر)$/, (hour) => (hour === 10 || hour === 11 ? 'am' : 'pm')],
  [/\s*(?:ليلا|بالليل|منتصف الليل)$/, (hour) => (hour === 12 || hour < 6 ? 'am' : 'pm')],
];

/**
 * The time (`HH:MM` of 24 hours) that somebody wrote: `1:30م`, `13.30`, `0130PM`, `١٣٣٠`, `9`, «1 ونص ظهرًا». Undefined
 * for what is no time of day.
 * @param standing the half of the day an hour up to twelve is in when nothing is said about it; what is written like 09:00
 *   or 13:30 says it by itself.
 */
export function readTime(text: string, standing?: Half): string | undefined {
  const folded = foldText(text).replace(/\s+/g, ' ').trim();
  const said = HALVES.find(([words]) => words.test(folded));
  const { rest, added } = withoutSaidMinutes(said === undefined ? folded : folded.replace(said[0], ''));
  const [, spacedHour, spacedMinutes, packedHour, packedMinutes] = CLOCK.exec(rest) ?? [];
  const digits = spacedHour ?? packedHour;
  const minutes = spacedMinutes ?? packedMinutes;
  if (digits === undefined || (added !== undefined && minutes !== undefined)) return undefined;
  const written = onTheDial(Number(digits), added ?? Number(minutes ?? 0), said ?? standing);
  const half = said?.[1](written.hour) ?? (digits.startsWith('0') ? undefined : standing);
  const hour = hourOfDay(written.hour, half, said !== undefined);
  return hour === undefined ? undefined : timeOfMinute(hour * 60 + written.minute);
}

/** «12 إلا ربع م» is 11:45 م: the half of the day is said of the time, and not of the hour it is short of. */
function onTheDial(hour: number, minute: number, half: unknown): { hour: number; minute: number } {
  if (minute >= 0) return { hour, minute };
  const isBeforeOne = hour === 1 && half !== undefined;
  const before = isBeforeOne ? 12 : (hour + 23) % 24;
  return { hour: before, minute: minute + 60 };
}

function withoutSaidMinutes(text: string): { rest: string; added?: number } {
  const found = SAID_MINUTES.find(([words]) => text.endsWith(words));
  return found === undefined
    ? { rest: text }
    : { rest: text.slice(0, -found[0].length).trim(), added: found[1] };
}

/** @param isSaid whether the half was written beside it: then an hour past twelve must be one of it. */
function hourOfDay(written: number, half: Half | undefined, isSaid: boolean): number | undefined {
  if (written > 23) return undefined;
  if (half === undefined) return written;
  if (written > 12) return isSaid && half === 'am' ? undefined : written;
  if (written === 0) return isSaid && half === 'pm' ? undefined : 0;
  return (written % 12) + (half === 'pm' ? 12 : 0);
}
