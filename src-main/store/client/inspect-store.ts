import type { AdminSecret } from '../database/read-admins.ts';
import type { DatabaseContents } from '../database/read-contents.ts';
import { DatabaseOpenError, type DatabaseProblem } from '../database/open-error.ts';
import { startWorkerClient } from './worker-client.ts';

interface StoreFile {
  workerPath: string;
  databasePath: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/**
 * Why a file cannot be opened as this program's database, or null when it can and every page of it is whole.
 * In a thread of its own; nothing is written. Rejects when the thread itself fails.
 */
export async function findProblem({
  workerPath,
  databasePath,
  key,
}: StoreFile): Promise<DatabaseProblem | null> {
  const worker = startWorkerClient({ workerPath });
  try {
    await worker.inspect({ databasePath, key });
    return null;
  } catch (error) {
    if (error instanceof DatabaseOpenError) return error.problem;
    throw error;
  } finally {
    await worker.abandon();
  }
}

/** The admins of a database that may be of an older version; nothing is written. Rejects with DatabaseOpenError. */
export async function findAdmins({ workerPath, databasePath, key }: StoreFile): Promise<AdminSecret[]> {
  const worker = startWorkerClient({ workerPath });
  try {
    return await worker.admins({ databasePath, key });
  } finally {
    await worker.abandon();
  }
}

/** What a copy of a database holds; nothing is written. Rejects with DatabaseOpenError. */
export async function findContents({ workerPath, databasePath, key }: StoreFile): Promise<DatabaseContents> {
  const worker = startWorkerClient({ workerPath });
  try {
    return await worker.contents({ databasePath, key });
  } finally {
    await worker.abandon();
  }
}
