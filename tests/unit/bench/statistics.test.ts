import { describe, expect, test } from 'vitest';
import { median, percentile, summarize } from '../../bench/frame/statistics.ts';

describe('the figures of a line', () => {
  test('a median is the middle one, or the mean of both middles', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([1, 2, 4, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('a percentile is a value that was measured', () => {
    const values = Array.from({ length: 100 }, (_, index) => index);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  test('the ratio is of the medians, and the spread of the pairs', () => {
    const pairs = [
      { dividend: 10, divisor: 5 },
      { dividend: 12, divisor: 4 },
      { dividend: 100, divisor: 2 },
    ];
    expect(summarize(pairs)).toEqual({ dividend: 12, divisor: 4, ratio: 3, min: 2, max: 50 });
  });

  test('a line may go by what 95 of a hundred stay under', () => {
    const pairs = Array.from({ length: 100 }, (_, index) => ({ dividend: index < 94 ? 1 : 8, divisor: 1 }));
    expect(summarize(pairs, 'p95').ratio).toBe(8);
    expect(summarize(pairs).ratio).toBe(1);
  });
});
