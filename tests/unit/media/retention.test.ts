import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Retention } from '#main/media/retention.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

const NOW = Date.UTC(2027, 2, 1, 8);
const HOUR_MS = 3_600_000;
const FOUND = { messages: 2, files: 2, sizeBytes: 10 };

function open({ months = 6, fails = '' }: { months?: number | null; fails?: string } = {}) {
  const called: string[] = [];
  const call = async <T>(name: string, value: T): Promise<T> => {
    called.push(name);
    if (name === fails) throw new Error(`${name} failed`);
    return value;
  };
  const said = {
    error: vi.fn<() => void>(),
    onCleaned: vi.fn<() => void>(),
    onExpired: vi.fn<() => void>(),
  };
  const retention = new Retention({
    store: {
      previewOldMedia: () => call('previewOldMedia', FOUND),
      removeOldMedia: () => call('removeOldMedia', { next: null }),
      getSettings: () => call('getSettings', { mediaRetentionMonths: months }),
    },
    vault: { tidy: () => call('tidy', undefined) },
    onCleaned: said.onCleaned,
    onExpired: said.onExpired,
    log: { ...silentLog, error: said.error },
  });
  return { retention, called, ...said };
}

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe('what goes wrong while files go', () => {
  it.each(['getSettings', 'previewOldMedia', 'removeOldMedia'])(
    'is only logged when nobody asked, and nothing is said to have gone (%s)',
    async (fails) => {
      const { retention, error, onCleaned, onExpired } = open({ fails });
      await expect(retention.tidy()).resolves.toBeUndefined();
      expect(error).toHaveBeenCalledOnce();
      expect(onCleaned).not.toHaveBeenCalled();
      expect(onExpired).not.toHaveBeenCalled();
    },
  );

  it('is told to whoever asked', async () => {
    const { retention, onCleaned } = open({ fails: 'removeOldMedia' });
    await expect(retention.cleanUp(6)).rejects.toThrow('removeOldMedia failed');
    expect(onCleaned).not.toHaveBeenCalled();
  });

  it('does not hide what went, when only the folder could not be tidied', async () => {
    const { retention, onCleaned } = open({ fails: 'tidy' });
    await expect(retention.cleanUp(6)).rejects.toThrow('tidy failed');
    expect(onCleaned).toHaveBeenCalledOnce();
  });

  it('is tried again the next day', async () => {
    const { retention, called } = open({ months: null, fails: 'tidy' });
    retention.startDaily();
    await retention.tidy();
    await vi.advanceTimersByTimeAsync(23 * HOUR_MS);
    expect(called.filter((name) => name === 'tidy')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(called.filter((name) => name === 'tidy')).toHaveLength(2);
    retention.stop();
    await vi.advanceTimersByTimeAsync(48 * HOUR_MS);
    expect(called.filter((name) => name === 'tidy')).toHaveLength(2);
  });
});
