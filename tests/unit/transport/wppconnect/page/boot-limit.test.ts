import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileItMoves } from '#main/transport/wppconnect/page/boot-limit.ts';
import { NEVER } from '../support/fake-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @returns after how many ms work that never ends was given up, when something moves every `everyMs`. */
async function givenUpAfter(everyMs: number): Promise<number> {
  const startedAt = performance.now();
  const lastSignAt = (): number =>
    startedAt + Math.floor((performance.now() - startedAt) / everyMs) * everyMs;
  let endedAt = Number.NaN;
  const ended = whileItMoves(NEVER, { silenceMs: () => 30_000, longestMs: 180_000, lastSignAt }).catch(
    () => (endedAt = performance.now()),
  );
  await vi.advanceTimersByTimeAsync(300_000);
  await ended;
  return endedAt - startedAt;
}

describe('whileItMoves', () => {
  it('gives up what is silent, and has patience with what is slow', async () => {
    expect(await givenUpAfter(1_000_000)).toBe(30_000);
    expect(await givenUpAfter(20_000)).toBe(180_000);
  });

  it('hands on what the work comes to, and leaves no timer', async () => {
    const limits = { silenceMs: () => 1_000, longestMs: 2_000, lastSignAt: () => 0 };
    await expect(whileItMoves(Promise.resolve('ready'), limits)).resolves.toBe('ready');
    await expect(whileItMoves(Promise.reject(new Error('failed')), limits)).rejects.toThrow('failed');
    expect(vi.getTimerCount()).toBe(0);
  });
});
