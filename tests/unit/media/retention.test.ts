import { expect, onTestFinished, test, vi } from 'vitest';
import { Retention } from '#main/media/retention.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2027, 4, 31, 9);
const SOME = { messages: 3, files: 2, sizeBytes: 500 };

/** The real rules over a store and a vault that do as the test says. */
function retention() {
  vi.useFakeTimers({ now: NOW });
  onTestFinished(() => void vi.useRealTimers());
  const error = vi.fn<() => void>();
  const store = {
    previewOldMedia: vi.fn<() => Promise<typeof SOME>>(async () => SOME),
    removeOldMedia: vi.fn<(input: { after: number }) => Promise<{ next: number | null }>>(async () => ({
      next: null,
    })),
    findLastWrittenAt: vi.fn<() => Promise<number | null>>(async () => NOW),
    getSettings: vi.fn<() => Promise<{ mediaRetentionMonths: number | null }>>(async () => ({
      mediaRetentionMonths: 3,
    })),
  };
  const tidyVault = vi.fn<() => Promise<void>>(async () => {});
  const onCleaned = vi.fn<(done: object) => void>();
  const onExpired = vi.fn<(months: number, done: object) => void>();
  const kept = new Retention({
    store,
    vault: { tidy: tidyVault },
    onCleaned,
    onExpired,
    log: { error, warn: () => {}, info: () => {}, debug: () => {} },
  });
  onTestFinished(() => kept.stop());
  return { kept, store, tidyVault, onCleaned, onExpired, error };
}

test('each step goes on where the one before ended', async () => {
  const { kept, store, onCleaned } = retention();
  store.removeOldMedia.mockResolvedValueOnce({ next: 200 }).mockResolvedValueOnce({ next: 437 });
  await kept.cleanUp(3, NOW);
  expect(store.removeOldMedia.mock.calls.map(([{ after }]) => after)).toEqual([0, 200, 437]);
  expect(onCleaned).toHaveBeenCalledExactlyOnceWith(SOME);
});

test('a clean-up that breaks off is said to who asked for it, and tells nobody of files that stayed', async () => {
  const { kept, store, onCleaned, tidyVault } = retention();
  store.removeOldMedia.mockResolvedValueOnce({ next: 200 }).mockRejectedValueOnce(new Error('disk full'));
  await expect(kept.cleanUp(3, NOW)).rejects.toThrow('disk full');
  expect(onCleaned).not.toHaveBeenCalled();
  expect(tidyVault).not.toHaveBeenCalled();
});

test('what breaks off by itself is only logged, and tried again the next day', async () => {
  const { kept, store, onExpired, error } = retention();
  store.removeOldMedia.mockRejectedValueOnce(new Error('disk full'));
  await kept.tidy(NOW);
  expect(error).toHaveBeenCalledOnce();
  expect(onExpired).not.toHaveBeenCalled();
  kept.startDaily();
  await vi.advanceTimersByTimeAsync(23 * HOUR_MS);
  expect(store.removeOldMedia).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(onExpired).toHaveBeenCalledExactlyOnceWith(3, SOME);
});

test('settings that cannot be read are no leave to remove anything', async () => {
  const { kept, store, error } = retention();
  store.getSettings.mockRejectedValue(new Error('the store is closed'));
  await kept.tidy(NOW);
  expect(store.previewOldMedia).not.toHaveBeenCalled();
  expect(store.removeOldMedia).not.toHaveBeenCalled();
  expect(error).toHaveBeenCalledOnce();
});

test.each([null, 3])('the folder is tidied although nothing is too old, with %s months', async (months) => {
  const { kept, store, tidyVault, onExpired } = retention();
  store.getSettings.mockResolvedValue({ mediaRetentionMonths: months });
  store.previewOldMedia.mockResolvedValue({ messages: 0, files: 0, sizeBytes: 0 });
  await kept.tidy(NOW);
  expect(tidyVault).toHaveBeenCalledOnce();
  expect(store.removeOldMedia).not.toHaveBeenCalled();
  expect(onExpired).not.toHaveBeenCalled();
});

test('a PC that slept over its day tidies when it wakes, once; and not at all once it was stopped', async () => {
  const { kept, store } = retention();
  await kept.tidy(NOW);
  kept.startDaily();
  kept.startDaily();
  vi.setSystemTime(NOW + 40 * HOUR_MS);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(store.getSettings).toHaveBeenCalledTimes(2);
  kept.stop();
  await vi.advanceTimersByTimeAsync(100 * HOUR_MS);
  expect(store.getSettings).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock that is a year ahead takes nothing that is not a year old by the messages themselves', async () => {
  const { kept, store } = retention();
  await kept.tidy(NOW + 365 * 24 * HOUR_MS);
  expect(store.previewOldMedia).toHaveBeenCalledWith({ sentBefore: Date.UTC(2027, 1, 28, 9) });
});

test('a clock that was set back keeps no folder untidied', async () => {
  const { kept, store } = retention();
  await kept.tidy(NOW);
  kept.startDaily();
  vi.setSystemTime(NOW - 1000 * HOUR_MS);
  await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
  expect(store.getSettings).toHaveBeenCalledTimes(2);
});
