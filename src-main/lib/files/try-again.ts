import { setTimeout as wait } from 'node:timers/promises';

/** About 1.6 s in all: a scanner or an indexer lets go of a file within that, and a person hardly notices. */
export const PAUSES_MS: readonly number[] = [10, 20, 50, 100, 200, 400, 800];

/** What Windows says while another program has a file open. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Whether somebody else holds the file, or it may not be written; the two cannot be told apart. */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD.has(String(error.code));
}

/** Does it again while somebody holds the file, after growing pauses. Rejects with the last answer. */
export async function tryAgain<T>(work: () => Promise<T>, pausesMs = PAUSES_MS): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    await wait(pauseMs);
  }
  return work();
}

/** The same where nobody can wait for a promise; its thread stands still meanwhile. */
export function tryAgainSync<T>(work: () => T, pausesMs = PAUSES_MS): T {
  for (const pauseMs of pausesMs) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    standStill(pauseMs);
  }
  return work();
}

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
