import type { MessagePort } from 'node:worker_threads';
import type { ErrorCode } from '#shared/domain/errors.ts';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type { OpenReport } from '../database/prepare-database.ts';
import type { DatabaseProblem, UpgradeRoom } from '../database/open-error.ts';
import { DatabaseOpenError, isDamage } from '../database/open-error.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import { isOurMistake, sqliteCode } from '../schema/sqlite-code.ts';

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

/** A second way in, for another thread: the operations that it may call, and no others. */
export interface DoorInput {
  /** The worker's end. */
  port: MessagePort;
  names: readonly OperationName[];
}

/** Main thread → worker. `id` comes back with the reply. `open` comes before `run`; all others need no open store. */
export type WorkerRequest =
  | { id: number; kind: 'open'; input: OpenInput }
  | { id: number; kind: 'inspect'; input: OpenInput }
  | { id: number; kind: 'check'; input: OpenInput }
  | { id: number; kind: 'copy'; input: CopyInput }
  | { id: number; kind: 'admins'; input: OpenInput }
  | { id: number; kind: 'contents'; input: OpenInput }
  | { id: number; kind: 'run'; name: OperationName; input: OperationInput<OperationName> }
  | { id: number; kind: 'connect'; input: DoorInput }
  | { id: number; kind: 'scrub' }
  | { id: number; kind: 'maintain' }
  | { id: number; kind: 'timings' }
  | { id: number; kind: 'close' };

/** An error as it crosses threads: `message` is for the log and holds ids, never contents. */
export interface WorkerFailure {
  code: ErrorCode;
  message: string;
  fields?: readonly string[];
  problem?: DatabaseProblem;
  /** Of the problem `no-room`. */
  room?: UpgradeRoom;
}

/** Worker → main thread. `events`: what the operation has changed, committed when this comes. */
export type WorkerReply =
  | { id: number; ok: true; value: unknown; events: StoreEvent[] }
  | { id: number; ok: false; failure: WorkerFailure };

/**
 * Worker → main thread, of a call that came through another door: what it has changed, or how the database failed it.
 * Comes before the reply does.
 */
export interface WorkerNotice {
  id: null;
  events: StoreEvent[];
  failure?: WorkerFailure;
}

/** Worker → main thread, while the database is opened: how far its upgrade is. */
export interface UpgradeNotice {
  id: null;
  upgrade: UpgradeProgress;
}

/** Another thread → worker, through its door. */
export interface DoorRequest {
  id: number;
  name: OperationName;
  input: OperationInput<OperationName>;
}

/** Worker → another thread. What the call has changed, main is told. */
export type DoorReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; failure: WorkerFailure };

export function toFailure(error: unknown): WorkerFailure {
  if (error instanceof DatabaseOpenError) {
    const { code, message, problem, room } = error;
    return room === undefined ? { code, message, problem } : { code, message, problem, room };
  }
  if (error instanceof AppError) {
    const { code, message, fields } = error;
    return fields.length === 0 ? { code, message } : { code, message, fields };
  }
  const sqlite = sqliteCode(error);
  const message = error instanceof Error ? error.message : String(error);
  if (sqlite === undefined || isOurMistake(sqlite)) return { code: 'internal', message };
  if (isDiskFull(sqlite)) return { code: 'disk-full', message: `${sqlite}: ${message}` };
  if (isDamage(sqlite))
    return { code: 'database-unavailable', problem: 'corrupted', message: `${sqlite}: ${message}` };
  // File gone, refused: nothing a caller could do better.
  return { code: 'database-unavailable', message: `${sqlite}: ${message}` };
}

/** The worker's failure as the error it was. */
export function fromFailure(failure: WorkerFailure): AppError {
  const { code, message, fields, problem, room } = failure;
  return problem === undefined
    ? new AppError(code, { message, fields })
    : new DatabaseOpenError(problem, { message, room });
}

/** The second one: no room for the index of the write-ahead log. */
function isDiskFull(code: string): boolean {
  return code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE';
}
