import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createContainer, type Container } from '#main/backup/container/container.ts';
import { runExternalTask } from '#main/backup/external/run-task.ts';
import type { DataPlace } from '#main/backup/place.ts';
import type { Permit } from '#main/backup/restore-guard.ts';
import { createRestorer, type Restorer } from '#main/backup/restorer.ts';
import { DatabaseOpenError } from '#main/store/database/open-error.ts';
import { copyStore } from '#main/store/client/copy-store.ts';
import { findAdmins, findProblem } from '#main/store/client/inspect-store.ts';
import { silentLog } from '../../support/silent-log.ts';
import { openStore, temporaryPlace, type Place } from '../../store/support/open-store.ts';
import { observed, record } from '../../store/support/observed.ts';
import { withDatabase } from '../../store/support/with-database.ts';
import { BACKUP_WORKER, STORE_WORKER } from '../../support/workers.ts';

/** As in the app, but for the passphrase, which takes no second to stretch; that of the app is in the end-to-end tests. */
export const quickContainer = (): Container => createContainer(BACKUP_WORKER, 10);

/** The leave of nobody in particular; who has to be asked is in the tests of the guard. */
export const ALLOWED: Permit = {
  by: { agentId: null, how: 'nobody-to-ask' },
  noteReplaced: () => Promise.resolve(),
};

/** A user data folder with a database of one message, and its key in a file as the desk keeps it. */
export interface DeskData {
  place: DataPlace;
  store: Place;
  restorer: Restorer;
}

export function emptyDesk(): DeskData {
  const store = temporaryPlace();
  const userData = path.dirname(store.databasePath);
  const place: DataPlace = {
    userData,
    database: store.databasePath,
    databaseKey: path.join(userData, 'database-key.json'),
    backups: path.join(userData, 'backups'),
    uploads: path.join(userData, 'uploads'),
    session: path.join(userData, 'Partitions', 'whatsapp'),
    recordings: path.join(userData, 'recordings'),
  };
  writeFileSync(place.databaseKey, store.key.toString('hex'));
  return { place, store, restorer: restorerFor(place) };
}

/** Databases of one message, by its text: most tests begin with one, which takes the store longer than most of them. */
const made = new Map<string, { database: Buffer; key: Buffer }>();

/** Each has a key of its own, as no two desks have the same. */
export async function deskWithMessage(text: string): Promise<DeskData> {
  const desk = emptyDesk();
  const one = made.get(text);
  if (one === undefined) {
    await addMessage(desk, text);
    made.set(text, { database: readFileSync(desk.place.database), key: desk.store.key });
    return desk;
  }
  writeFileSync(desk.place.database, one.database);
  giveKey({ ...desk.store, key: one.key }, desk.store.key);
  return desk;
}

/** Encrypts a closed database anew. */
export function giveKey(closed: Place, key: Buffer): void {
  withDatabase(closed, (database) => {
    // A database with a write-ahead log is not encrypted anew; the store turns it on again.
    database.pragma('journal_mode = DELETE');
    database.pragma('synchronous = OFF');
    database.pragma(`rekey = "x'${key.toString('hex')}'"`);
  });
}

export async function addMessage(desk: DeskData, text: string): Promise<void> {
  const store = await openStore(desk.store);
  await record(store, observed({ content: text }));
  await store.close();
}

/** The texts of the first conversation of a database, oldest first. */
export async function textsIn(store: Place): Promise<string[]> {
  const opened = await openStore(store);
  const { items } = await opened.listConversations({ limit: 10 });
  const threads = await Promise.all(
    items.map(({ id }) => opened.listMessages({ conversationId: id, limit: 1000 })),
  );
  await opened.close();
  return threads.flatMap((thread) => thread.items.map(({ content }) => content)).toReversed();
}

/**
 * The system's key store does not exist under Node: the key lies in the file as hexadecimal digits.
 * @param change what is done in another way.
 */
export function restorerFor(
  place: DataPlace,
  change: Partial<Parameters<typeof createRestorer>[0]> = {},
): Restorer {
  return createRestorer({
    place,
    loadKey: (file = place.databaseKey) => keyIn(file),
    writeKey: (key, file = place.databaseKey) => writeFileSync(file, key.toString('hex')),
    container: quickContainer(),
    openSnapshot: (task) => runExternalTask(task, { workerPath: BACKUP_WORKER }),
    keepErased: () => Promise.resolve(),
    findProblem: (databasePath, key) => findProblem({ workerPath: STORE_WORKER, databasePath, key }),
    copyDatabase: (databasePath, key, target) =>
      copyStore({ workerPath: STORE_WORKER, databasePath, key, target }),
    findAdmins: (databasePath, key) => findAdmins({ workerPath: STORE_WORKER, databasePath, key }),
    log: silentLog,
    ...change,
  });
}

/** As the desk keeps it here. Throws DatabaseOpenError key-lost. */
export function keyIn(file: string): Buffer {
  if (!existsSync(file)) throw new DatabaseOpenError('key-lost');
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}
