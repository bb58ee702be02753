import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import type { RestoreReason } from '#shared/domain/data/startup.ts';
import { invokeContract, type InvokeChannel } from '#shared/ipc/contract.ts';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import type { RestoreGuard } from '../backup/restore-guard.ts';
import type { Restorer } from '../backup/restorer.ts';
import type { Logger } from '../log/logger.ts';
import type { InvokeHandlers } from './handle-invokes.ts';

interface RestoreHandlerDependencies {
  restorer: Restorer;
  guard: RestoreGuard;
  reason: RestoreReason;
  appInfo: AppInfo;
  /** Called when they change. */
  onSettings: (settings: Settings) => void;
  log: Logger;
  /** Tries to open the desk again, once the call is answered. */
  reopen: () => void;
  openFolder: () => Promise<void>;
  /** The chosen backup file; undefined when the person changed their mind. */
  chooseFile: (language: Settings['language']) => Promise<string | undefined>;
}

/**
 * What the window can ask while there is no store: language and look live in memory, because their place is in the
 * database; every call about conversations is answered with database-unavailable.
 */
export function createRestoreHandlers(deps: RestoreHandlerDependencies): InvokeHandlers {
  const { restorer, guard, reason } = deps;
  let settings: Settings = DEFAULT_SETTINGS;
  // The window never names a path.
  let chosenFile: string | undefined;
  return {
    ...refuseAll(),
    'startup.get': () => restorer.describe(reason),
    'app.info': () => deps.appInfo,
    'app.reportError': ({ message }) => {
      deps.log.error('the window:', message);
      return undefined;
    },
    'settings.get': () => settings,
    'settings.update': ({ language, theme }) => {
      settings = { ...settings, language: language ?? settings.language, theme: theme ?? settings.theme };
      deps.onSettings(settings);
      return settings;
    },
    'restore.guards': ({ copyId }) => guard.guards(copyId),
    'restore.signIn': ({ copyId, agentId, secret }) => guard.signIn(copyId, agentId, secret),
    'restore.proveKey': ({ recoveryKey }) => {
      guard.proveKey(recoveryKey);
      return undefined;
    },
    'restore.useRecoveryKey': async ({ recoveryKey }) => {
      // A key of some copy must not take the place of the one that opens the data of now.
      await guard.replacing(null, () => restorer.useRecoveryKey(recoveryKey));
      deps.reopen();
      return undefined;
    },
    'restore.useCopy': async ({ id }) => {
      await guard.replacing(id, (permit) => restorer.useCopy(id, permit));
      deps.reopen();
      return undefined;
    },
    'restore.chooseFile': async () => {
      const file = await deps.chooseFile(settings.language);
      if (file === undefined) return null;
      const sizeBytes = await sizeOfChosen(file);
      chosenFile = file;
      return { name: path.basename(file), sizeBytes };
    },
    'restore.useFile': async ({ passphrase }) => {
      const file = chosenFile;
      if (file === undefined) throw new AppError('not-found');
      await guard.replacing(null, (permit) => restorer.useFile(file, passphrase, permit));
      deps.reopen();
      return undefined;
    },
    'restore.retry': () => {
      deps.reopen();
      return undefined;
    },
    'restore.openFolder': async () => {
      await deps.openFolder();
      return undefined;
    },
  };
}

/** A stick can be pulled out between the dialog and the reading. */
async function sizeOfChosen(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new AppError('backup-unreadable', { cause });
  }
}

function refuseAll(): InvokeHandlers {
  const refuse = (): never => {
    throw new AppError('database-unavailable');
  };
  const channels = Object.keys(invokeContract) as InvokeChannel[];
  return Object.fromEntries(channels.map((channel) => [channel, refuse])) as unknown as InvokeHandlers;
}
