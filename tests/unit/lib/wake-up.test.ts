import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WakeUp } from '#main/lib/wake-up.ts';
import { TestClock } from '../../support/test-clock.ts';

const DAY_MS = 24 * 3_600_000;

function open(longestMs?: number) {
  const clock = new TestClock(1_000_000);
  const woken = vi.fn<() => void>();
  const wakeUp = new WakeUp(woken, { clock, ...(longestMs !== undefined && { longestMs }) });
  return { clock, woken, wakeUp };
}

describe('WakeUp', () => {
  it('wakes at the earliest of the moments it was told, once', () => {
    const { clock, woken, wakeUp } = open();
    wakeUp.in(500);
    wakeUp.at(1_000_200);
    wakeUp.in(900);
    clock.pass(199);
    expect(woken).not.toHaveBeenCalled();
    clock.pass(1);
    expect(woken).toHaveBeenCalledOnce();
    clock.pass(DAY_MS);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('can be told the next moment while it wakes', () => {
    const { clock, woken, wakeUp } = open();
    woken.mockImplementationOnce(() => wakeUp.in(100));
    wakeUp.in(500);
    clock.pass(500);
    clock.pass(100);
    expect(woken).toHaveBeenCalledTimes(2);
  });

  it('wakes at once for a moment that is over, yet not within the call', () => {
    const { clock, woken, wakeUp } = open();
    wakeUp.at(5);
    expect(woken).not.toHaveBeenCalled();
    clock.pass(0);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('forgets every moment when it is cancelled, and takes new ones', () => {
    const { clock, woken, wakeUp } = open();
    wakeUp.in(100);
    wakeUp.cancel();
    clock.pass(DAY_MS);
    expect(woken).not.toHaveBeenCalled();
    wakeUp.in(300);
    clock.pass(300);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('comes by after the longest pause, since the clock may have been set meanwhile', () => {
    const { clock, woken, wakeUp } = open(60_000);
    wakeUp.in(DAY_MS);
    clock.pass(60_000);
    expect(woken).toHaveBeenCalledOnce();
  });

  it('keeps its pause when somebody sets the clock back', () => {
    const { clock, woken, wakeUp } = open();
    wakeUp.in(500);
    clock.set(0);
    wakeUp.in(900);
    clock.pass(500);
    expect(woken).toHaveBeenCalledOnce();
  });

  describe('on the timers of this PC', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('does not ring at once for a moment that is further away than a timer can be', () => {
      const woken = vi.fn<() => void>();
      const wakeUp = new WakeUp(woken);
      wakeUp.in(30 * DAY_MS);
      vi.advanceTimersByTime(24 * DAY_MS);
      expect(woken).not.toHaveBeenCalled();
      // As early as a timer goes: who is woken looks at the time and names the moment again.
      vi.advanceTimersByTime(DAY_MS);
      expect(woken).toHaveBeenCalledOnce();
    });
  });
});
