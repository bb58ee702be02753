import { expect, test } from 'vitest';
import { pauseLeft } from '#main/lib/pause-left.ts';

test.each([
  { until: 1_000, now: 1_000, leftMs: 0 },
  { until: 1_000, now: 9_000, leftMs: 0 },
  { until: 5_000, now: 1_000, leftMs: 4_000 },
  { until: 5_000, now: 999, leftMs: 0 },
  { until: 5_000 + 86_400_000, now: 5_000, leftMs: 0 },
])('of a pause until $until, $leftMs ms are left at $now when none is longer than four seconds', (times) => {
  expect(pauseLeft({ ...times, longestMs: 4_000 })).toBe(times.leftMs);
});
