import type { ConnectionState } from '#shared/domain/connection.ts';
import type { EventBus } from '../events/bus.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import { databaseUpkeep } from './database-upkeep.ts';
import { FollowUpClock } from './follow-ups/follow-up-clock.ts';
import { systemClock } from '../lib/clock.ts';
import { reportUpkeep } from './report-upkeep.ts';
import { searchUpkeep } from './search-upkeep.ts';
import { UnfinishedClock } from './unfinished-clock.ts';
import { TicketSweeper } from './ticket-sweeper.ts';

/** What the desk does because time passes, and not because somebody did something. */
export interface DeskClocks {
  start(): void;
  /** The PC has slept. */
  wake(): void;
  /** Tries all that the desk could not finish. */
  retryUnfinished(): Promise<void>;
  /** Resolves when nothing more comes of them. */
  stop(): Promise<void>;
}

export function createDeskClocks({
  createLogger,
  transport,
  hasHeard,
  ingest,
  maintainStore,
  ...common
}: {
  store: Store;
  bus: EventBus;
  createLogger: (scope: string) => Logger;
  transport: { readonly state: ConnectionState };
  /** Everything customers wrote until now is here. */
  hasHeard: () => boolean;
  /** What keeps the database quick; not done where anybody waits for the store. */
  maintainStore: () => Promise<{ isDone: boolean }>;
  ingest: { retryUnrecorded: (now: number) => Promise<number | null> };
}): DeskClocks {
  const tickets = new TicketSweeper({ ...common, log: createLogger('tickets') });
  const followUps = new FollowUpClock({
    ...common,
    isOnline: () => transport.state.phase === 'online',
    hasHeard,
    log: createLogger('follow-ups'),
  });
  const unfinished = new UnfinishedClock({
    ...common,
    retryUnrecorded: (now) => ingest.retryUnrecorded(now),
    log: createLogger('unfinished'),
  });
  const search = searchUpkeep(common.store, { clock: systemClock, log: createLogger('search') });
  const reports = reportUpkeep(common.store, { clock: systemClock, log: createLogger('reports') });
  const database = databaseUpkeep(maintainStore, {
    clock: systemClock,
    log: createLogger('database'),
  });
  return {
    start: () => {
      unfinished.start();
      tickets.start();
      followUps.wake();
      search.start();
      reports.start();
      database.start();
    },
    retryUnfinished: () => unfinished.retryAll(),
    wake: () => {
      unfinished.wake();
      tickets.wake();
      followUps.wake();
    },
    stop: async () => {
      await database.stop();
      await reports.stop();
      await search.stop();
      await unfinished.stop();
      await followUps.stop();
      await tickets.stop();
    },
  };
}
