import type { ExternalProblem, ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import { AppError, type ErrorCode } from '#shared/domain/errors.ts';
import type { RestoreReason, Startup } from '#shared/domain/data/startup.ts';
import { remove, tidy } from '../lib/files/remove.ts';
import type { Logger } from '../log/logger.ts';
import type { AdminSecret } from '../store/database/read-admins.ts';
import { DatabaseOpenError, type DatabaseProblem } from '../store/database/open-error.ts';
import type { Container } from './container/container.ts';
import { ContainerError, type Unpacked } from './container/task.ts';
import { ExternalError } from './external/external-error.ts';
import type { OpenedSnapshot, OpenTask } from './external/task.ts';
import { archive, endingOf } from './archive.ts';
import { listCopies, type FoundCopy } from './copies.ts';
import { goBack } from './go-back.ts';
import { importFolder, installStaged, stageDatabase, type RestoreNote } from './install.ts';
import type { Ledger } from './ledger.ts';
import { isOwnKey, opensAnything } from './key-proof.ts';
import type { DataPlace } from './place.ts';
import { parseRecoveryKey } from './recovery-key.ts';
import { listReplaced, type ReplacedSet } from './replaced.ts';
import type { Permit } from './restore-guard.ts';

interface RestorerDependencies {
  place: DataPlace;
  /**
   * The key that this PC can unwrap; throws DatabaseOpenError when there is none.
   * @param file the key file itself when it is not given.
   */
  loadKey: (file?: string) => Buffer;
  /** @param file the key file itself when it is not given. */
  writeKey: (key: Buffer, file?: string) => void;
  container: Pick<Container, 'unpack'>;
  /** Reads a snapshot into a folder. Rejects with ExternalError. */
  openSnapshot: (task: OpenTask) => Promise<OpenedSnapshot>;
  /** Writes down who was erased since the copy that is to come, so that its opening erases them again. */
  keepErased: (ledger: Ledger) => Promise<void>;
  /** Why a database file does not open with a key; null when it does and is whole. Writes nothing. */
  findProblem: (databasePath: string, key: Uint8Array) => Promise<DatabaseProblem | null>;
  /** Writes a verified copy of a database, with what its log holds; in `target`, or not at all. */
  copyDatabase: (databasePath: string, key: Uint8Array, target: string) => Promise<void>;
  /** The admins of a database that may be older. */
  findAdmins: (databasePath: string, key: Uint8Array) => Promise<AdminSecret[]>;
  log: Logger;
}

/** A snapshot as it was listed in a folder. */
export type ChosenSnapshot = Pick<ExternalSnapshot, 'id' | 'desk' | 'takenAt'> & { folder: string };

/** What the restore screen can do. None of it deletes anything, and nothing is changed before it is proven right. */
export interface Restorer {
  describe(reason: RestoreReason): Startup;
  /**
   * Keeps the printed key as this PC's key, once it has opened the database or a copy of it.
   * Throws AppError recovery-key-typo, recovery-key-wrong.
   */
  useRecoveryKey(typed: string): Promise<void>;
  /**
   * What a restore has put aside comes back with its own key, link and files, where those were put aside with it.
   * Throws AppError not-found, recovery-key-needed, backup-unreadable, backup-newer, restore-failed.
   */
  useCopy(id: string, permit: Permit): Promise<void>;
  /** Of a copy; nobody when it cannot be read, which useCopy then says better. */
  adminsOf(id: string): Promise<AdminSecret[]>;
  /**
   * Puts the database of an exported file in the place of this one, together with its key and with the WhatsApp link
   * and the files of messages, if it holds them. A file without a link leaves the one of this PC in place only beside
   * this PC's own database: chats of one number must not be read into the conversations of another. Files join those of
   * the same database; another one's are archived, because its key does not open them.
   * Throws AppError passphrase-wrong, backup-unreadable, backup-newer, restore-failed.
   */
  useFile(file: string, passphrase: string, permit: Permit): Promise<void>;
  /**
   * The same with a snapshot that lies outside of this PC. Files that are damaged there are left out.
   * Throws AppError passphrase-wrong, backup-unreadable, backup-newer, restore-failed, target-missing.
   */
  useSnapshot(chosen: ChosenSnapshot, passphrase: string, permit: Permit): Promise<void>;
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
  'no-room': undefined,
  unreachable: undefined,
};

export function createRestorer({
  place,
  loadKey,
  writeKey,
  container,
  openSnapshot,
  keepErased,
  findProblem,
  copyDatabase,
  findAdmins,
  log,
}: RestorerDependencies): Restorer {
  async function install({ noteReplaced }: Permit, stage: () => void): Promise<void> {
    try {
      stage();
      // After the commit: what follows happens, if only at the next start.
      await noteReplaced();
      installStaged(place, Date.now());
    } catch (cause) {
      throw new AppError('restore-failed', { cause });
    }
  }

  const bringing = { place, findProblem, loadKey, writeKey, install };

  return {
    describe: (reason) => ({
      state: reason,
      copies: listCopies(place).map(({ file: _file, ...copy }) => copy),
      folder: place.userData,
    }),

    async useRecoveryKey(typed) {
      const key = parseRecoveryKey(typed);
      if (key === undefined) throw new AppError('recovery-key-typo');
      if (!(await opensAnything({ place, findProblem }, key))) throw new AppError('recovery-key-wrong');
      archive(place.databaseKey, endingOf(place.databaseKey, Date.now()));
      writeKey(key);
      log.info('the recovery key opened the data and is kept');
    },

    async useCopy(id, permit) {
      const copy = findCopy(place, id);
      if (copy === undefined) throw new AppError('not-found');
      const key = keyOrAsk(() => loadKey(copy.set?.databaseKey));
      const problem = await findProblem(copy.file, key);
      if (problem === 'wrong-key') throw new AppError('recovery-key-needed');
      refuseProblem(problem);
      const { set } = copy;
      if (set === undefined) {
        await install(permit, () => stageDatabase(place, copy.file, { note: noteOf(copy, permit) }));
      } else {
        await goBack({
          place,
          set,
          key,
          note: noteOf(copy, permit),
          copyDatabase,
          writeKey,
          install: (stage) => install(permit, stage),
        });
      }
      log.info(`restored ${copy.id}`);
    },

    adminsOf: (id) => adminsOfCopy({ place, loadKey, findAdmins, log }, id),

    async useFile(file, passphrase, permit) {
      await bringFrom(bringing, { kind: 'file', takenAt: null }, permit, (folder) =>
        container.unpack({ source: file, passphrase, folder }),
      );
      log.info('restored from a file');
    },

    async useSnapshot({ folder: source, desk, id, takenAt }, passphrase, permit) {
      await bringFrom(bringing, { kind: 'external', takenAt }, permit, async (into) => {
        const opened = await openSnapshot({
          kind: 'external-open',
          folder: source,
          desk,
          snapshot: id,
          passphrase,
          key: null,
          into,
          files: { want: 'all' },
        });
        if (opened.erased.names.length > 0) await keepErased(opened.erased);
        return opened;
      });
      log.info(`restored snapshot ${id}`);
    },
  };
}

type Bringing = Pick<RestorerDependencies, 'place' | 'findProblem' | 'loadKey' | 'writeKey'> & {
  install: (permit: Permit, stage: () => void) => Promise<void>;
};

/** @param unpack into a folder that is not there yet. */
async function bringFrom(
  { place, findProblem, loadKey, writeKey, install }: Bringing,
  from: Parameters<typeof noteOf>[0],
  permit: Permit,
  unpack: (folder: string) => Promise<Unpacked>,
): Promise<void> {
  const folder = importFolder(place);
  try {
    await remove(folder);
    const { database, key, folders } = await unpack(folder);
    refuseProblem(await findProblem(database, key));
    const isOwn = await isOwnKey({ place, findProblem, loadKey }, key);
    const companions = isOwn
      ? { session: folders.session, moreUploads: folders.uploads }
      : { session: folders.session ?? null, uploads: folders.uploads ?? null };
    // Agents are known by their number, which another pharmacy's file has for somebody else.
    const agentId = isOwn ? permit.by.agentId : null;
    const note = { ...noteOf(from, permit), agentId };
    await install(permit, () =>
      stageDatabase(place, database, {
        note,
        writeKey: (keyFile) => writeKey(Buffer.from(key), keyFile),
        ...companions,
      }),
    );
  } catch (error) {
    throw toAppError(error);
  } finally {
    await tidy(folder);
  }
}

async function adminsOfCopy(
  { place, loadKey, findAdmins, log }: Pick<RestorerDependencies, 'place' | 'loadKey' | 'findAdmins' | 'log'>,
  id: string,
): Promise<AdminSecret[]> {
  const copy = findCopy(place, id);
  if (copy === undefined) return [];
  try {
    return await findAdmins(copy.file, loadKey(copy.set?.databaseKey));
  } catch (error) {
    log.warn('the staff of a copy cannot be read', error);
    return [];
  }
}

/** @returns also the rest of what was put aside with it. */
function findCopy(place: DataPlace, id: string): (FoundCopy & { set: ReplacedSet | undefined }) | undefined {
  const copy = listCopies(place).find((one) => one.id === id);
  return copy && { ...copy, set: listReplaced(place).find(({ database }) => database === copy.file) };
}

function noteOf(
  { kind, takenAt }: { kind: RestoreNote['from']; takenAt: number | null },
  { by }: Permit,
): RestoreNote {
  return { from: kind, copyAt: takenAt, agentId: by.agentId, allowedBy: by.how, at: Date.now() };
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
  if (error instanceof ExternalError)
    return new AppError(CODE_OF[error.problem] ?? 'restore-failed', { cause: error });
  if (!(error instanceof ContainerError) || ['failed', 'target-held'].includes(error.problem)) {
    return new AppError('restore-failed', { cause: error });
  }
  if (error.problem === 'passphrase-wrong') return new AppError('passphrase-wrong');
  return new AppError('backup-unreadable', { cause: error });
}

const CODE_OF: Partial<Record<ExternalProblem, ErrorCode>> = {
  'passphrase-wrong': 'passphrase-wrong',
  'snapshot-damaged': 'backup-unreadable',
  'snapshot-gone': 'backup-gone',
  'snapshot-newer': 'backup-newer',
  'target-missing': 'target-missing',
  'target-hangs': 'target-missing',
};
