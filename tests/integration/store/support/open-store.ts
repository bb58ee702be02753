import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createStore, type StoreWithDoors } from '#main/store/client/create-store.ts';
import type { OpenReport } from '#main/store/database/prepare-database.ts';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import type { Store } from '#main/store/contract/store.ts';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { STORE_WORKER } from '../../support/workers.ts';

export interface Place {
  databasePath: string;
  key: Buffer;
}

/** A folder of its own for one test, gone with it. There is no database yet. */
export function temporaryPlace(): Place {
  const place = makePlace();
  onTestFinished(() => removePlace(place));
  return place;
}

/** The same with a new database in it, for what is not about the making: whoever opens it finds nothing to do. */
export function placeWithDatabase(): Place {
  const place = withNewDatabase(makePlace());
  onTestFinished(() => removePlace(place));
  return place;
}

/**
 * One store for all tests of a `describe`, because starting one takes longer than most tests.
 * @param fill what they all find in it.
 */
export function sharedStore(fill: (store: Store) => Promise<void>): () => Store {
  const place = withNewDatabase(makePlace());
  let store: Store | undefined;
  beforeAll(async () => {
    store = await createStore({ ...place, workerPath: STORE_WORKER, onFatal: () => {}, onEvents: () => {} });
    await fill(store);
  });
  afterAll(async () => {
    await store?.close();
    removePlace(place);
  });
  return () => {
    if (store === undefined) throw new Error('The shared store is opened before the first test');
    return store;
  };
}

/** A new database for all tests of a `describe`, which remove it. */
export const placeToKeep = (): Place => withNewDatabase(makePlace());

function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-store-'));
  return { databasePath: join(folder, 'rosheta.db'), key: randomBytes(32) };
}

function withNewDatabase({ databasePath }: Place): Place {
  copyFileSync(NEW_DATABASE.databasePath, databasePath);
  return { databasePath, key: NEW_DATABASE.key };
}

export function removePlace({ databasePath }: Place): void {
  rmSync(dirname(databasePath), { recursive: true, force: true });
}

export interface OpenedStore extends StoreWithDoors {
  report: OpenReport;
  /** What it has said since it was opened. */
  events: StoreEvent[];
  /** From now on, as the desk's bus does. */
  listen: (listener: (events: readonly StoreEvent[]) => void) => void;
}

/**
 * The real store: its own thread, an encrypted file; closed after the test.
 * @param place of a test that is about the making or the file, or opens it again; else one with a new database.
 */
export async function openStore(place: Place = placeWithDatabase()): Promise<OpenedStore> {
  const reports: OpenReport[] = [];
  const events: StoreEvent[] = [];
  let tell = (_said: readonly StoreEvent[]): void => {};
  const fatal: Error[] = [];
  const store = await createStore({
    ...place,
    workerPath: STORE_WORKER,
    onFatal: (error) => fatal.push(error),
    onEvents: (said) => {
      events.push(...said);
      tell(said);
    },
    onOpened: (report) => reports.push(report),
  });
  onTestFinished(async () => {
    await store.close();
    if (fatal[0] !== undefined) throw fatal[0];
  });
  const [report] = reports;
  if (report === undefined) throw new Error('The store did not report how it was opened');
  return { ...store, report, events, listen: (listener) => void (tell = listener) };
}
