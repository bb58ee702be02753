import { startWorkerClient } from './worker-client.ts';

interface StoreCopy {
  workerPath: string;
  databasePath: string;
  /** 32 bytes; of the copy too. */
  key: Uint8Array;
  /** Gets its name when the copy is whole and proven; until then it is `<target>.unfinished`. */
  target: string;
}

/**
 * Copies a database while the store goes on writing to it: in a thread with a connection of its own, which sees the
 * state of one commit. Rejects with AppError, and then there is no `target`.
 */
export async function copyStore({ workerPath, databasePath, key, target }: StoreCopy): Promise<void> {
  const worker = startWorkerClient({ workerPath });
  try {
    await worker.copy({ databasePath, key, target });
  } finally {
    await worker.abandon();
  }
}
