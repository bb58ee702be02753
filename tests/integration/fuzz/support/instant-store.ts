import { onTestFinished } from 'vitest';
import type { Database } from 'better-sqlite3';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import type { Store } from '#main/store/contract/store.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { placeWithDatabase } from '../../store/support/open-store.ts';

export interface InstantStore {
  store: Store;
  database: Database;
  /** Everything is as it was before the store was opened. */
  undo: () => void;
}

/**
 * One empty store after the other, for thousands of them: the real operations on an encrypted file in the test's own
 * thread. All that is done to one is a transaction that is never committed, and each operation a step of it.
 */
export function instantStores(): (onEvents: (events: readonly StoreEvent[]) => void) => InstantStore {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const transact = createTransact(database);
  return (onEvents) => {
    database.exec('BEGIN');
    const calls = Object.entries(operations).map(([name, operation]) => [
      name,
      async (input: never) => {
        // The map's type ties each name to its input; one call site for all of them cannot say so.
        const run = operation as (tx: Tx, input: never) => unknown;
        const { value, events } = transact((tx) => run(tx, input));
        onEvents(events);
        return value;
      },
    ]);
    const store = { ...Object.fromEntries(calls), close: async () => {} } as Store;
    return { store, database, undo: () => void database.exec('ROLLBACK') };
  };
}
