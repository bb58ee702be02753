// What of the vault's files has reached the disk, written down as it happens: a kill alone loses nothing that was
// written, but a power cut loses what was not synced. Import it before anything that works on files.
import { openSync, writeSync } from 'node:fs';
import files, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import type { KillSwitch } from './kill-switch.ts';

/** Watches the files of a folder, and ends the life at the steps on them. */
export function watchFiles(options: { folder: string; notes: string; killSwitch: KillSwitch }): void {
  const { folder, notes, killSwitch } = options;
  const written = openSync(notes, 'w');
  // At once and in order: the system has it, whatever becomes of this process.
  const note = (...words: string[]): void => void writeSync(written, `${words.join(' ')}\n`);
  const isWatched = (file: unknown): file is string =>
    typeof file === 'string' && (file === folder || path.dirname(file) === folder);
  const { open, rename, rm } = files;

  files.open = async (file, flags, mode): Promise<FileHandle> => {
    if (!isWatched(file)) return open(file, flags, mode);
    const isFolder = file === folder;
    if (!isFolder && flags !== 'r') note('written', path.basename(file));
    const handle = await killSwitch.step('file.open', () => open(file, flags, mode));
    const sync = handle.sync.bind(handle);
    handle.sync = () =>
      killSwitch.step('file.sync', async () => {
        await sync();
        if (isFolder) note('folder-synced');
        else note('synced', path.basename(file));
      });
    return handle;
  };
  files.rename = async (from, to) => {
    if (!isWatched(from) || !isWatched(to)) return rename(from, to);
    await killSwitch.step('file.rename', async () => {
      await rename(from, to);
      note('renamed', path.basename(from), path.basename(to));
    });
  };
  files.rm = (file, how) =>
    isWatched(file) ? killSwitch.step('file.remove', () => rm(file, how)) : rm(file, how);
  syncBuiltinESMExports();
}
