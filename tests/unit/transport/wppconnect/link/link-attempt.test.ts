import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LinkAttempt } from '#main/transport/wppconnect/link/link-attempt.ts';

describe('LinkAttempt', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000 }));
  afterEach(() => void vi.useRealTimers());

  function start(onTimeout = vi.fn<() => void>()) {
    return { attempt: new LinkAttempt({ timeoutMs: 180_000, unlinkedByPhone: false, onTimeout }), onTimeout };
  }

  it('shows nothing before the first code, and no time runs', () => {
    const { attempt, onTimeout } = start();
    vi.advanceTimersByTime(600_000);
    expect(attempt.state).toEqual({ phase: 'starting' });
    expect(onTimeout).not.toHaveBeenCalled();
  });

  it('counts new codes, not repeats, and keeps the first deadline', () => {
    const { attempt } = start();
    attempt.showQr('a');
    vi.advanceTimersByTime(20_000);
    attempt.showQr('a');
    attempt.showQr('b');
    expect(attempt.state).toEqual({
      phase: 'qr',
      code: 'b',
      attempt: 2,
      linkDeadline: 181_000,
      unlinkedByPhone: false,
    });
  });

  it('ends at the deadline once', () => {
    const { attempt, onTimeout } = start();
    attempt.showQr('a');
    vi.advanceTimersByTime(179_999);
    expect(onTimeout).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onTimeout).toHaveBeenCalledOnce();
  });

  it('prefers the pairing code, follows its renewals and goes back to the newest QR', () => {
    const { attempt } = start();
    attempt.showQr('a');
    attempt.renewPairingCode('LATE-CODE');
    expect(attempt.state.phase).toBe('qr');
    attempt.showPairingCode('ABCD1234', '201012345678');
    attempt.showQr('b');
    attempt.renewPairingCode('EFGH5678');
    expect(attempt.state).toMatchObject({ phase: 'pairing', code: 'EFGH5678', phone: '201012345678' });
    attempt.forgetPairing();
    expect(attempt.state).toMatchObject({ phase: 'qr', code: 'b' });
  });

  it('asks for no more once it has ended', () => {
    const { attempt, onTimeout } = start();
    attempt.showQr('a');
    attempt.end();
    vi.advanceTimersByTime(600_000);
    expect(onTimeout).not.toHaveBeenCalled();
  });
});
