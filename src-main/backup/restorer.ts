import { existsSync } from 'node:fs';
import { AppError } from '#shared/domain/errors.ts';
import type { RestoreReason, Startup } from '#shared/domain/data/startup.ts';
import { remove, tidy } from '../lib/files/remove.ts';
import type { Logger } from '../log/logger.ts';
import { DatabaseOpenError, type DatabaseProblem } from '../store/database/open-error.ts';
import type { Container } from './container/container.ts';
import { ContainerError } from './container/task.ts';
import { listCopies, sizeIfThere } from './copies.ts';
import { archive, endingOf } from './archive.ts';
import { importFolder, installStaged, stageDatabase } from './install.ts';
import type { DataPlace } from './place.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/** One page: it is decrypted and checked before anything can be called damaged. */
const SMALLEST_DATABASE = 4096;

interface RestorerDependencies {
  place: DataPlace;
  /** The key that this PC can unwrap; throws DatabaseOpenError when there is none. */
  loadKey: () => Buffer;
  /** @param file the key file itself when it is not given. */
  writeKey: (key: Buffer, file?: string) => void;
  container: Pick<Container, 'unpack'>;
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
  /**
   * Puts the database of an exported file in the place of this one, together with its key and with the WhatsApp link
   * and the files of messages, if it holds them. A file without a link leaves the one of this PC in place only beside
   * this PC's own database: chats of one number must not be read into the conversations of another. Files join those of
   * the same database; another one's are archived, because its key does not open them.
   * Throws AppError passphrase-wrong, backup-unreadable, backup-newer, restore-failed.
   */
  useFile(file: string, passphrase: string): Promise<void>;
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
  container,
  findProblem,
  log,
}: RestorerDependencies): Restorer {
  /** A damaged database says nothing about the key; a copy of it does. */
  async function opensAnything(key: Buffer): Promise<boolean> {
    for (const file of [place.database, ...listCopies(place).map((copy) => copy.file)]) {
      // An empty file opens with any key, and is called corrupted only after that.
      if ((sizeIfThere(file) ?? 0) < SMALLEST_DATABASE) continue;
      const problem = await findProblem(file, key);
      if (problem === null || problem === 'corrupted' || problem === 'newer-version') return true;
    }
    return false;
  }

  /** Every database has a key of its own, made with it. Where this PC's is lost, the database itself tells. */
  async function isOwnKey(key: Uint8Array): Promise<boolean> {
    try {
      return loadKey().equals(key);
    } catch {
      const problem = existsSync(place.database) ? await findProblem(place.database, key) : 'missing';
      return problem === null || problem === 'newer-version';
    }
  }

  function install(stage: () => void): void {
    try {
      stage();
      installStaged(place, Date.now());
    } catch (cause) {
      throw new AppError('restore-failed', { cause });
    }
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
      archive(place.databaseKey, endingOf(place.databaseKey, Date.now()));
      writeKey(key);
      log.info('the recovery key opened the data and is kept');
    },

    async useCopy(id) {
      const copy = listCopies(place).find((one) => one.id === id);
      if (copy === undefined) throw new AppError('not-found');
      const key = keyOrAsk(loadKey);
      const problem = await findProblem(copy.file, key);
      if (problem === 'wrong-key') throw new AppError('recovery-key-needed');
      refuseProblem(problem);
      install(() => stageDatabase(place, copy.file));
      log.info(`restored ${copy.id}`);
    },

    async useFile(file, passphrase) {
      const folder = importFolder(place);
      try {
        await remove(folder);
        const { database, key, folders } = await container.unpack({ source: file, passphrase, folder });
        refuseProblem(await findProblem(database, key));
        const isOwn = await isOwnKey(key);
        const companions = isOwn
          ? { session: folders.session, moreUploads: folders.uploads }
          : { session: folders.session ?? null, uploads: folders.uploads ?? null };
        install(() =>
          stageDatabase(place, database, {
            writeKey: (keyFile) => writeKey(Buffer.from(key), keyFile),
            ...companions,
          }),
        );
      } catch (error) {
        throw toAppError(error);
      } finally {
        await tidy(folder);
      }
      log.info('restored from a file');
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

function refuseProblem(problem: DatabaseProblem | null): void {
  if (problem === 'newer-version') throw new AppError('backup-newer');
  if (problem !== null) throw new AppError('backup-unreadable', { cause: problem });
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof ContainerError) || ['failed', 'target-held'].includes(error.problem)) {
    return new AppError('restore-failed', { cause: error });
  }
  if (error.problem === 'passphrase-wrong') return new AppError('passphrase-wrong');
  return new AppError('backup-unreadable', { cause: error });
}
