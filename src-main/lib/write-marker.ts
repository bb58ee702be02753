import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { syncFile } from './sync-file.ts';
import { syncFolder } from './sync-folder.ts';

/** Makes a file that is there after a power cut: its name is what it says, and `note` what is said about it. */
export function writeMarker(file: string, note = ''): void {
  writeFileSync(file, note);
  syncFile(file);
  syncFolder(path.dirname(file));
}
