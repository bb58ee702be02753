import type { Period } from '#shared/domain/rules/hours.ts';
import { minutesOf } from '#shared/time/open-stretches.ts';

const DAY = 1440;

/** What is wrong with one period of a day; `named-by-other`: the words beside another one name it. */
export type PeriodFault =
  | { code: 'period-empty' }
  | { code: 'periods-overlap'; other: Period; isOfNightBefore: boolean }
  | { code: 'named-by-other' };

/**
 * Which of a day's periods are at fault, by their place in the list. Of two that overlap the lower one says so, and both
 * are marked.
 */
export function periodFaults(
  periods: readonly Period[],
  dayBefore: readonly Period[] = [],
): (PeriodFault | undefined)[] {
  const nights = dayBefore.filter((period) => minutesOf(period).to > DAY);
  const faults = periods.map((period, index) => faultOf(period, periods.slice(0, index), nights));
  return faults.map((fault, index) => {
    const isNamed = faults.some(
      (other) =>
        other?.code === 'periods-overlap' && !other.isOfNightBefore && other.other === periods[index],
    );
    return fault ?? (isNamed ? { code: 'named-by-other' } : undefined);
  });
}

function faultOf(
  period: Period,
  above: readonly Period[],
  nights: readonly Period[],
): PeriodFault | undefined {
  const own = minutesOf(period);
  if (own.from === own.to) return { code: 'period-empty' };
  const other = above.find((one) => overlap(own, minutesOf(one)));
  if (other !== undefined) return { code: 'periods-overlap', other, isOfNightBefore: false };
  const night = nights.find((one) => own.from < minutesOf(one).to - DAY);
  return night === undefined ? undefined : { code: 'periods-overlap', other: night, isOfNightBefore: true };
}

type Span = { from: number; to: number };

const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
