import { app } from 'electron';
import path from 'node:path';
import type { FullExportResult } from '#shared/domain/data/full-export.ts';
import type { AuditDetail } from '#shared/domain/staff/audit.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import { FullExport } from '../full-export/full-export.ts';
import { Leftovers } from '../full-export/leftovers.ts';
import { runWorker } from '../full-export/run-worker.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { MediaVault } from '../media/vault.ts';
import type { Staff } from '../staff/staff.ts';

/** The full export with what it reads: the database and the files of messages. */
export function openFullExport(options: {
  paths: AppPaths;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  vault: MediaVault;
  staff: Staff;
  bus: EventBus;
  closers: Closers;
}): FullExport {
  const { paths, key, vault, staff, bus, closers } = options;
  const log = createLogger('backup');
  const fullExport = new FullExport({
    userData: paths.userData,
    run: (task, onProgress) =>
      runWorker(
        paths.fullExportWorker,
        {
          ...task,
          databasePath: paths.database,
          key,
          uploads: paths.uploads,
          appVersion: app.getVersion(),
        },
        onProgress,
      ),
    keepMedia: (work) => vault.keepWhile(work),
    leftovers: new Leftovers(path.join(paths.userData, 'unfinished-exports.json'), log),
    onChange: (state) => bus.emit('full-export.changed', state),
    onEnd: (agentId, result) => void staff.audit(agentId, 'data.export-ended', undefined, describe(result)),
    now: () => Date.now(),
    log,
  });
  closers.add('the full export', () => fullExport.close());
  return fullExport;
}

/** Never the place: its path may have a name in it. */
function describe(result: FullExportResult): AuditDetail {
  if (result.kind === 'cancelled') return { result: 'cancelled' };
  if (result.kind === 'failed') return { result: result.code };
  const { rows, files, missingFiles } = result.counts;
  return { result: 'done', rows, files, missingFiles };
}
