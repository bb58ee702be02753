import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationsOf, rangeMinutes } from '#shared/desk/reports/durations.ts';

const minute = (minutes: number, count = 1) => ({ minutes, count, totalMs: minutes * 60_000 * count });

describe('how long something took', () => {
  it('is nothing where nothing took any time to say', () => {
    expect(durationsOf([])).toEqual({ count: 0, meanMs: null, median: null, ninetieth: null });
  });

  it('is told by nearest rank, in whatever order it was counted', () => {
    const ten = [9, 1, 8, 2, 7, 3, 6, 4, 5, 10].map((minutes) => minute(minutes));
    expect(durationsOf(ten)).toEqual({
      count: 10,
      meanMs: 330_000,
      median: { minutes: 5, rangeMinutes: 1 },
      ninetieth: { minutes: 9, rangeMinutes: 1 },
    });
  });

  it('leaves out what was taken back', () => {
    expect(durationsOf([minute(3, 0), minute(7)]).median).toEqual({ minutes: 7, rangeMinutes: 1 });
  });

  it('has ranges that begin where another ends, and are at most a twelfth as wide as what they hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (minutes) => {
        const range = rangeMinutes(minutes);
        const least = minutes - (minutes % range);
        expect(rangeMinutes(least)).toBe(range);
        expect(range).toBeLessThanOrEqual(Math.max(1, least / 12));
      }),
    );
  });
});
