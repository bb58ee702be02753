import { expect, it } from 'vitest';
import { Throttle } from '#main/lib/throttle.ts';
import { TestClock } from '../../support/test-clock.ts';

it('lets the first one through, also right after the PC was started', () => {
  expect(new Throttle(1_000, new TestClock()).pass()).toBe(true);
});

it('lets nothing through for a while, counted from the last that went through', () => {
  const clock = new TestClock();
  const throttle = new Throttle(1_000, clock);
  throttle.pass();
  clock.pass(999);
  expect(throttle.pass()).toBe(false);
  clock.pass(1);
  expect(throttle.pass()).toBe(true);
  clock.pass(999);
  expect(throttle.pass()).toBe(false);
});

it('minds no clock that is set', () => {
  const clock = new TestClock();
  const throttle = new Throttle(1_000, clock);
  throttle.pass();
  clock.set(0);
  clock.pass(1_000);
  expect(throttle.pass()).toBe(true);
});
