import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '#main/lib/clock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

it('lets both times pass alike', () => {
  const begun = systemClock.monotonic();
  vi.advanceTimersByTime(500);
  expect(systemClock.wall()).toBe(1_000_500);
  expect(systemClock.monotonic() - begun).toBe(500);
});

it('keeps its monotonic time when somebody sets the clock', () => {
  const begun = systemClock.monotonic();
  vi.setSystemTime(5_000);
  expect(systemClock.wall()).toBe(5_000);
  expect(systemClock.monotonic()).toBe(begun);
});

it('calls once after a while, and not when it was called off', () => {
  const called = vi.fn<() => void>();
  const calledOff = vi.fn<() => void>();
  systemClock.after(100, called);
  const callOff = systemClock.after(100, calledOff);
  callOff();
  vi.advanceTimersByTime(1_000);
  expect(called).toHaveBeenCalledOnce();
  expect(calledOff).not.toHaveBeenCalled();
});
