import { Worker } from 'node:worker_threads';

/** The thread that owns a database. No inherited flags: a test runner's loaders have no business in there. */
export const startStoreThread = (workerPath: string): Worker =>
  new Worker(workerPath, { name: 'store', execArgv: [] });

/**
 * The database's thread, which reads its code while main reads its own. It touches no file before it is asked to, and whoever opens the
 * database takes it.
 */
export class EarlyThread {
  readonly #workerPath: string;
  #thread: Worker | undefined;

  constructor(workerPath: string) {
    this.#workerPath = workerPath;
    const thread = startStoreThread(workerPath);
    this.#thread = thread;
    // One that cannot be started is tried again by whoever takes it, and that one says why.
    thread.once('error', this.#forget);
    thread.once('exit', this.#forget);
  }

  /** This one, and after it new ones. */
  take(): Worker {
    const thread = this.#thread;
    this.#forget();
    thread?.off('error', this.#forget);
    thread?.off('exit', this.#forget);
    return thread ?? startStoreThread(this.#workerPath);
  }

  /** Nobody opens a database: the thread goes, unless it was taken. */
  end(): void {
    void this.#thread?.terminate();
    this.#forget();
  }

  readonly #forget = (): void => {
    this.#thread = undefined;
  };
}
