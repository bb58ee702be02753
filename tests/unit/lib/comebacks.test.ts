import { expect, it } from 'vitest';
import { Comebacks } from '#main/lib/comebacks.ts';
import { TestClock } from '../../support/test-clock.ts';

const MINUTE_MS = 60_000;

it('lets come back what stops now and then, and not what stops three times in ten minutes', () => {
  const clock = new TestClock(0);
  const comebacks = new Comebacks(clock);
  for (let time = 0; time < 20; time += 1) {
    expect(comebacks.mayComeBack()).toBe(true);
    clock.pass(6 * MINUTE_MS);
  }
  expect(comebacks.mayComeBack()).toBe(true);
  clock.pass(MINUTE_MS);
  expect(comebacks.mayComeBack()).toBe(false);
  comebacks.forget();
  expect(comebacks.mayComeBack()).toBe(true);
});

it('is not moved by who sets the clock', () => {
  const clock = new TestClock(0);
  const comebacks = new Comebacks(clock);
  comebacks.mayComeBack();
  comebacks.mayComeBack();
  clock.set(24 * 60 * MINUTE_MS);
  expect(comebacks.mayComeBack()).toBe(false);
});
