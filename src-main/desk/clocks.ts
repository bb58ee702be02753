import type { ConnectionState } from '#shared/domain/connection.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import { FollowUpClock } from './follow-ups/follow-up-clock.ts';
import { TicketSweeper } from './ticket-sweeper.ts';

/** What the desk does because time passes, and not because somebody did something. */
export interface DeskClocks {
  start(): void;
  /** The PC has slept. */
  wake(): void;
  /** Resolves when nothing more comes of them. */
  stop(): Promise<void>;
}

export function createDeskClocks({
  createLogger,
  transport,
  catchUp,
  ...common
}: {
  store: Store;
  bus: EventBus;
  createLogger: (scope: string) => Logger;
  transport: { readonly state: ConnectionState };
  catchUp: { readonly isCaughtUp: boolean };
}): DeskClocks {
  const tickets = new TicketSweeper({ ...common, log: createLogger('tickets') });
  const followUps = new FollowUpClock({
    ...common,
    isOnline: () => transport.state.phase === 'online',
    hasHeard: () => catchUp.isCaughtUp,
    log: createLogger('follow-ups'),
  });
  return {
    start: () => {
      tickets.start();
      followUps.wake();
    },
    wake: () => {
      tickets.wake();
      followUps.wake();
    },
    stop: async () => {
      await followUps.stop();
      await tickets.stop();
    },
  };
}
