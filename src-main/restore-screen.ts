import { shell, type BrowserWindow } from 'electron';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import { loadDatabaseKey, writeDatabaseKey } from './app/database-key.ts';
import { chooseBackupFile } from './app/file-dialogs.ts';
import { isDeskCall } from './app/main-window.ts';
import type { AppPaths } from './app/paths.ts';
import { createContainer } from './backup/container/container.ts';
import { createRestorer } from './backup/restorer.ts';
import { createEventBus } from './events/create-bus.ts';
import { handleInvokes } from './ipc/handle-invokes.ts';
import { pushEvents } from './ipc/push-events.ts';
import { createRestoreHandlers } from './ipc/restore-handlers.ts';
import { createLogger } from './log/electron-logger.ts';
import { findProblem } from './store/client/inspect-store.ts';

interface RestoreScreenOptions {
  window: BrowserWindow;
  reason: RestoreReason;
  paths: AppPaths;
  appInfo: AppInfo;
  reopen: () => void;
}

/** Wires the restore screen's part of the composition root. @returns a function that takes its handlers away. */
export function answerRestoreScreen({
  window,
  reason,
  paths,
  appInfo,
  reopen,
}: RestoreScreenOptions): () => void {
  // Two stores must never have the database open.
  let reopening = false;
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
      appInfo,
      log: createLogger('window'),
      // After the answer to the call that asked for it.
      reopen: () => {
        if (!reopening) setImmediate(reopen);
        reopening = true;
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
