import type { DataState } from '#shared/domain/data/data-state.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import type { WhatsAppTime } from '../../ingest/whatsapp-time.ts';
import type { Logger } from '../../log/logger.ts';
import type { DiskGuard } from '../../store/client/disk/disk-guard.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface AppHandlerDependencies {
  appInfo: () => AppInfo;
  /** For what goes wrong in the window. */
  log: Logger;
  disk: Pick<DiskGuard, 'state'>;
  dataState: () => DataState;
  whatsAppTime: Pick<WhatsAppTime, 'state'>;
  /** The folder of the data. */
  folder: string;
  /** Whether there is anybody who could be asked. */
  isSetUp: () => boolean;
  /** Restarts the app in (or out of) the training profile, or in the restore screen. */
  restart: (mode: 'training' | 'real' | 'restore') => undefined;
}

export function appHandlers(
  deps: AppHandlerDependencies,
): HandlersFor<'app' | 'startup' | 'upgrade' | 'disk' | 'data' | 'clock'> {
  const beforeSetUp = (mode: 'training' | 'restore'): undefined => {
    if (deps.isSetUp()) throw new AppError('already-set-up');
    return deps.restart(mode);
  };
  return {
    'app.info': () => deps.appInfo(),
    'app.reportError': ({ message }) => {
      deps.log.error('the window:', message);
      return undefined;
    },
    'app.enterTraining': () => deps.restart('training'),
    'app.leaveTraining': () => deps.restart('real'),
    'app.enterRestore': () => {
      // The trainee, who is an admin of nothing, would come to the real data.
      if (deps.appInfo().training) throw new AppError('not-allowed');
      return deps.restart('restore');
    },
    'app.restoreBeforeSetUp': () => beforeSetUp('restore'),
    'app.trainBeforeSetUp': () => beforeSetUp('training'),
    'startup.get': () => ({ state: 'ready', copies: [], folder: deps.folder }),
    'upgrade.get': () => null,
    'disk.get': () => deps.disk.state,
    'data.get': () => deps.dataState(),
    'clock.get': () => deps.whatsAppTime.state,
  };
}
