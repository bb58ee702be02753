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

it('rings after a pause that is longer than a timer can be, and not before', () => {
  const DAY_MS = 86_400_000;
  const called = vi.fn<() => void>();
  const calledOff = vi.fn<() => void>();
  systemClock.after(60 * DAY_MS, called);
  const callOff = systemClock.after(60 * DAY_MS, calledOff);
  vi.advanceTimersByTime(60 * DAY_MS - 1);
  callOff();
  expect(called).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(called).toHaveBeenCalledOnce();
  expect(calledOff).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
