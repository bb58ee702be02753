import { powerMonitor } from 'electron';
import type { AppPaths } from '../app/paths.ts';
import { DailyCheck } from '../backup/daily-check.ts';
import type { Closers } from '../lib/closers.ts';
import { createLogger } from '../log/electron-logger.ts';
import { checkStore } from '../store/client/check-store.ts';
import { DatabaseOpenError } from '../store/database/open-error.ts';

/** Nobody is served by a PC that nobody has touched for so long. */
const IDLE_S = 60;

/** The daily look for damage in the database. */
export function openDamageCheck(options: {
  paths: AppPaths;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  onDamage: (error: DatabaseOpenError) => void;
  closers: Closers;
}): DailyCheck {
  const { paths, key, onDamage, closers } = options;
  const check = new DailyCheck({
    begin: () => checkStore({ workerPath: paths.storeWorker, databasePath: paths.database, key }),
    isIdle: () => powerMonitor.getSystemIdleTime() >= IDLE_S,
    onDamage: () => onDamage(new DatabaseOpenError('corrupted', { message: 'found by the daily check' })),
    log: createLogger('backup'),
  });
  closers.add('the check of the database', () => check.stop());
  return check;
}
