import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes a rename inside it last. Windows can neither do this nor needs it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
