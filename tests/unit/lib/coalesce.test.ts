import { describe, expect, it, vi } from 'vitest';
import { Coalesced } from '#main/lib/coalesce.ts';

/** Runs that end when the test says so. */
function open(run?: () => void) {
  const pending: PromiseWithResolvers<void>[] = [];
  const onError = vi.fn<(error: unknown) => void>();
  const onIdle = vi.fn<() => void>();
  const runs = new Coalesced({
    run: () => {
      const mine = Promise.withResolvers<void>();
      pending.push(mine);
      run?.();
      return mine.promise;
    },
    onError,
    onIdle,
  });
  const begun = (): number => pending.length;
  /** Resolves when what follows from the end of the run has happened. */
  const end = async (index: number, error?: Error): Promise<void> => {
    const mine = pending[index];
    if (error === undefined) mine?.resolve();
    else mine?.reject(error);
    await new Promise(setImmediate);
  };
  return { runs, begun, end, onError, onIdle };
}

describe('Coalesced', () => {
  it('begins the first run within the request', () => {
    const { runs, begun } = open();
    expect(runs.isRunning).toBe(false);
    void runs.request();
    expect(begun()).toBe(1);
    expect(runs.isRunning).toBe(true);
  });

  it('runs once more for all that is requested during a run', async () => {
    const { runs, begun, end } = open();
    void runs.request();
    void runs.request();
    void runs.request();
    expect(begun()).toBe(1);
    await end(0);
    expect(begun()).toBe(2);
    await end(1);
    expect(begun()).toBe(2);
    expect(runs.isRunning).toBe(false);
  });

  it('resolves each request when no run is left', async () => {
    const { runs, end } = open();
    const resolved = vi.fn<() => void>();
    const first = runs.request().then(resolved);
    const second = runs.request().then(resolved);
    const settled = runs.settled().then(resolved);
    await end(0);
    expect(resolved).not.toHaveBeenCalled();
    await end(1);
    await Promise.all([first, second, settled]);
    expect(resolved).toHaveBeenCalledTimes(3);
  });

  it('is settled when nothing was ever requested', async () => {
    await expect(open().runs.settled()).resolves.toBeUndefined();
  });

  it('loses no request, in whatever turn it comes around the end of a run', async () => {
    for (let turns = 0; turns <= 8; turns += 1) {
      const { runs, begun, end } = open();
      void runs.request();
      const requested = (async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        void runs.request();
      })();
      await Promise.all([end(0), requested]);
      expect(begun(), `requested ${turns} turns after the end`).toBe(2);
      await end(1);
      expect(runs.isRunning).toBe(false);
    }
  });

  it('is idle in the very turn in which it finds no request: what is requested then begins at once', async () => {
    let begun = 0;
    const seen: boolean[] = [];
    const runs: Coalesced = new Coalesced({
      run: async () => void (begun += 1),
      onError: () => {},
      onIdle: () => {
        seen.push(runs.isRunning);
        if (begun === 1) void runs.request();
      },
    });
    await runs.request();
    await runs.settled();
    expect(begun).toBe(2);
    expect(seen).toEqual([false, false]);
  });

  it('lets a run request the next one before it waits for anything', async () => {
    let left = 2;
    const { runs, begun, end } = open(() => {
      left -= 1;
      if (left >= 0) void runs.request();
    });
    void runs.request();
    expect(begun()).toBe(1);
    await end(0);
    expect(begun()).toBe(2);
    await end(1);
    expect(begun()).toBe(3);
    await end(2);
    expect(runs.isRunning).toBe(false);
  });

  it('reports a run that fails, and runs again when that was requested meanwhile', async () => {
    const { runs, begun, end, onError, onIdle } = open();
    const first = runs.request();
    void runs.request();
    await end(0, new Error('broken'));
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('broken'));
    expect(begun()).toBe(2);
    expect(onIdle).not.toHaveBeenCalled();
    await end(1);
    await expect(first).resolves.toBeUndefined();
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('reports a run that fails before it waits for anything', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const runs = new Coalesced({
      run: () => {
        throw new Error('at once');
      },
      onError,
    });
    await runs.request();
    expect(onError).toHaveBeenCalledOnce();
    expect(runs.isRunning).toBe(false);
  });

  it('begins no run that was withdrawn', async () => {
    const { runs, begun, end } = open();
    void runs.request();
    void runs.request();
    runs.withdraw();
    await end(0);
    expect(begun()).toBe(1);
    expect(runs.isRunning).toBe(false);
  });
});
