import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tidySync } from '../lib/files/remove.ts';
import { tryAgainSync } from '../lib/files/try-again.ts';
import { showFolderError } from './startup-error.ts';

/**
 * Ends the program, and says why, when nothing can be written into the folder of the data: a stick that was pulled out,
 * a disk that is read-only. Call it before anything is pointed at that folder: Electron takes one that it cannot lock
 * for a folder that another Rosheta has open, and ends without a word.
 */
export function refuseFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    takesFiles(folder);
  } catch {
    showFolderError(folder);
    process.exit(1);
  }
}

function takesFiles(folder: string): void {
  const trial = path.join(folder, '.trial');
  try {
    tryAgainSync(() => writeFileSync(trial, ''));
  } catch (error) {
    // The reserve of the database is made for that.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  tidySync(trial);
}
