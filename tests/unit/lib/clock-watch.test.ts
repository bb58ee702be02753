import { expect, test, vi } from 'vitest';
import { ClockWatch } from '#main/lib/clock-watch.ts';
import { TestClock } from '../../support/test-clock.ts';

const HOUR_MS = 3_600_000;
const CHECK_MS = 5_000;

function watching() {
  const clock = new TestClock(1_000 * HOUR_MS);
  const jumped = vi.fn<(byMs: number) => void>();
  const watch = new ClockWatch(jumped, clock);
  watch.start();
  return { clock, jumped, watch };
}

test.each([HOUR_MS, -HOUR_MS, -40 * 24 * HOUR_MS, 365 * 24 * HOUR_MS])(
  'a clock that is set by %s ms is noticed within seconds, once',
  (byMs) => {
    const { clock, jumped } = watching();
    clock.pass(CHECK_MS);
    clock.set(clock.wall() + byMs);
    for (let check = 0; check < 10; check += 1) clock.pass(CHECK_MS);
    expect(jumped).toHaveBeenCalledExactlyOnceWith(byMs);
  },
);

test('time that passes, and a clock that is set right a little at a time, are no jump', () => {
  const { clock, jumped } = watching();
  for (let check = 0; check < 100; check += 1) {
    clock.pass(CHECK_MS);
    clock.set(clock.wall() + 200);
  }
  expect(jumped).not.toHaveBeenCalled();
});

test('nothing is watched once it is stopped', () => {
  const { clock, jumped, watch } = watching();
  watch.stop();
  clock.set(0);
  clock.pass(CHECK_MS);
  expect(jumped).not.toHaveBeenCalled();
  expect(clock.nextAt).toBeUndefined();
});
