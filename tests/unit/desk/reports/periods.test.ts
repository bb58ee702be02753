import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfDay,
  dayNumber,
  firstOf,
  namedPeriod,
  periodBefore,
  rangesOf,
  type CountedRange,
} from '#shared/desk/reports/periods.ts';
import { addDays } from '#shared/time/local-date.ts';

/** The days of a range, one by one. */
function daysIn({ level, from, to }: CountedRange): string[] {
  const first = level === 0 ? dateOfDay(from) : firstOf(from);
  const end = level === 0 ? dateOfDay(to + 1) : firstOf(to + 1);
  const days: string[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

const period = fc
  .tuple(fc.integer({ min: 10_000, max: 25_000 }), fc.integer({ min: 0, max: 2500 }))
  .map(([from, length]) => ({ from: dateOfDay(from), to: dateOfDay(from + length) }));

describe('a period', () => {
  it('is made of at most three ranges, which have each of its days once', () => {
    fc.assert(
      fc.property(period, ({ from, to }) => {
        const ranges = rangesOf({ from, to });
        expect(ranges.length).toBeLessThanOrEqual(3);
        const days = ranges.flatMap(daysIn);
        expect(days).toHaveLength(dayNumber(to) - dayNumber(from) + 1);
        expect(days.toSorted()[0]).toBe(from);
        expect(new Set(days).size).toBe(days.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is read in months where it has whole ones', () => {
    expect(rangesOf({ from: '2022-01-01', to: '2026-12-31' })).toEqual([
      { level: 1, from: 2022 * 12, to: 2026 * 12 + 11 },
    ]);
    expect(rangesOf({ from: '2026-02-01', to: '2026-02-28' })).toEqual([
      { level: 1, from: 2026 * 12 + 1, to: 2026 * 12 + 1 },
    ]);
  });

  it('is compared with as many days right before', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-01-29',
      to: '2026-02-28',
    });
  });

  it('has a name that means what it means today', () => {
    expect(namedPeriod('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(namedPeriod('week', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' });
    expect(namedPeriod('years-5', '2026-03-03')).toEqual({ from: '2022-01-01', to: '2026-03-03' });
  });
});
