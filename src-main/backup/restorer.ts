import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../src-shared/domain/errors.ts';
import type { RestoreReason, Startup } from '../../src-shared/domain/startup.ts';
import type { Logger } from '../log/logger.ts';
import { DatabaseOpenError, type DatabaseProblem } from '../store/database/open-error.ts';
import { listCopies } from './copies.ts';
import { installStaged, moveAside, stageDatabase } from './install.ts';
import type { DataPlace } from './place.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/** One page: it is decrypted and checked before anything can be called damaged. */
const SMALLEST_DATABASE = 4096;

interface RestorerDependencies {
  place: DataPlace;
  /** The key that this PC can unwrap; throws DatabaseOpenError when there is none. */
  loadKey: () => Buffer;
  writeKey: (key: Buffer) => void;
  /** Why a database file does not open with a key; null when it does and is whole. Writes nothing. */
  findProblem: (databasePath: string, key: Uint8Array) => Promise<DatabaseProblem | null>;
  log: Logger;
}

/** What the restore screen can do. None of it deletes anything, and nothing is changed before it is proven right. */
export interface Restorer {
  describe(reason: RestoreReason): Startup;
  /**
   * Keeps the printed key as this PC's key, once it has opened the database or a copy of it.
   * Throws AppError recovery-key-typo, recovery-key-wrong.
   */
  useRecoveryKey(typed: string): Promise<void>;
  /** Throws AppError not-found, recovery-key-needed, backup-unreadable, backup-newer, restore-failed. */
  useCopy(id: string): Promise<void>;
}

/** Which screen a failed opening leads to; undefined for failures that no restore would heal (disk full, no access). */
export function restoreReason(error: unknown): RestoreReason | undefined {
  return error instanceof DatabaseOpenError ? REASONS[error.problem] : undefined;
}

const REASONS: Readonly<Record<DatabaseProblem, RestoreReason | undefined>> = {
  'key-lost': 'needs-recovery-key',
  missing: 'missing',
  'wrong-key': 'unreadable',
  corrupted: 'unreadable',
  'newer-version': 'newer-version',
  'migration-failed': undefined,
  unreachable: undefined,
};

export function createRestorer({
  place,
  loadKey,
  writeKey,
  findProblem,
  log,
}: RestorerDependencies): Restorer {
  /** A damaged database says nothing about the key; a copy of it does. */
  async function opensAnything(key: Buffer): Promise<boolean> {
    for (const file of [place.database, ...listCopies(place).map((copy) => copy.file)]) {
      // An empty file opens with any key, and is called corrupted only after that.
      if (!existsSync(file) || statSync(file).size < SMALLEST_DATABASE) continue;
      const problem = await findProblem(file, key);
      if (problem === null || problem === 'corrupted' || problem === 'newer-version') return true;
    }
    return false;
  }

  return {
    describe: (reason) => ({
      state: reason,
      copies: listCopies(place).map(({ file: _file, ...copy }) => copy),
      folder: place.userData,
    }),

    async useRecoveryKey(typed) {
      const key = parseRecoveryKey(typed);
      if (key === undefined) throw new AppError('recovery-key-typo');
      if (!(await opensAnything(key))) throw new AppError('recovery-key-wrong');
      moveAside(place.databaseKey, Date.now());
      writeKey(key);
      log.info('the recovery key opened the data and is kept');
    },

    async useCopy(id) {
      const copy = listCopies(place).find((one) => one.id === id);
      if (copy === undefined) throw new AppError('not-found');
      const key = keyOrAsk(loadKey);
      const problem = await findProblem(copy.file, key);
      if (problem === 'newer-version') throw new AppError('backup-newer');
      if (problem === 'wrong-key') throw new AppError('recovery-key-needed');
      if (problem !== null) throw new AppError('backup-unreadable', { cause: problem });
      try {
        stageDatabase(place, copy.file);
        installStaged(place, Date.now());
      } catch (cause) {
        throw new AppError('restore-failed', { cause });
      }
      log.info(`restored ${copy.id}`);
    },
  };
}

function keyOrAsk(loadKey: () => Buffer): Buffer {
  try {
    return loadKey();
  } catch (cause) {
    throw new AppError('recovery-key-needed', { cause });
  }
}
