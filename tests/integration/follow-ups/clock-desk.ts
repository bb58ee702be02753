import { onTestFinished } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { FollowUpClock } from '#main/desk/follow-ups/follow-up-clock.ts';
import type { Store } from '#main/store/contract/store.ts';
import { silentLog } from '../support/silent-log.ts';

/** A PC whose time passes only when the test says so. */
export class TestTime {
  now: number;
  #timer: { at: number; call: () => void } | undefined;

  constructor(now: number) {
    this.now = now;
  }

  readonly after = (ms: number, call: () => void): (() => void) => {
    const timer = { at: this.now + ms, call };
    this.#timer = timer;
    return () => {
      if (this.#timer === timer) this.#timer = undefined;
    };
  };

  /** When the clock looks next, epoch ms. */
  get nextLookAt(): number | undefined {
    return this.#timer?.at;
  }

  /** Calls back what the timer is set for, if its time has come. */
  ring(): void {
    const timer = this.#timer;
    if (timer === undefined || timer.at > this.now) return;
    this.#timer = undefined;
    timer.call();
  }
}

export interface ClockDesk {
  clock: FollowUpClock;
  bus: ReturnType<typeof createEventBus>;
  link: { isOnline: boolean; hasHeard: boolean };
  /** Lets the clock look until it sets its timer again. */
  look: (wake: () => void) => Promise<void>;
}

/** The clock over a store, with the time of the test. */
export function openClock(store: Pick<Store, 'releaseFollowUps'>, time: TestTime): ClockDesk {
  const bus = createEventBus();
  const link = { isOnline: true, hasHeard: true };
  let looked = (): void => {};
  const clock = new FollowUpClock({
    store,
    bus,
    log: silentLog,
    isOnline: () => link.isOnline,
    hasHeard: () => link.hasHeard,
    now: () => time.now,
    after: (ms, call) => {
      const cancel = time.after(ms, call);
      looked();
      return cancel;
    },
    chance: () => 0,
  });
  onTestFinished(() => clock.stop());
  return {
    clock,
    bus,
    link,
    look: (wake) =>
      new Promise((resolve) => {
        looked = resolve;
        wake();
      }),
  };
}
