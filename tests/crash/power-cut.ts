import { existsSync, readFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';

/**
 * Takes back what the last life had not synced, as a power cut may: a file loses its end, and a rename has not happened.
 * @param notes what the desk's process wrote down, see watchFiles.
 */
export function cutPower(options: { folder: string; notes: string; random: Random }): void {
  const { folder, notes, random } = options;
  if (!existsSync(notes)) return;
  const unsynced = new Set<string>();
  let renames: { from: string; to: string }[] = [];
  for (const line of readFileSync(notes, 'utf8').split('\n')) {
    const [what, file = '', to = ''] = line.split(' ');
    if (what === 'written') unsynced.add(file);
    if (what === 'synced') unsynced.delete(file);
    if (what === 'folder-synced') renames = [];
    if (what === 'renamed') {
      if (unsynced.delete(file)) unsynced.add(to);
      renames.push({ from: file, to });
    }
  }
  for (const name of unsynced) {
    const file = join(folder, name);
    if (existsSync(file)) truncateSync(file, random.whole(0, statSync(file).size));
  }
  // Windows makes a rename last by itself, and has no folders to sync.
  if (process.platform === 'win32') return;
  for (const { from, to } of renames) {
    if (existsSync(join(folder, to)) && random.chance(0.5)) renameSync(join(folder, to), join(folder, from));
  }
}
