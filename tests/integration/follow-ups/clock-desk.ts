import { onTestFinished } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { FollowUpClock } from '#main/desk/follow-ups/follow-up-clock.ts';
import type { Store } from '#main/store/contract/store.ts';
import type { TestClock } from '../../support/test-clock.ts';
import { silentLog } from '../support/silent-log.ts';

export interface ClockDesk {
  clock: FollowUpClock;
  bus: ReturnType<typeof createEventBus>;
  link: { isOnline: boolean; hasHeard: boolean };
  /** Lets the clock look until it sets its timer again. */
  look: (wake: () => void) => Promise<void>;
}

/** The clock over a store, with the time of the test. */
export function openClock(store: Pick<Store, 'releaseFollowUps'>, time: TestClock): ClockDesk {
  const bus = createEventBus();
  const link = { isOnline: true, hasHeard: true };
  let looked = (): void => {};
  const clock = new FollowUpClock({
    store,
    bus,
    log: silentLog,
    isOnline: () => link.isOnline,
    hasHeard: () => link.hasHeard,
    clock: {
      wall: () => time.wall(),
      monotonic: () => time.monotonic(),
      after: (ms, call) => {
        const cancel = time.after(ms, call);
        looked();
        return cancel;
      },
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
