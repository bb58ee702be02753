// The one thread that owns the database. It has no log: whatever goes wrong travels back as a reply.
import type { MessagePort } from 'node:worker_threads';
import { parentPort } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { AppError } from '#shared/domain/errors.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import { findDamage } from '../database/find-damage.ts';
import { inspectDatabase } from '../database/inspect-database.ts';
import { maintainDatabase } from '../database/maintain.ts';
import { openDatabase } from '../database/open-database.ts';
import { isDamage } from '../database/open-error.ts';
import { sqliteCode } from '../schema/sqlite-code.ts';
import { prepareDatabase } from '../database/prepare-database.ts';
import { readAdmins } from '../database/read-admins.ts';
import { readContents } from '../database/read-contents.ts';
import { scrubDatabase } from '../database/scrub.ts';
import { writeVerifiedCopy } from '../database/verified-copy.ts';
import { createTransact, type Transact } from '../transaction/transact.ts';
import type { Tx } from '../schema/tx.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { operations } from '../operations/operations.ts';
import { Doors } from './doors.ts';
import type { CopyInput, Opened, OpenInput, UpgradeNotice, WorkerReply, WorkerRequest } from './protocol.ts';
import { toFailure } from './protocol.ts';
import { Timings } from './timings.ts';
import { Together } from './together.ts';

const timings = new Timings();

interface OpenStore {
  database: Database;
  transact: Transact;
}

/** What a request came to; only operations have events. */
type Answer = { value: unknown; events?: StoreEvent[] };

/** Requests are answered in the order in which they came. */
function answerRequests(port: MessagePort): void {
  let store: OpenStore | undefined;
  const together = new Together(() => store?.database);
  const doors = new Doors({
    together,
    run: (name, input) => run(needStore(), name, input),
    tellMain: (notice) => port.postMessage(notice),
  });

  function needStore(): OpenStore {
    if (store === undefined)
      throw new AppError('database-unavailable', { message: 'the database is not open' });
    return store;
  }

  function open({ databasePath, key }: OpenInput): Opened {
    const { database, report } = prepareDatabase(databasePath, key, MIGRATIONS, (upgrade) =>
      port.postMessage({ id: null, upgrade } satisfies UpgradeNotice),
    );
    store = { database, transact: createTransact(database) };
    // The table's type has every operation of the contract and, by operations.ts, no other.
    return { report, operationNames: Object.keys(operations) as OperationName[] };
  }

  /** Only where it keeps nobody waiting. */
  function maintain(): { isDone: boolean } {
    if (!together.isIdle) return { isDone: false };
    maintainDatabase(needStore().database);
    return { isDone: true };
  }

  function answer(request: WorkerRequest): Answer {
    if (request.kind === 'open') return { value: open(request.input) };
    if (request.kind === 'inspect')
      return { value: inspectDatabase(request.input.databasePath, request.input.key, MIGRATIONS) };
    if (request.kind === 'check')
      return { value: findDamage(request.input.databasePath, request.input.key, rest) };
    if (request.kind === 'admins')
      return { value: readAdmins(request.input.databasePath, request.input.key) };
    if (request.kind === 'contents')
      return { value: readContents(request.input.databasePath, request.input.key) };
    if (request.kind === 'copy') return { value: copyDatabase(request.input) };
    if (request.kind === 'run') return run(needStore(), request.name, request.input);
    if (request.kind === 'scrub') return { value: scrubDatabase(needStore().database) };
    if (request.kind === 'maintain') return { value: maintain() };
    if (request.kind === 'timings') return { value: timings.read() };
    if (request.kind === 'connect') return { value: doors.add(request.input) };
    doors.close();
    return { value: close(needStore().database) };
  }

  port.on('message', (request: WorkerRequest) =>
    together.add({
      isOperation: request.kind === 'run',
      work: () => reply(request.id, () => answer(request)),
      settle: (answered) => {
        port.postMessage(answered);
        if (request.kind === 'close') port.close();
      },
    }),
  );
}

function run(
  { database, transact }: OpenStore,
  name: OperationName,
  input: OperationInput<OperationName>,
): { value: unknown; events: StoreEvent[] } {
  // The map's type ties each name to its input; one call site for all of them cannot say so.
  const operation = operations[name] as (tx: Tx, input: OperationInput<OperationName>) => unknown;
  const beganAt = performance.now();
  try {
    return transact((tx) => operation(tx, input));
  } catch (error) {
    // What is damaged stays as it is, for who restores it: nothing more is written, whoever still asks.
    if (isDamage(sqliteCode(error) ?? '')) database.pragma('query_only = ON');
    throw error;
  } finally {
    timings.add(name, performance.now() - beganAt);
  }
}

/** This thread has nothing else to do. */
function rest(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Beside the store that has the file open: readers of a write-ahead log see one commit and hold nobody up. */
function copyDatabase({ databasePath, key, target }: CopyInput): void {
  const database = openDatabase(databasePath, key, 'read-only');
  try {
    writeVerifiedCopy(database, key, target);
  } finally {
    database.close();
  }
}

/** The last connection to close moves the write-ahead log into the file; TRUNCATE also does it beside a backup. */
function close(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

function reply(id: number, work: () => Answer): WorkerReply {
  try {
    const { value, events = [] } = work();
    return { id, ok: true, value, events };
  } catch (error) {
    return { id, ok: false, failure: toFailure(error) };
  }
}

if (parentPort === null) throw new Error('The store worker must be started as a worker thread');
answerRequests(parentPort);
