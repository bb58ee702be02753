import path from 'node:path';
import { shell, type BrowserWindow } from 'electron';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import type { ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { readAppInfo } from '../app/app-info.ts';
import { readDatabaseKey, writeDatabaseKey } from '../app/database-key.ts';
import { chooseBackupFile, chooseFolder } from '../app/file-dialogs.ts';
import { isDeskCall } from '../app/main-window.ts';
import type { AppPaths } from '../app/paths.ts';
import { findUnusableCopies } from '../backup/check-copies.ts';
import { createContainer } from '../backup/container/container.ts';
import { CountedTries } from '../backup/counted-tries.ts';
import { runExternalTask } from '../backup/external/run-task.ts';
import { putEverythingAside } from '../backup/lost-data.ts';
import { RestoreGuard } from '../backup/restore-guard.ts';
import { createRestorer, type Restorer } from '../backup/restorer.ts';
import { createEventBus } from '../events/create-bus.ts';
import { handleInvokes } from '../ipc/handle-invokes.ts';
import { pushEvents } from '../ipc/push-events.ts';
import { createRestoreHandlers } from '../ipc/restore-handlers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { createSecrets } from '../staff/secrets.ts';
import { copyStore } from '../store/client/copy-store.ts';
import { findAdmins, findProblem } from '../store/client/inspect-store.ts';
import { openErasedLedger } from './erased-ledger.ts';
import { withPresentStaff } from './present-staff.ts';
import type { Screen } from './screen.ts';

interface RestoreScreenOptions {
  screen: Screen;
  reason: RestoreReason;
  paths: AppPaths;
  training: boolean;
  /** The data can be opened now. */
  reopen: () => void;
}

/** The same window with another page: what can be done when the data cannot be opened. */
export async function openRestoreScreen(options: RestoreScreenOptions): Promise<void> {
  const { screen, reason } = options;
  createLogger('app').warn(`the restore screen: ${reason}`);
  screen.silence();
  const window = screen.show('روشتة – Rosheta');
  screen.answer({ stop: answerRestore(window, options) });
  await screen.load();
  // A desk that was hidden has no icon any more.
  screen.reveal();
}

/** @returns a function that takes the handlers away. */
function answerRestore(window: BrowserWindow, options: RestoreScreenOptions): () => void {
  const { screen, reason, paths, training, reopen } = options;
  const restorer = restorerOf(paths);
  const guard = guardOf(paths, restorer);
  let isReopening = false;
  const unusable = WANT_A_COPY.has(reason) ? unusableCopies(paths) : Promise.resolve(new Set<string>());
  const bus = createEventBus();
  const stopPushing = pushEvents(bus, window.webContents, () => null);
  const stopHearing = screen.look.onChange((look) => bus.emit('look.changed', look));
  const removeHandlers = handleInvokes({
    handlers: createRestoreHandlers({
      reason,
      look: screen.look,
      begun: screen.start.look,
      // There is no store that could say so.
      onSettings: (settings) => bus.publish([{ channel: 'settings.changed', payload: settings }]),
      restorer,
      guard,
      appInfo: readAppInfo({ training, keyProtection: 'file', waJs: null }),
      log: createLogger('window'),
      isReopening: () => isReopening,
      // After the answer to the call that asked for it.
      reopen: () => {
        isReopening = true;
        setImmediate(reopen);
      },
      unusableCopies: () => unusable,
      beginAnew: () => beginAnew(paths),
      openFolder: async () => void (await shell.openPath(paths.userData)),
      chooseFolder: () => chooseFolder(window),
      listSnapshots: (folder) => listSnapshots(paths, folder),
      chooseFile: (language) => chooseBackupFile(window, language),
    }),
    isTrusted: (event) => isDeskCall(window, event),
    // There is no database to know anybody from.
    agent: () => null,
    log: createLogger('ipc'),
  });
  return () => {
    removeHandlers();
    stopPushing();
    stopHearing();
  };
}

async function listSnapshots(paths: AppPaths, folder: string): Promise<ExternalSnapshot[]> {
  try {
    return await runExternalTask({ kind: 'external-list', folder }, { workerPath: paths.backupWorker });
  } catch (cause) {
    throw new AppError('target-missing', { cause });
  }
}

/** Where a copy is what most will choose. */
const WANT_A_COPY: ReadonlySet<RestoreReason> = new Set(['missing', 'unreadable', 'stopped']);

/** None is called so when that cannot be known: without the key, and when the look at them fails. */
async function unusableCopies(paths: AppPaths): Promise<ReadonlySet<string>> {
  try {
    const { key } = readDatabaseKey(paths.databaseKey);
    return await findUnusableCopies(paths, (databasePath) =>
      findProblem({ workerPath: paths.storeWorker, databasePath, key }),
    );
  } catch (error) {
    createLogger('restore').warn('the copies could not be looked at', error);
    return new Set();
  }
}

function beginAnew(paths: AppPaths): void {
  try {
    putEverythingAside(paths, Date.now());
  } catch (cause) {
    throw new AppError('restore-failed', { cause });
  }
  createLogger('restore').warn('begun anew: everything of before is put aside');
}

function restorerOf(paths: AppPaths): Restorer {
  const workerPath = paths.storeWorker;
  return createRestorer({
    place: paths,
    loadKey: (file = paths.databaseKey) => readDatabaseKey(file).key,
    writeKey: (key, file = paths.databaseKey) => void writeDatabaseKey(file, key),
    container: createContainer(paths.backupWorker),
    openSnapshot: (task) => runExternalTask(task, { workerPath: paths.backupWorker }),
    keepErased: (ledger) => openErasedLedger(paths, createLogger('restore')).add(ledger),
    findProblem: (databasePath, key) => findProblem({ workerPath, databasePath, key }),
    copyDatabase: (databasePath, key, target) => copyStore({ workerPath, databasePath, key, target }),
    findAdmins: (databasePath, key) => findAdmins({ workerPath, databasePath, key }),
    log: createLogger('restore'),
  });
}

function guardOf(paths: AppPaths, restorer: Restorer): RestoreGuard {
  const log = createLogger('restore');
  const secrets = createSecrets();
  const loadKey = (): Buffer => readDatabaseKey(paths.databaseKey).key;
  return new RestoreGuard({
    withPresent: (work) => withPresentStaff({ paths, loadKey, secrets, log }, work),
    adminsOfCopy: (id) => restorer.adminsOf(id),
    verify: (secret, hash) => secrets.verify(secret, hash),
    tries: new CountedTries(path.join(paths.userData, 'restore-tries.json')),
    loadKey,
    log,
  });
}
