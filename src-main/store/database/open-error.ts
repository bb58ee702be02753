import { AppError } from '#shared/domain/errors.ts';
import { sqliteCode } from '../schema/sqlite-code.ts';

/**
 * Why the database could not be opened. None of them may ever be answered with a new database.
 * - `key-lost`: the file with the key is missing or cannot be unwrapped; the recovery key opens the database.
 * - `missing`: there is no database, but there are copies of one.
 * - `wrong-key`: the key does not open this file (or its first page is damaged: cryptographically the same).
 * - `corrupted`: the file is not, or not all of, a database. Found at the opening or by any call after it.
 * - `newer-version`: written by a newer Rosheta; this one must not touch it.
 * - `migration-failed`: nothing was changed, the copy made before stays beside the file.
 * - `no-room`: the upgrade needs more of the disk than is free; nothing was changed, and `room` says how much.
 * - `unreachable`: no such folder, no permission, disk full, in use.
 */
export const DATABASE_PROBLEMS = [
  'key-lost',
  'missing',
  'wrong-key',
  'corrupted',
  'newer-version',
  'migration-failed',
  'no-room',
  'unreachable',
] as const;
export type DatabaseProblem = (typeof DATABASE_PROBLEMS)[number];

/** What an upgrade needs on the disk, and what there is, in bytes. */
export interface UpgradeRoom {
  neededBytes: number;
  freeBytes: number;
}

export class DatabaseOpenError extends AppError {
  readonly problem: DatabaseProblem;
  /** Of `no-room` alone. */
  readonly room: UpgradeRoom | undefined;

  constructor(
    problem: DatabaseProblem,
    options?: { cause?: unknown; message?: string; room?: UpgradeRoom | undefined },
  ) {
    super('database-unavailable', { message: problem, ...options });
    this.name = 'DatabaseOpenError';
    this.problem = problem;
    this.room = options?.room;
  }
}

/** What SQLite said, as one of the problems above. */
export function toOpenError(error: unknown): DatabaseOpenError {
  if (error instanceof DatabaseOpenError) return error;
  const code = sqliteCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'SQLITE_NOTADB') return new DatabaseOpenError('wrong-key', { cause: error, message });
  if (code !== undefined && isDamage(code))
    return new DatabaseOpenError('corrupted', { cause: error, message });
  return new DatabaseOpenError('unreachable', { cause: error, message });
}

/**
 * Whether the file itself is not what was written: a page whose seal or shape is wrong, or that is missing. A database
 * that was open already has shown that its key is right, so for it SQLITE_NOTADB is the same.
 */
export function isDamage(code: string): boolean {
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || DAMAGED_READS.has(code);
}

const DAMAGED_READS: ReadonlySet<string> = new Set([
  'SQLITE_IOERR_CORRUPTFS',
  'SQLITE_IOERR_DATA',
  'SQLITE_IOERR_SHORT_READ',
]);
