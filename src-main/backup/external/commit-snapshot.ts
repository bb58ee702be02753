import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { move } from '../../lib/files/move.ts';
import { remove } from '../../lib/files/remove.ts';
import { replace, UNFINISHED } from '../../lib/files/replace.ts';
import { removeUnnamed } from './copy-files.ts';
import { deskFolder, isFile, KEY, MANIFEST, snapshotFolder, wholeSnapshots } from './layout.ts';
import { readManifest } from './manifest.ts';
import { expiredSnapshots } from './rotation.ts';
import type { Steps } from './steps.ts';
import type { Committed, CommitTask } from './task.ts';
import { copySmallFile, syncNames } from './there.ts';

/**
 * Gives the manifest of a proven snapshot its name, and only then takes away what it makes unneeded. What fails or is cut
 * off after the commit goes another time. Throws the system's word when it does not come to the commit.
 */
export async function commitSnapshot(task: CommitTask, steps: Steps): Promise<Committed> {
  const desk = deskFolder(task.target, task.deskId);
  const folder = snapshotFolder(desk, task.snapshot);
  const manifest = path.join(folder, MANIFEST);
  steps.step('commit');
  await move(manifest + UNFINISHED, manifest);
  syncNames(folder);
  syncNames(path.dirname(folder));
  try {
    steps.step('committed');
    await renewKeys(desk, task.keyFile, steps);
    await rotate(desk, task, steps);
    await removeUnneeded(desk, task, steps);
    return { isTidied: true };
  } catch {
    return { isTidied: false };
  }
}

/** A passphrase that was changed, and a key that was damaged: all of them are opened by the passphrase of now. */
async function renewKeys(desk: string, keyFile: string, steps: Steps): Promise<void> {
  const wanted = readFileSync(keyFile);
  const folders = [desk, ...wholeSnapshots(desk).map(({ name }) => snapshotFolder(desk, name))];
  for (const file of folders.map((folder) => path.join(folder, KEY))) {
    if (isFile(file) && readFileSync(file).equals(wanted)) continue;
    steps.step('renew key');
    await replace(file, async (unfinished) => copySmallFile(keyFile, unfinished));
  }
}

async function rotate(desk: string, { timeZone }: CommitTask, steps: Steps): Promise<void> {
  for (const name of expiredSnapshots(wholeSnapshots(desk), timeZone)) {
    const folder = snapshotFolder(desk, name);
    // First, so that one that is cut off in the middle is nothing that could be restored.
    steps.step('expire');
    await remove(path.join(folder, MANIFEST));
    steps.step('remove snapshot');
    await remove(folder);
  }
}

/** Nothing is taken away while a manifest cannot be read: what it names is not known then. */
async function removeUnneeded(desk: string, { key, snapshot }: CommitTask, steps: Steps): Promise<void> {
  const named = new Set<string>();
  for (const { name } of wholeSnapshots(desk)) {
    steps.step('read manifest');
    try {
      const { files } = await readManifest({ desk, snapshot: name, key });
      for (const { id } of files ?? []) named.add(id);
    } catch {
      return;
    }
  }
  const now = statSync(path.join(snapshotFolder(desk, snapshot), MANIFEST)).mtimeMs;
  await removeUnnamed(desk, named, { now, steps });
}
