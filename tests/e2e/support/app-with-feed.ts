import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { UpdateSource } from '#main/updates/update-source.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A copy of the built app that gets updates, as packing makes it: the checkout's own has no feed. */
export async function createAppWithFeed(source: UpdateSource): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rosheta-app-'));
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  await cp(path.join(root, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => !file.endsWith('.map'),
  });
  for (const name of ['node_modules', 'resources']) {
    await symlink(path.join(root, name), path.join(folder, name), 'junction');
  }
  await writeFile(path.join(folder, 'dist', 'updates.json'), JSON.stringify(source));
  return folder;
}

export function removeApp(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
