import { expect, test } from 'vitest';
import { Calm } from '#main/app/alerts/calm.ts';
import { TestClock } from '../../../support/test-clock.ts';

/** The pauses between tellings, in seconds, while there is always something to tell. */
function pausesOf(calm: Calm, clock: TestClock, times: number): number[] {
  return Array.from({ length: times }, () => {
    const { waitMs } = calm;
    clock.pass(waitMs);
    calm.told();
    return waitMs / 1000;
  });
}

test('the first is told at once, and what goes on ever more seldom, up to a minute', () => {
  const clock = new TestClock();
  expect(pausesOf(new Calm(clock), clock, 8)).toEqual([0, 4, 8, 16, 32, 60, 60, 60]);
});

test('who has seen to it, and who was left in peace for two minutes, is told as before', () => {
  const clock = new TestClock();
  const calm = new Calm(clock);
  pausesOf(calm, clock, 7);
  calm.seen();
  expect(pausesOf(calm, clock, 2)).toEqual([4, 8]);
  pausesOf(calm, clock, 4);
  clock.pass(2 * 60_000);
  expect(pausesOf(calm, clock, 2)).toEqual([0, 4]);
});

test('a clock that is set changes nothing', () => {
  const clock = new TestClock();
  const calm = new Calm(clock);
  calm.told();
  for (const wall of [0, Date.now() + 365 * 24 * 3_600_000]) {
    clock.set(wall);
    expect(calm.waitMs).toBe(4_000);
  }
});
