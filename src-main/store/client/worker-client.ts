import type { MessagePort, Worker } from 'node:worker_threads';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import type { OperationTimes } from '#shared/domain/inspection/desk-state.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { OperationInput, OperationName, OperationOutput } from '../contract/operation-name.ts';
import type { AdminSecret } from '../database/read-admins.ts';
import type { DatabaseContents } from '../database/read-contents.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type {
  CopyInput,
  DoorInput,
  Opened,
  OpenInput,
  UpgradeNotice,
  WorkerNotice,
  WorkerReply,
  WorkerRequest,
} from '../worker/protocol.ts';
import { fromFailure } from '../worker/protocol.ts';
import { startStoreThread } from './early-thread.ts';

export interface WorkerClient {
  open(input: OpenInput): Promise<Opened>;
  /** Proves, without writing, that the file opens with the key and is whole. Rejects with DatabaseOpenError. */
  inspect(input: OpenInput): Promise<void>;
  /** Looks for damage in a database that may be in use, in no hurry. Rejects with DatabaseOpenError. */
  check(input: OpenInput): Promise<void>;
  /** Writes a verified copy of a database that may be in use. */
  copy(input: CopyInput): Promise<void>;
  /** The admins of a database that need not be of this version. Rejects with DatabaseOpenError. */
  admins(input: OpenInput): Promise<AdminSecret[]>;
  /** What a database holds that need not be of this version. Rejects with DatabaseOpenError. */
  contents(input: OpenInput): Promise<DatabaseContents>;
  run<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>;
  /** Writes the open database anew, without what was deleted from it. */
  scrub(): Promise<{ isDone: boolean }>;
  /** What keeps the open database quick; not done where anybody waits for it. */
  maintain(): Promise<{ isDone: boolean }>;
  /** How long operations have taken since the thread began, the slowest first. */
  timings(): Promise<OperationTimes[]>;
  /** Lets another thread in through a port, which the worker has from then on. */
  connect(input: DoorInput): Promise<void>;
  /** Resolves when everything asked before is answered, the file is closed and the thread is gone. Twice is once. */
  close(): Promise<void>;
  /** Ends the thread without closing the file, which SQLite repairs when it is opened next. */
  abandon(): Promise<void>;
}

type Body<R> = R extends WorkerRequest ? Omit<R, 'id'> : never;

interface Pending {
  resolve(value: unknown): void;
  reject(error: AppError): void;
}

interface WorkerClientOptions {
  workerPath: string;
  /** One that was started with this path already, and that nobody else asks. */
  thread?: Worker;
  /** The thread ended by itself, or the database is damaged (DatabaseOpenError); called once. */
  onFatal?: (error: Error) => void;
  /** What an operation has changed; called before its call resolves. */
  onEvents?: (events: readonly StoreEvent[]) => void;
  /** A call through another door found no room on the disk. */
  onDoorFull?: () => void;
  /** How far the upgrade is that opening the database began. */
  onUpgrade?: (progress: UpgradeProgress) => void;
}

/**
 * Starts the thread and pairs requests with replies. Every call rejects with AppError database-unavailable once the
 * thread is gone.
 */
export function startWorkerClient({
  workerPath,
  thread,
  onFatal = () => {},
  onEvents = () => {},
  onDoorFull = () => {},
  onUpgrade = () => {},
}: WorkerClientOptions): WorkerClient {
  const pending = new Map<number, Pending>();
  const worker = thread ?? startStoreThread(workerPath);
  let lastId = 0;
  let ending = false;
  let hasFailed = false;
  let closing: Promise<void> | undefined;
  let failure: Error | undefined;
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  worker.on('message', (reply: WorkerReply | WorkerNotice | UpgradeNotice) => {
    if ('upgrade' in reply) return onUpgrade(reply.upgrade);
    if (reply.id === null) return hearNotice(reply);
    const call = pending.get(reply.id);
    pending.delete(reply.id);
    if (!reply.ok) {
      const error = fromFailure(reply.failure);
      if (reply.failure.problem === 'corrupted') fail(error);
      return call?.reject(error);
    }
    tell(onEvents, reply.events);
    call?.resolve(reply.value);
  });
  worker.on('error', (error: unknown) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', (exitCode) => {
    failure ??= new Error(`The store worker ended with code ${exitCode}`);
    const isUnexpected = !ending;
    // First of all: who hears of it asks again at once, and a call that nobody is there for would never be answered.
    ending = true;
    for (const call of pending.values()) call.reject(gone(failure));
    pending.clear();
    if (isUnexpected) fail(failure);
  });

  function fail(error: Error): void {
    if (!hasFailed) onFatal(error);
    hasFailed = true;
  }

  function hearNotice({ events, failure: problem }: WorkerNotice): void {
    if (problem?.problem === 'corrupted') fail(fromFailure(problem));
    if (problem?.code === 'disk-full') onDoorFull();
    tell(onEvents, events);
  }

  function ask(body: Body<WorkerRequest>, transfer: readonly MessagePort[] = []): Promise<unknown> {
    if (ending) return Promise.reject(gone(failure));
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      worker.postMessage({ ...body, id } satisfies WorkerRequest, transfer);
    });
  }

  async function close(): Promise<void> {
    // It has ended by itself: nothing is left to be closed.
    if (ending) return exited;
    const closed = ask({ kind: 'close' });
    ending = true;
    await closed;
    await exited;
  }

  return {
    open: (input) => ask({ kind: 'open', input }) as Promise<Opened>,
    inspect: (input) => ask({ kind: 'inspect', input }) as Promise<void>,
    check: (input) => ask({ kind: 'check', input }) as Promise<void>,
    copy: (input) => ask({ kind: 'copy', input }) as Promise<void>,
    admins: (input) => ask({ kind: 'admins', input }) as Promise<AdminSecret[]>,
    contents: (input) => ask({ kind: 'contents', input }) as Promise<DatabaseContents>,
    run: <N extends OperationName>(name: N, input: OperationInput<N>) =>
      ask({ kind: 'run', name, input }) as Promise<OperationOutput<N>>,
    scrub: () => ask({ kind: 'scrub' }) as Promise<{ isDone: boolean }>,
    maintain: () => ask({ kind: 'maintain' }) as Promise<{ isDone: boolean }>,
    timings: () => ask({ kind: 'timings' }) as Promise<OperationTimes[]>,
    connect: (input) => ask({ kind: 'connect', input }, [input.port]) as Promise<void>,
    close: () => (closing ??= close()),
    abandon: async () => {
      ending = true;
      await worker.terminate();
    },
  };
}

/** It is committed: a listener that fails keeps no caller from the answer, and shows as an unhandled rejection. */
function tell(onEvents: (events: readonly StoreEvent[]) => void, events: readonly StoreEvent[]): void {
  if (events.length === 0) return;
  try {
    onEvents(events);
  } catch (error) {
    void Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function gone(cause: Error | undefined): AppError {
  const message = cause === undefined ? 'the store is closed' : cause.message;
  return new AppError('database-unavailable', { cause, message });
}
