import { shell, type BrowserWindow } from 'electron';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import { readAppInfo } from '../app/app-info.ts';
import { APP_URL } from '../app/app-protocol.ts';
import { loadDatabaseKey, writeDatabaseKey } from '../app/database-key.ts';
import { chooseBackupFile } from '../app/file-dialogs.ts';
import { isDeskCall } from '../app/main-window.ts';
import type { AppPaths } from '../app/paths.ts';
import { createContainer } from '../backup/container/container.ts';
import { createRestorer } from '../backup/restorer.ts';
import { createEventBus } from '../events/create-bus.ts';
import { handleInvokes } from '../ipc/handle-invokes.ts';
import { pushEvents } from '../ipc/push-events.ts';
import { createRestoreHandlers } from '../ipc/restore-handlers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { findProblem } from '../store/client/inspect-store.ts';
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
  await window.loadURL(APP_URL);
}

/** @returns a function that takes the handlers away. */
function answerRestore(
  window: BrowserWindow,
  { reason, paths, training, reopen }: RestoreScreenOptions,
): () => void {
  let isReopening = false;
  const bus = createEventBus();
  const stopPushing = pushEvents(bus, window.webContents, () => null);
  const removeHandlers = handleInvokes({
    handlers: createRestoreHandlers({
      reason,
      // There is no store that could say so.
      onSettings: (settings) => bus.publish([{ channel: 'settings.changed', payload: settings }]),
      restorer: createRestorer({
        place: paths,
        loadKey: () => loadDatabaseKey(paths.databaseKey, paths.database).key,
        writeKey: (key, file = paths.databaseKey) => void writeDatabaseKey(file, key),
        container: createContainer(paths.backupWorker),
        findProblem: (databasePath, key) => findProblem({ workerPath: paths.storeWorker, databasePath, key }),
        log: createLogger('restore'),
      }),
      appInfo: readAppInfo({ training, keyProtection: 'file', waJs: null }),
      log: createLogger('window'),
      isReopening: () => isReopening,
      // After the answer to the call that asked for it.
      reopen: () => {
        isReopening = true;
        setImmediate(reopen);
      },
      openFolder: async () => void (await shell.openPath(paths.userData)),
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
  };
}
