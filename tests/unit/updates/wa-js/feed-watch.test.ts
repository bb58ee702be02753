import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FeedWatch } from '#main/updates/wa-js/feed-watch.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('FeedWatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function watched(look: () => Promise<void> = async () => {}) {
    const looked = vi.fn<() => Promise<void>>(look);
    return { watch: new FeedWatch(looked), looked };
  }

  it('looks soon after the start, and then every few hours', async () => {
    const { watch, looked } = watched();
    watch.start();
    expect(looked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(looked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    expect(looked.mock.calls.length).toBeGreaterThanOrEqual(5);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(8);
    watch.stop();
  });

  it('looks at once when WhatsApp has changed, and then ever less often', async () => {
    const { watch, looked } = watched();
    watch.hurry();
    expect(looked).toHaveBeenCalledOnce();
    watch.hurry();
    expect(looked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1.2 * MINUTE_MS);
    expect(looked).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(2.4 * MINUTE_MS);
    expect(looked).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(3 * HOUR_MS);
    looked.mockClear();
    await vi.advanceTimersByTimeAsync(12 * HOUR_MS);
    expect(looked.mock.calls.length).toBeGreaterThanOrEqual(10);
    expect(looked.mock.calls.length).toBeLessThanOrEqual(15);
    watch.stop();
  });

  it('takes its time again as soon as WhatsApp works, and hurries anew the next time', async () => {
    const { watch, looked } = watched();
    watch.hurry();
    await vi.advanceTimersByTimeAsync(0);
    watch.calm();
    await vi.advanceTimersByTimeAsync(3 * HOUR_MS);
    expect(looked).toHaveBeenCalledOnce();
    watch.hurry();
    expect(looked).toHaveBeenCalledTimes(2);
    watch.stop();
  });

  it('never looks twice at once', async () => {
    let end = (): void => {};
    const { watch, looked } = watched(() => new Promise((resolve) => (end = resolve)));
    watch.start();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    watch.hurry();
    expect(looked).toHaveBeenCalledOnce();
    end();
    await vi.advanceTimersByTimeAsync(1.2 * MINUTE_MS);
    expect(looked).toHaveBeenCalledTimes(2);
    watch.stop();
  });

  it('is silent once stopped, also in the middle of a look', async () => {
    let end = (): void => {};
    const { watch, looked } = watched(() => new Promise((resolve) => (end = resolve)));
    watch.hurry();
    watch.stop();
    end();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    watch.calm();
    await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
    expect(looked).toHaveBeenCalledOnce();
  });
});
