import { app } from 'electron';
import type { Settings } from '#shared/domain/settings.ts';
import { loadDatabaseKey } from '../app/database-key.ts';
import type { AppPaths } from '../app/paths.ts';
import { refuseIfLost } from '../backup/copies.ts';
import { forgetRestored, restoreNote, wasRestored, type RestoreNote } from '../backup/install.ts';
import { starterDrafts } from '../desk/templates/starters.ts';
import type { EventBus } from '../events/bus.ts';
import { createEventBus } from '../events/create-bus.ts';
import type { Closers } from '../lib/closers.ts';
import { Signal } from '../lib/signal.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createStore, type StoreOptions } from '../store/client/create-store.ts';
import { DiskGuard } from '../store/client/disk/disk-guard.ts';
import type { Store } from '../store/contract/store.ts';

/** What everything else works on. */
export interface DeskData {
  bus: EventBus;
  store: Store;
  disk: DiskGuard;
  /** There may be room on the disk again. */
  roomAgain: Signal;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  keyProtection: ReturnType<typeof loadDatabaseKey>['protection'];
  /** Those of now. */
  settings: () => Settings;
}

/** Opens the data. Throws what the restore screen has an answer to, see restoreReason. */
export async function openData({ paths, closers }: { paths: AppPaths; closers: Closers }): Promise<DeskData> {
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
  const opened = await openStore(paths, key, (events) => bus.publish(events));
  closers.add('the store', () => opened.close());
  const store = disk.protect(opened);
  if (wasRestored(paths)) {
    await store.markUnfinishedUnknown({ now: Date.now() });
    await writeDownRestore(store, restoreNote(paths));
    await forgetRestored(paths);
  }
  const settings = await followSettings(store, bus);
  await addStarters(store, settings());
  return { bus, store, disk, roomAgain, key, keyProtection, settings };
}

function openStore(paths: AppPaths, key: Uint8Array, onEvents: StoreOptions['onEvents']): Promise<Store> {
  const log = createLogger('app');
  return createStore({
    workerPath: paths.storeWorker,
    databasePath: paths.database,
    key,
    onEvents,
    onOpened: ({ opened, migratedFrom }) => {
      log.info(`database: ${opened}, upgraded from version ${migratedFrom ?? 'none'}`);
    },
    onFatal: (error) => {
      log.error('the database worker ended', error);
      app.exit(1);
    },
  });
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
