import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The programs by which a Linux desktop opens addresses. */
const OPENERS = ['xdg-open', 'xdg-email'];

export interface SystemOpener {
  /** What the system was asked to open so far. */
  opened(): Promise<string[]>;
  /** Puts the system's own programs back. */
  remove(): Promise<void>;
}

/** Stands in for the system's openers, for programs started from now on; it only writes down what it is asked. */
export async function watchSystemOpener(): Promise<SystemOpener> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rosheta-opener-'));
  const list = path.join(folder, 'opened');
  await writeFile(list, '');
  for (const name of OPENERS) {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\necho "$@" >> '${list}'\n`);
    await chmod(file, 0o755);
  }
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}${path.delimiter}${before ?? ''}`;
  return {
    opened: async () => (await readFile(list, 'utf8')).split('\n').filter(Boolean),
    remove: async () => {
      process.env['PATH'] = before;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
