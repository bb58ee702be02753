import { expect, test } from 'vitest';
import { Timings } from '#main/store/worker/timings.ts';

test('half and one in twenty are told within half of themselves, and the longest exactly', () => {
  const timings = new Timings();
  for (let ms = 1; ms <= 100; ms += 1) timings.add('listMessages', ms);
  const [times] = timings.read();
  expect(times).toMatchObject({ name: 'listMessages', count: 100, max: 100 });
  expect(times?.p50).toBeGreaterThanOrEqual(50);
  expect(times?.p50).toBeLessThanOrEqual(75);
  expect(times?.p95).toBeGreaterThanOrEqual(95);
  expect(times?.p95).toBeLessThanOrEqual(100);
});

test('the slowest comes first, and a million of one are as many numbers as one', () => {
  const timings = new Timings();
  for (let index = 0; index < 1_000_000; index += 1) timings.add('quick', 0.05);
  timings.add('slow', 1_800_000);
  timings.add('odd', Number.NaN);
  expect(timings.read().map(({ name, count }) => [name, count])).toEqual([
    ['slow', 1],
    ['quick', 1_000_000],
    ['odd', 1],
  ]);
});
