import { expect, it } from 'vitest';
import { BackOff, pauseAfter, spread } from '#main/lib/back-off.ts';

const PAUSES = { firstMs: 1_000, longestMs: 5_000 };

it('doubles the pause with each failure, up to the longest', () => {
  const backOff = new BackOff(PAUSES);
  expect([1, 2, 3, 4, 5].map(() => backOff.next())).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);
});

it('begins with the shortest pause again once something has worked', () => {
  const backOff = new BackOff(PAUSES);
  backOff.next();
  backOff.next();
  backOff.reset();
  expect(backOff.next()).toBe(1_000);
});

it('gives the same by the number of failures, and no pause when nothing has failed', () => {
  expect([0, 1, 2, 3, 4].map((failures) => pauseAfter(failures, PAUSES))).toEqual([
    0, 1_000, 2_000, 4_000, 5_000,
  ]);
});

it('stays at the longest pause, however many failures there were', () => {
  expect(pauseAfter(5_000, PAUSES)).toBe(5_000);
});

it('spreads a pause by a fifth to both sides', () => {
  expect(spread(1_000, () => 0)).toBe(800);
  expect(spread(1_000, () => 0.5)).toBe(1_000);
  expect(spread(1_000, () => 1)).toBe(1_200);
});
