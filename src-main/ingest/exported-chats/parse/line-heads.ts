import { plainHead } from './plain-text.ts';

const DATE = String.raw`(\d{1,4})(?<dot>[./-])(\d{1,2})\k<dot>(\d{1,4})`;
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?(am|pm|a\. ?m\.|p\. ?m\.|ص|م|صباحا|صباحًا|مساء|مساءً))?`;
const BETWEEN = String.raw`,? ?(?:at |في )?`;

/** Where a line begins, as the phones write it: in brackets, or with a dash; now and then the time first. */
const SHAPES = [
  { name: 'brackets', isTimeFirst: false, pattern: new RegExp(`^\\[${DATE}${BETWEEN}${TIME}\\] ?`, 'i') },
  { name: 'dash', isTimeFirst: false, pattern: new RegExp(`^${DATE}${BETWEEN}${TIME} - `, 'i') },
  {
    name: 'brackets-time-first',
    isTimeFirst: true,
    pattern: new RegExp(`^\\[${TIME}${BETWEEN}${DATE}\\] ?`, 'i'),
  },
  { name: 'dash-time-first', isTimeFirst: true, pattern: new RegExp(`^${TIME}${BETWEEN}${DATE} - `, 'i') },
] as const;

/** A date and a time as they were written, and what stands behind them. */
export interface LineHead {
  /** Which phone writes like this: a line of a file is one only as its first line is. */
  dialect: string;
  /** In the order in which they stand. */
  date: readonly [number, number, number];
  hour: number;
  minute: number;
  /** null: the phone does not write them. */
  second: number | null;
  rest: string;
}

/** @returns undefined for a line that goes on with what stood before it. */
export function readHead(line: string): LineHead | undefined {
  const { text, at } = plainHead(line);
  for (const { name, isTimeFirst, pattern } of SHAPES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const groups = match.slice(1);
    const date = isTimeFirst ? groups.slice(4) : groups.slice(0, 4);
    const time = isTimeFirst ? groups.slice(0, 4) : groups.slice(4);
    const [first = '', dot = '', second = '', third = ''] = date;
    const [hours = '', minutes = '', seconds, half] = time;
    const hour = hourOf(Number(hours), half);
    if (hour === undefined || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
    const parts = [name, dot, first.length > 2, seconds !== undefined, half !== undefined];
    return {
      dialect: parts.join(' '),
      date: [Number(first), Number(second), Number(third)],
      hour,
      minute: Number(minutes),
      second: seconds === undefined ? null : Number(seconds),
      rest: line.slice(at[match[0].length]),
    };
  }
  return undefined;
}

/** @param half of the day; absent where the clock has 24 hours. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  const isAfternoon = /^(p|م)/i.test(half);
  return (hour % 12) + (isAfternoon ? 12 : 0);
}
