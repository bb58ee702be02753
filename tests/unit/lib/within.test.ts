import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TimeLimitError, within } from '#main/lib/within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives what the work gives, and leaves no timer behind', async () => {
  await expect(within(1_000, Promise.resolve('done'))).resolves.toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

it('fails as the work fails, and leaves no timer behind', async () => {
  await expect(within(1_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives up at the limit, and not before', async () => {
  const ended = vi.fn<(error: unknown) => void>();
  const limited = within(1_000, new Promise(() => {})).catch(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await limited;
  expect(ended).toHaveBeenCalledWith(expect.any(TimeLimitError));
});

it('drops what becomes of the work afterwards, also a failure', async () => {
  const work = Promise.withResolvers<void>();
  const limited = within(1_000, work.promise).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await limited).toBeInstanceOf(TimeLimitError);
  // Nobody handles this one: the run of the tests would fail of it.
  work.reject(new Error('too late'));
  await vi.advanceTimersByTimeAsync(0);
});
