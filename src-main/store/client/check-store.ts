import type { DatabaseProblem } from '../database/open-error.ts';
import { DatabaseOpenError } from '../database/open-error.ts';
import { startWorkerClient } from './worker-client.ts';

interface StoreCheck {
  /** What is wrong with the file; null when nothing is, or when the check was stopped. Rejects when the thread fails. */
  found: Promise<DatabaseProblem | null>;
  /** Resolves when the thread has let go of the file. */
  stop: () => Promise<void>;
}

/** Looks for damage in the database that the store has open: in a thread of its own, read-only and in no hurry. */
export function checkStore(file: { workerPath: string; databasePath: string; key: Uint8Array }): StoreCheck {
  const { workerPath, databasePath, key } = file;
  const worker = startWorkerClient({ workerPath });
  let stopped = false;

  async function find(): Promise<DatabaseProblem | null> {
    try {
      await worker.check({ databasePath, key });
      return null;
    } catch (error) {
      if (stopped) return null;
      if (error instanceof DatabaseOpenError) return error.problem;
      throw error;
    } finally {
      await worker.abandon();
    }
  }

  return {
    found: find(),
    stop: () => {
      stopped = true;
      return worker.abandon();
    },
  };
}
