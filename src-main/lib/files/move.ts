import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tryAgain, tryAgainSync } from './try-again.ts';

/** Gives a file or a folder another name on the same disk; a file that has that name is replaced. */
export function move(from: string, to: string): Promise<void> {
  return tryAgain(() => rename(from, to));
}

/** The same where nobody can wait for a promise. */
export function moveSync(from: string, to: string): void {
  tryAgainSync(() => renameSync(from, to));
}
