import type { OpenReport } from '../database/prepare-database.ts';
import type { OperationInput, OperationName } from '../contract/operation-name.ts';
import type { StoreEvent } from '../contract/store-event.ts';
import type { Store } from '../contract/store.ts';
import { startWorkerClient, type WorkerClient } from './worker-client.ts';

export interface StoreOptions {
  /** The bundled worker in the app, src-main/store/worker/worker.ts itself under Node 24. */
  workerPath: string;
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
  /** For the log: whether the database is new and what it was upgraded from. */
  onOpened?: (report: OpenReport) => void;
}

/**
 * Opens the database in its own thread; makes it if there is no file at all.
 * Rejects with DatabaseOpenError (its `problem` says why), and then nothing was changed.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
  let opened = false;
  // Until then a failure is this function's to report, once.
  const worker = startWorkerClient({
    workerPath: options.workerPath,
    onFatal: (error) => {
      if (opened) options.onFatal(error);
    },
    onEvents: options.onEvents,
  });
  const { databasePath, key } = options;
  try {
    const { report, operationNames } = await worker.open({ databasePath, key });
    opened = true;
    options.onOpened?.(report);
    return storeOf(worker, operationNames);
  } catch (error) {
    await worker.abandon();
    throw error;
  }
}

/** A call for each operation that the worker has: its table is the one list of them, typed over the contract. */
function storeOf(worker: WorkerClient, operationNames: readonly OperationName[]): Store {
  const calls = operationNames.map((name) => [
    name,
    (input: OperationInput<typeof name>) => worker.run(name, input),
  ]);
  return { ...Object.fromEntries(calls), close: () => worker.close() } as Store;
}
