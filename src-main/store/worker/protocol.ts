import type { ErrorCode } from '#shared/domain/errors.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type { OpenReport } from '../database/prepare-database.ts';
import type { DatabaseProblem } from '../database/open-error.ts';
import { DatabaseOpenError, sqliteCode } from '../database/open-error.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';

export interface OpenInput {
  databasePath: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/** What opening answers. */
export interface Opened {
  report: OpenReport;
  /** Everything that can be asked for then. */
  operationNames: OperationName[];
}

export interface CopyInput extends OpenInput {
  target: string;
}

/** Main thread → worker. `id` comes back with the reply. `open` comes before `run`; `inspect`, `copy` and `admins` need no open store. */
export type WorkerRequest =
  | { id: number; kind: 'open'; input: OpenInput }
  | { id: number; kind: 'inspect'; input: OpenInput }
  | { id: number; kind: 'copy'; input: CopyInput }
  | { id: number; kind: 'admins'; input: OpenInput }
  | { id: number; kind: 'run'; name: OperationName; input: OperationInput<OperationName> }
  | { id: number; kind: 'close' };

/** An error as it crosses threads: `message` is for the log and holds ids, never contents. */
export interface WorkerFailure {
  code: ErrorCode;
  message: string;
  problem?: DatabaseProblem;
}

/** Worker → main thread. `events`: what the operation has changed, committed when this comes. */
export type WorkerReply =
  | { id: number; ok: true; value: unknown; events: StoreEvent[] }
  | { id: number; ok: false; failure: WorkerFailure };

export function toFailure(error: unknown): WorkerFailure {
  if (error instanceof DatabaseOpenError) {
    return { code: error.code, message: error.message, problem: error.problem };
  }
  if (error instanceof AppError) return { code: error.code, message: error.message };
  const sqlite = sqliteCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (sqlite === undefined || isOurMistake(sqlite)) return { code: 'internal', message };
  if (isDiskFull(sqlite)) return { code: 'disk-full', message: `${sqlite}: ${message}` };
  // File gone, damaged: nothing a caller could do better.
  return { code: 'database-unavailable', message: `${sqlite}: ${message}` };
}

/** The worker's failure as the error it was. */
export function fromFailure(failure: WorkerFailure): AppError {
  const { code, message, problem } = failure;
  return problem === undefined
    ? new AppError(code, { message })
    : new DatabaseOpenError(problem, { message });
}

/** The second one: no room for the index of the write-ahead log. */
function isDiskFull(code: string): boolean {
  return code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE';
}

function isOurMistake(code: string): boolean {
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_RANGE';
}
