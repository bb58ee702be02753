import type { Worker } from 'node:worker_threads';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { loadDatabaseKey } from '../app/database-key.ts';
import type { AppPaths } from '../app/paths.ts';
import { refuseIfLost } from '../backup/lost-data.ts';
import { clearSuspicion, isSuspect, suspectDamage } from '../backup/suspicion.ts';
import { forgetRestored, restoreNote, wasRestored, type RestoreNote } from '../backup/install.ts';
import { starterDrafts } from '../desk/templates/starters.ts';
import type { EventBus } from '../events/bus.ts';
import { createEventBus } from '../events/create-bus.ts';
import type { Closers } from '../lib/closers.ts';
import { Signal } from '../lib/signal.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createStore, type StoreOptions, type StoreWithDoors } from '../store/client/create-store.ts';
import type { EarlyThread } from '../store/client/early-thread.ts';
import { findProblem } from '../store/client/inspect-store.ts';
import { DiskGuard } from '../store/client/disk/disk-guard.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';
import type { Store } from '../store/contract/store.ts';

/** What everything else works on. */
export interface DeskData {
  bus: EventBus;
  store: Store;
  /** A way to the store for another thread, which may call only these. */
  connectStore: StoreWithDoors['connect'];
  /** Writes the database anew, without what was deleted. */
  scrubStore: StoreWithDoors['scrub'];
  /** What keeps the database quick. */
  maintainStore: StoreWithDoors['maintain'];
  /** How long the store's operations have taken. */
  storeTimings: StoreWithDoors['timings'];
  disk: DiskGuard;
  /** There may be room on the disk again. */
  roomAgain: Signal;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  keyProtection: ReturnType<typeof loadDatabaseKey>['protection'];
  /** Those of now. */
  settings: () => Settings;
}

interface DataOptions {
  paths: AppPaths;
  /** Where the database is opened; a new one for each try after the first. */
  thread: EarlyThread | undefined;
  /** The desk cannot go on: see StoreOptions. */
  onFatal: (error: Error) => void;
  /** How far the upgrade of an older database is, while it lasts. */
  onUpgrade: (progress: UpgradeProgress) => void;
  closers: Closers;
}

/** Opens the data. Throws what the restore screen has an answer to, see restoreReason. */
export async function openData({
  paths,
  thread,
  onFatal,
  onUpgrade,
  closers,
}: DataOptions): Promise<DeskData> {
  refuseIfLost(paths);
  const { key, protection: keyProtection } = loadDatabaseKey(paths.databaseKey, paths.database);
  const bus = createEventBus();
  const roomAgain = new Signal();
  const disk = new DiskGuard({
    folder: paths.userData,
    onChange: (state) => bus.emit('disk.changed', state),
    onRoom: () => roomAgain.emit(),
    log: createLogger('disk'),
  });
  disk.makeRoom();
  await readIfSuspect(paths, key);
  const opened = await openStore(paths, key, disk, {
    ...(thread && { takeThread: () => thread.take() }),
    onUpgrade,
    onEvents: (events) => bus.publish(events),
    onFatal: (error) => {
      if (error instanceof DatabaseOpenError) suspect(paths);
      onFatal(error);
    },
    onDoorFull: () => disk.reportFull(),
  });
  closers.add('the store', () => opened.close());
  const {
    connect: connectStore,
    scrub: scrubStore,
    maintain: maintainStore,
    timings,
    ...operations
  } = opened;
  const store = disk.protect(operations);
  if (wasRestored(paths)) {
    await store.markUnfinishedUnknown({ now: Date.now() });
    await writeDownRestore(store, restoreNote(paths));
    await forgetRestored(paths);
  }
  const settings = await followSettings(store, bus);
  await addStarters(store, settings());
  return {
    bus,
    store,
    connectStore,
    scrubStore,
    maintainStore,
    storeTimings: timings,
    disk,
    roomAgain,
    key,
    keyProtection,
    settings,
  };
}

/** Damage was met in it: whether it is in the file, or was in this PC's memory, is known before anybody works on it. */
async function readIfSuspect(paths: AppPaths, key: Uint8Array): Promise<void> {
  if (!isSuspect(paths)) return;
  const problem = await findProblem({ workerPath: paths.storeWorker, databasePath: paths.database, key });
  if (problem !== null) throw new DatabaseOpenError(problem, { message: 'damage was met in it' });
  await clearSuspicion(paths);
}

/** A folder that takes no more files must not hide what was found. */
export function suspect(paths: AppPaths): void {
  try {
    suspectDamage(paths);
  } catch (error) {
    createLogger('app').error('that the database is damaged could not be written down', error);
  }
}

type OpenCalls = Pick<StoreOptions, 'onEvents' | 'onFatal' | 'onDoorFull' | 'onUpgrade'> & {
  takeThread?: () => Worker;
};

async function openStore(
  paths: AppPaths,
  key: Uint8Array,
  disk: DiskGuard,
  { takeThread, ...calls }: OpenCalls,
): Promise<StoreWithDoors> {
  const log = createLogger('app');
  const open = (): Promise<StoreWithDoors> =>
    createStore({
      workerPath: paths.storeWorker,
      databasePath: paths.database,
      key,
      ...(takeThread && { thread: takeThread() }),
      ...calls,
      onOpened: ({ opened, migratedFrom }) => {
        log.info(`database: ${opened}, upgraded from version ${migratedFrom ?? 'none'}`);
      },
    });
  try {
    return await open();
  } catch (error) {
    const room = error instanceof DatabaseOpenError ? error.room : undefined;
    // What is held for a full disk may be all that the upgrade lacks.
    if (room === undefined || !disk.makeRoomFor(room.neededBytes)) throw error;
    return open();
  }
}

async function writeDownRestore(store: Store, note: RestoreNote | undefined): Promise<void> {
  const { agentId = null, at = Date.now(), ...detail } = note ?? {};
  const isKnown = (await store.listAgents()).some(({ id }) => id === agentId);
  await store.recordAudit({
    agentId: isKnown ? agentId : null,
    action: 'backup.restored',
    detail,
    now: at,
  });
}

/** First of all who listen to changed settings, so that the others can read them. */
async function followSettings(store: Store, bus: EventBus): Promise<() => Settings> {
  let settings = await store.getSettings();
  bus.on('settings.changed', (changed) => (settings = changed));
  return () => settings;
}

/** Only before the pharmacy has set itself up: what it makes of them is its own. Their page offers them again. */
async function addStarters(store: Store, { language }: Settings): Promise<void> {
  if ((await store.listAgents()).length > 0) return;
  await store.addTemplates({ drafts: starterDrafts(language), now: Date.now() });
}
