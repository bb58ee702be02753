import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/domain/errors.ts';
import type { ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { RestoreReason, Startup } from '#shared/domain/data/startup.ts';
import type { RestoreGuard } from '../backup/restore-guard.ts';
import type { Restorer } from '../backup/restorer.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import type { InvokeHandlers } from './handle-invokes.ts';
import { handlersWithoutStore, type WithoutStoreDependencies } from './handlers-without-store.ts';

interface RestoreHandlerDependencies extends WithoutStoreDependencies {
  restorer: Restorer;
  guard: Pick<RestoreGuard, 'guards' | 'signIn' | 'proveKey' | 'replacing'>;
  reason: RestoreReason;
  /** Tries to open the desk again, once the call is answered. */
  reopen: () => void;
  /** Whether that was asked for already: from then on the data belong to the desk. */
  isReopening: () => boolean;
  openFolder: () => Promise<void>;
  /** The ids of copies that are not to be offered first; see findUnusableCopies. */
  unusableCopies: () => Promise<ReadonlySet<string>>;
  /** Puts everything aside. Throws AppError restore-failed. */
  beginAnew: () => void;
  /** The chosen folder with snapshots; undefined when the person changed their mind. */
  chooseFolder: () => Promise<string | undefined>;
  /** Throws AppError target-missing. */
  listSnapshots: (folder: string) => Promise<ExternalSnapshot[]>;
  /** The chosen backup file; undefined when the person changed their mind. */
  chooseFile: (language: Settings['language']) => Promise<string | undefined>;
}

/** What the restore screen can ask. */
export function createRestoreHandlers(deps: RestoreHandlerDependencies): InvokeHandlers {
  const { restorer, guard, reason } = deps;
  const { handlers, settings } = handlersWithoutStore(deps);
  // The window never names a path.
  let chosenFile: string | undefined;
  let chosenFolder: string | undefined;
  const line = new OneByOne();
  /** No desk may open data that a restore is at work on, and no restore may touch those that a desk has open. */
  const thenReopen = (work: () => Promise<void>): Promise<undefined> =>
    line.run(async () => {
      if (deps.isReopening()) return undefined;
      await work();
      deps.reopen();
      return undefined;
    });
  /** For what opens the data for a moment. */
  const beforeReopening = <T>(work: () => Promise<T>): Promise<T> =>
    line.run(() => {
      if (deps.isReopening()) throw new AppError('database-unavailable');
      return work();
    });
  return {
    ...handlers,
    'startup.get': async () => goodFirst(restorer.describe(reason), await deps.unusableCopies()),
    // These open the data as well.
    'restore.guards': ({ copyId }) => beforeReopening(() => guard.guards(copyId)),
    'restore.signIn': ({ copyId, agentId, secret }) =>
      beforeReopening(() => guard.signIn(copyId, agentId, secret)),
    'restore.proveKey': ({ recoveryKey }) => {
      guard.proveKey(recoveryKey);
      return undefined;
    },
    // A key of some copy must not take the place of the one that opens the data of now.
    'restore.useRecoveryKey': ({ recoveryKey }) =>
      thenReopen(() => guard.replacing(null, () => restorer.useRecoveryKey(recoveryKey))),
    'restore.useCopy': ({ id }) =>
      thenReopen(() => guard.replacing(id, (permit) => restorer.useCopy(id, permit))),
    'restore.chooseFile': async () => {
      const file = await deps.chooseFile(settings().language);
      if (file === undefined) return null;
      const sizeBytes = await sizeOfChosen(file);
      chosenFile = file;
      return { name: path.basename(file), sizeBytes };
    },
    'restore.useFile': async ({ passphrase }) => {
      const file = chosenFile;
      if (file === undefined) throw new AppError('not-found');
      return thenReopen(() => guard.replacing(null, (permit) => restorer.useFile(file, passphrase, permit)));
    },
    'restore.chooseFolder': async () => {
      const folder = await deps.chooseFolder();
      if (folder === undefined) return null;
      const snapshots = await deps.listSnapshots(folder);
      chosenFolder = folder;
      return { folder, snapshots };
    },
    'restore.useSnapshot': async ({ desk, id, passphrase }) => {
      const folder = chosenFolder;
      if (folder === undefined) throw new AppError('not-found');
      const found = (await deps.listSnapshots(folder)).find((one) => one.desk === desk && one.id === id);
      if (found === undefined) throw new AppError('backup-gone');
      return thenReopen(() =>
        guard.replacing(null, (permit) => restorer.useSnapshot({ ...found, folder }, passphrase, permit)),
      );
    },
    'restore.beginAnew': () => {
      if (!HOPELESS.has(reason)) throw new AppError('not-allowed');
      return thenReopen(async () => deps.beginAnew());
    },
    'restore.retry': () => thenReopen(() => Promise.resolve()),
    'restore.openFolder': async () => {
      await deps.openFolder();
      return undefined;
    },
  };
}

/** The newest first, but what is known to be damaged after all others. */
function goodFirst(startup: Startup, unusable: ReadonlySet<string>): Startup {
  const copies = startup.copies.toSorted((a, b) => Number(unusable.has(a.id)) - Number(unusable.has(b.id)));
  return { ...startup, copies };
}

/** Nothing that works is put aside: these databases cannot be opened as they are. */
const HOPELESS: ReadonlySet<RestoreReason> = new Set(['missing', 'unreadable', 'needs-recovery-key']);

/** A stick can be pulled out between the dialog and the reading. */
async function sizeOfChosen(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new AppError('backup-unreadable', { cause });
  }
}
