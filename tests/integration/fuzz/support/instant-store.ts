import { copyFileSync, rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Database } from 'better-sqlite3';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openDatabase } from '#main/store/database/open-database.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { temporaryPlace } from '../../store/support/open-store.ts';

export interface InstantStore {
  store: Store;
  database: Database;
  /** The program ends; its file is gone. */
  close: () => void;
}

/**
 * Stores that take a moment to open, for thousands of them: the real operations on an encrypted file each, in the test's
 * own thread, and no waiting for the disk.
 */
export function instantStores(): (onEvents: (events: readonly StoreEvent[]) => void) => InstantStore {
  const { databasePath, key } = temporaryPlace();
  prepareDatabase(databasePath, key, MIGRATIONS).database.close();
  let opened = 0;
  return (onEvents) => {
    opened += 1;
    const file = `${databasePath}-${opened}`;
    copyFileSync(databasePath, file);
    const database = openDatabase(file, key, 'read-write');
    database.pragma('synchronous = OFF');
    const close = (): void => {
      if (database.open) database.close();
      for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    };
    onTestFinished(close);
    const transact = createTransact(database);
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
    return { store: { ...Object.fromEntries(calls), close: async () => close() } as Store, database, close };
  };
}
