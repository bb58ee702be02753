import {
  MOST_PERIODS,
  type Hours,
  type Holiday,
  type LocalDate,
  type Period,
  type Week,
  type Weekday,
} from '#shared/domain/rules/hours.ts';
import { minutesOf } from '#shared/time/open-stretches.ts';
import type { HoursPlace, HoursProblem } from '#shared/time/validate-hours.ts';

const DAY = 1440;
const MORNING = 9 * 60;
const PAUSE = 60;
const LONGEST = 8 * 60;
const SHORTEST = 30;
/** As long as what comes before all others is. */
const EARLY = 2 * 60;

/**
 * One more period where there is room in the day: after an hour's pause behind the last one, else in the largest hole.
 * The same list when there is no room.
 */
export function addPeriod(periods: readonly Period[]): Period[] {
  if (periods.length >= MOST_PERIODS) return [...periods];
  const taken = periods.map(minutesOf).sort((one, other) => one.from - other.from);
  const holes: { from: number; to: number }[] = [];
  let free = 0;
  for (const { from, to } of taken) {
    if (from > free) holes.push({ from: free, to: from });
    free = Math.max(free, to);
  }
  if (free < DAY) holes.push({ from: free, to: DAY });
  const roomy = holes.map(placeIn).filter((place) => place.to - place.from >= SHORTEST);
  const last = roomy.at(-1);
  const chosen =
    last !== undefined && last.from >= free
      ? last
      : roomy.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
  if (chosen === undefined) return [...periods];
  return [...periods, { from: clockOf(chosen.from), to: clockOf(chosen.to) }];
}

/** The days that pharmacies in Egypt have. */
export const PRESETS = [
  { id: 'one-shift', periods: [{ from: '09:00', to: '01:00' }] },
  {
    id: 'split',
    periods: [
      { from: '09:00', to: '13:00' },
      { from: '17:00', to: '01:00' },
    ],
  },
  { id: 'around-clock', periods: [{ from: '00:00', to: '24:00' }] },
  { id: 'after-prayer', periods: [{ from: '14:00', to: '01:00' }] },
  { id: 'closed', periods: [] },
] as const satisfies readonly { id: string; periods: readonly Period[] }[];

/** Where a new period stands in a hole: with a pause on the sides where another one is, and not before the morning. */
function placeIn({ from, to }: { from: number; to: number }): { from: number; to: number } {
  const start = from === 0 ? Math.min(MORNING, Math.max(0, to - PAUSE - EARLY)) : from + PAUSE;
  const end = to === DAY ? DAY : to - PAUSE;
  return { from: start, to: Math.min(end, start + LONGEST) };
}

/** "HH:MM"; the end of the day is 24:00. */
function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** What a time field says as the end of a period: midnight is the end of the day, not its beginning. */
export const endOf = (typed: string): string => (typed === '00:00' ? '24:00' : typed);

/** The same, for the field: it knows no 24:00. */
export const fieldOf = (time: string): string => (time === '24:00' ? '00:00' : time);

export function copyDay(week: Week, from: Weekday, to: readonly Weekday[]): Week {
  const copies = to.map((day) => [day, week[from].map((period) => ({ ...period }))] as const);
  return { ...week, ...Object.fromEntries(copies) };
}

/** In the order of their days; those of one day in the order in which they came. */
export function addHoliday(holidays: readonly Holiday[], holiday: Holiday): Holiday[] {
  return [...holidays, holiday].toSorted((one, other) =>
    one.from < other.from ? -1 : Number(one.from > other.from),
  );
}

/** The codes that belong on one place of the page, each once. */
export function codesAt(problems: readonly HoursProblem[], place: HoursPlace): HoursProblem['code'][] {
  const codes = problems.filter((problem) => isSamePlace(problem.place, place)).map(({ code }) => code);
  return [...new Set(codes)];
}

/** What is wrong with the days of a range; what is wrong with its periods is said beside them. */
export const RANGE_CODES: ReadonlySet<HoursProblem['code']> = new Set([
  'range-backwards',
  'holidays-overlap',
]);

export const isRangeWrong = (codes: readonly HoursProblem['code'][]): boolean =>
  codes.some((code) => RANGE_CODES.has(code));

function isSamePlace(one: HoursPlace, other: HoursPlace): boolean {
  switch (one.in) {
    case 'week':
    case 'ramadan':
      return other.in === one.in && one.day === other.day;
    case 'holiday':
      return other.in === 'holiday' && one.index === other.index;
    case 'whole':
      return other.in === 'whole';
  }
}

/** Which of a day's rules holds: what is shown beside the day in the preview. */
export function reasonOf(date: LocalDate, hours: Hours): Holiday | 'ramadan' | null {
  const holiday = hours.holidays.find(({ from, to }) => from <= date && date <= to);
  if (holiday !== undefined) return holiday;
  const { ramadan } = hours;
  return ramadan !== null && ramadan.from <= date && date <= ramadan.to ? 'ramadan' : null;
}
