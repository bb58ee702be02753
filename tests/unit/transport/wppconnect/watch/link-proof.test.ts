import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkProof } from '#main/transport/wppconnect/watch/link-proof.ts';
import { PAGE_MEMORY_LIMIT_BYTES, watchMemory } from '#main/transport/wppconnect/watch/memory-watch.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';

const MINUTE_MS = 60_000;

describe('LinkProof', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  function start(askServer: () => Promise<void>) {
    const onProven = vi.fn<(at: number) => void>();
    const onDead = vi.fn<() => void>();
    const ask = vi.fn<() => Promise<void>>(askServer);
    return {
      proof: new LinkProof({ askServer: ask, onProven, onDead, log: silentLog }),
      ask,
      onProven,
      onDead,
    };
  }

  it('asks nothing while messages prove the link', async () => {
    const { proof, ask } = start(async () => {});
    for (let minute = 0; minute < 20; minute++) {
      proof.heard();
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(ask).not.toHaveBeenCalled();
    proof.stop();
  });

  it('asks the server once its proof is five minutes old, and reports the answer', async () => {
    const { proof, ask, onProven, onDead } = start(async () => {});
    proof.heard();
    onProven.mockClear();
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(ask).toHaveBeenCalledOnce();
    expect(onProven).toHaveBeenCalledWith(1_000_000 + 5 * MINUTE_MS);
    expect(onDead).not.toHaveBeenCalled();
    proof.stop();
  });

  it('calls the link dead after two silences', async () => {
    const { proof, ask, onDead } = start(() => new Promise(() => {}));
    proof.heard();
    const checked = proof.check();
    await vi.advanceTimersByTimeAsync(20_000);
    await checked;
    expect(ask).toHaveBeenCalledTimes(2);
    expect(onDead).toHaveBeenCalledOnce();
    proof.stop();
  });

  it('forgives one silence', async () => {
    let calls = 0;
    const { proof, onDead } = start(() =>
      ++calls === 1 ? Promise.reject(new Error('once')) : Promise.resolve(),
    );
    await proof.check();
    expect(onDead).not.toHaveBeenCalled();
    proof.stop();
  });

  it('reports a flood of messages once in half a minute', () => {
    const { proof, onProven } = start(async () => {});
    for (let index = 0; index < 100; index++) proof.heard();
    expect(onProven).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(30_000);
    proof.heard();
    expect(onProven).toHaveBeenCalledTimes(2);
    proof.stop();
  });

  it('is silent once stopped', async () => {
    const { proof, onDead, onProven } = start(() => Promise.reject(new Error('no answer')));
    proof.stop();
    proof.heard();
    await proof.check();
    expect(onDead).not.toHaveBeenCalled();
    expect(onProven).not.toHaveBeenCalled();
  });
});

describe('watchMemory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reports a page that has outgrown the limit, and no other', () => {
    let bytes: number | undefined;
    const onExceeded = vi.fn<(bytes: number) => void>();
    const stop = watchMemory(() => bytes, onExceeded);
    vi.advanceTimersByTime(MINUTE_MS);
    bytes = PAGE_MEMORY_LIMIT_BYTES;
    vi.advanceTimersByTime(MINUTE_MS);
    expect(onExceeded).not.toHaveBeenCalled();
    bytes = PAGE_MEMORY_LIMIT_BYTES + 1;
    vi.advanceTimersByTime(MINUTE_MS);
    expect(onExceeded).toHaveBeenCalledWith(PAGE_MEMORY_LIMIT_BYTES + 1);
    stop();
    vi.advanceTimersByTime(10 * MINUTE_MS);
    expect(onExceeded).toHaveBeenCalledOnce();
  });
});
