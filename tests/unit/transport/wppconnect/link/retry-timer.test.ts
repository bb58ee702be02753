import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RetryTimer } from '#main/transport/wppconnect/link/retry-timer.ts';

const NOW = 1_000_000;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** @returns the pauses of this many failures in a row. */
function pauses(timer: RetryTimer, count: number): number[] {
  return Array.from({ length: count }, () => timer.schedule(() => {}) - Date.now());
}

describe('RetryTimer', () => {
  it('doubles its pause up to half a minute and stays there, however long WhatsApp is away', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(pauses(new RetryTimer(), 9)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000,
    ]);
    expect(pauses(new RetryTimer(), 2_000).at(-1)).toBe(30_000);
  });

  it('shifts each pause by a fifth at most, so that a street of PCs does not come back at once', () => {
    const random = vi.spyOn(Math, 'random');
    random.mockReturnValue(0);
    expect(pauses(new RetryTimer(), 2)).toEqual([800, 1_600]);
    random.mockReturnValue(0.999_999);
    expect(pauses(new RetryTimer(), 2)).toEqual([1_200, 2_400]);
  });

  it('runs once, at the time it said', () => {
    const timer = new RetryTimer();
    const run = vi.fn<() => void>();
    const at = timer.schedule(run);
    expect(timer.isWaiting).toBe(true);
    vi.advanceTimersByTime(at - NOW - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    expect(timer.isWaiting).toBe(false);
    vi.advanceTimersByTime(10 * 60_000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('has one try pending: a newer one takes the place of the older', () => {
    const timer = new RetryTimer();
    const [older, newer] = [vi.fn<() => void>(), vi.fn<() => void>()];
    timer.schedule(older);
    timer.schedule(newer);
    vi.advanceTimersByTime(60_000);
    expect(older).not.toHaveBeenCalled();
    expect(newer).toHaveBeenCalledOnce();
  });

  it('can schedule itself again from within its own run', () => {
    const timer = new RetryTimer();
    const runs: number[] = [];
    const again = (): void => {
      runs.push(Date.now());
      if (runs.length < 3) timer.schedule(again, 1_000);
    };
    timer.schedule(again, 1_000);
    vi.advanceTimersByTime(10_000);
    expect(runs).toEqual([NOW + 1_000, NOW + 2_000, NOW + 3_000]);
    expect(timer.isWaiting).toBe(false);
  });

  it('runs at once what waits, when there is a reason, and only that', () => {
    const timer = new RetryTimer();
    const run = vi.fn<() => void>();
    timer.runNow();
    timer.schedule(run);
    timer.runNow();
    expect(run).toHaveBeenCalledOnce();
    expect(timer.isWaiting).toBe(false);
    vi.advanceTimersByTime(60_000);
    timer.runNow();
    expect(run).toHaveBeenCalledOnce();
  });

  it('counts no failure for a pause that was given, and runs nothing that was cancelled', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const timer = new RetryTimer();
    expect(timer.schedule(() => expect.unreachable(), 10)).toBe(NOW + 10);
    timer.cancel();
    expect(timer.isWaiting).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(pauses(timer, 2)).toEqual([1_000, 2_000]);
  });

  it('begins with the shortest pause again once the connection was good, and not because of a cancel', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const timer = new RetryTimer();
    pauses(timer, 5);
    timer.cancel();
    expect(pauses(timer, 1)).toEqual([30_000]);
    timer.reset();
    expect(timer.isWaiting).toBe(false);
    expect(pauses(timer, 1)).toEqual([1_000]);
  });
});
