import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UNFINISHED } from '../lib/files/replace.ts';
import { FullExportFailed } from './run-worker.ts';

/** Windows' own limit for what its file manager opens, in characters. */
const WINDOWS_LIMIT = 260;
/** `files/`, a hash, an ending, and the name while it is unfinished. */
const LONGEST_INSIDE = 90;

/** A folder that is not there yet, called after the day, in the folder that was chosen. Throws FullExportFailed. */
export async function freeName(
  parent: string,
  createdAt: number,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  const day = new Date(createdAt).toISOString().slice(0, 10);
  for (let number = 1; number < 1000; number += 1) {
    const name = path.join(parent, `rosheta-export-${day}${number === 1 ? '' : `-${number}`}`);
    if (platform === 'win32' && name.length + LONGEST_INSIDE > WINDOWS_LIMIT)
      throw new FullExportFailed('path-too-long', 'Windows opens no longer paths');
    if (!(await isThere(name)) && !(await isThere(name + UNFINISHED))) return name;
  }
  throw new FullExportFailed('failed', 'there are a thousand of this day');
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
