import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { syncFile } from './sync-file.ts';
import { syncFolder } from './sync-folder.ts';

/** Makes an empty file that is there after a power cut: its name is what it says. */
export function writeMarker(file: string): void {
  writeFileSync(file, '');
  syncFile(file);
  syncFolder(path.dirname(file));
}
