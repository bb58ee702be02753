import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import type { OperationTimes } from '#shared/domain/inspection/desk-state.ts';
import type { OpenReport } from '../database/prepare-database.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type { Store } from '../contract/store.ts';
import { startWorkerClient, type WorkerClient } from './worker-client.ts';

export interface StoreOptions {
  /** The bundled worker in the app, src-main/store/worker/worker.ts itself under Node 24. */
  workerPath: string;
  /** The thread to open it in, where one was started already: see early-thread.ts. */
  thread?: Worker;
  /** Its folder must exist. */
  databasePath: string;
  /** 32 random bytes. */
  key: Uint8Array;
  /**
   * The store cannot go on; called once. The thread ended by itself, and every call rejects from then on; or the
   * database is damaged (a DatabaseOpenError), and nothing is written any more.
   */
  onFatal: (error: Error) => void;
  /** What a call has changed, once it is committed; called before the call resolves. */
  onEvents: (events: readonly StoreEvent[]) => void;
  /** A call of another thread found no room on the disk, and may be made again. */
  onDoorFull?: () => void;
  /** How far the upgrade of an older database is; this function resolves after it. */
  onUpgrade?: (progress: UpgradeProgress) => void;
  /** For the log: whether the database is new and what it was upgraded from. */
  onOpened?: (report: OpenReport) => void;
}

/** The store with a way in for other threads of the program. */
export interface StoreWithDoors extends Store {
  /**
   * @param names the only operations that may be called through it; see openDoor for how. What they change is told
   * where everything else is. @returns the other thread's end, to be transferred to it; it ends with the store.
   */
  connect: (names: readonly OperationName[]) => Promise<MessagePort>;
  /**
   * Writes the database anew, without what was deleted from it; everything else waits meanwhile. False where something
   * else reads it, or this PC has too little memory for it now.
   */
  scrub: () => Promise<{ isDone: boolean }>;
  /** What keeps a database quick that is never closed, see database/maintain.ts; not done where anybody waits for the store. */
  maintain: () => Promise<{ isDone: boolean }>;
  /** How long its operations have taken since it was opened, the slowest first. */
  timings: () => Promise<OperationTimes[]>;
}

/**
 * Opens the database in its own thread; makes it if there is no file at all.
 * Rejects with DatabaseOpenError (its `problem` says why), and then nothing was changed.
 */
export async function createStore(options: StoreOptions): Promise<StoreWithDoors> {
  let opened = false;
  // Until then a failure is this function's to report, once.
  const worker = startWorkerClient({
    workerPath: options.workerPath,
    ...(options.thread && { thread: options.thread }),
    onFatal: (error) => {
      if (opened) options.onFatal(error);
    },
    onEvents: options.onEvents,
    ...(options.onDoorFull && { onDoorFull: options.onDoorFull }),
    ...(options.onUpgrade && { onUpgrade: options.onUpgrade }),
  });
  const { databasePath, key } = options;
  try {
    const { report, operationNames } = await worker.open({ databasePath, key });
    opened = true;
    options.onOpened?.(report);
    return {
      ...storeOf(worker, operationNames),
      connect: (names) => connect(worker, names),
      scrub: () => worker.scrub(),
      maintain: () => worker.maintain(),
      timings: () => worker.timings(),
    };
  } catch (error) {
    await worker.abandon();
    throw error;
  }
}

async function connect(worker: WorkerClient, names: readonly OperationName[]): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  await worker.connect({ port: port1, names });
  return port2;
}

/** A call for each operation that the worker has: its table is the one list of them, typed over the contract. */
function storeOf(worker: WorkerClient, operationNames: readonly OperationName[]): Store {
  const calls = operationNames.map((name) => [
    name,
    (input: OperationInput<typeof name>) => worker.run(name, input),
  ]);
  return { ...Object.fromEntries(calls), close: () => worker.close() } as Store;
}
