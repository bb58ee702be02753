import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const STAGING_PREFIX = '.staging-';
const STAGING_IS_ABANDONED_AFTER_MS = 2 * 60 * 60 * 1000;

/** Rosheta's build cache. Outside the checkout, so that a fresh clone or `npm ci` doesn't start over. */
function cacheRoot(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'rosheta');
}

export function inCache(...segments: string[]): string {
  return path.join(cacheRoot(), ...segments);
}

/**
 * Fills a cache folder: `fill` works in a staging folder beside it, which is renamed into place only when
 * complete, so that a killed run never leaves half a cache behind. When two runs fill the same folder at
 * once, the first to finish wins and the other's work is dropped.
 */
export async function fillCacheFolder(
  folder: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true });
  await removeAbandonedStaging(parent);
  const staging = await mkdtemp(path.join(parent, STAGING_PREFIX));
  try {
    await fill(staging);
    await rename(staging, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Removes what runs that were killed more than two hours ago left behind. */
async function removeAbandonedStaging(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(STAGING_PREFIX)) continue;
    const folder = path.join(parent, name);
    const info = await stat(folder).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > STAGING_IS_ABANDONED_AFTER_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
