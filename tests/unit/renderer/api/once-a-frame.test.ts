import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onceAFrame } from '#renderer/api/once-a-frame.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('what comes after a pause is run at once, in a task of its own', () => {
  const schedule = onceAFrame();
  const run = vi.fn<() => void>();
  schedule(run);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(run).toHaveBeenCalledOnce();
});

it('a burst is run once a frame, in its order, and nothing of it is left', () => {
  const schedule = onceAFrame();
  const tasks: number[][] = [];
  let task: number[] = [];
  for (let ms = 0; ms < 100; ms += 1) {
    schedule(() => task.push(ms));
    vi.advanceTimersByTime(1);
    if (task.length > 0) tasks.push(task);
    task = [];
  }
  vi.advanceTimersByTime(20);
  if (task.length > 0) tasks.push(task);
  expect(tasks.flat()).toEqual(Array.from({ length: 100 }, (_, ms) => ms));
  expect(tasks.length).toBeLessThanOrEqual(8);
});

it('what is asked for meanwhile belongs to the next frame', () => {
  const schedule = onceAFrame();
  const late = vi.fn<() => void>();
  schedule(() => schedule(late));
  vi.advanceTimersByTime(1);
  expect(late).not.toHaveBeenCalled();
  vi.advanceTimersByTime(17);
  expect(late).toHaveBeenCalledOnce();
});
