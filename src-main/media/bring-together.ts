import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from '../log/logger.ts';

const DAY_MS = 86_400_000;
/** Uploads nobody sent. */
const FORGET_AFTER_MS = DAY_MS;
/** As long as somebody may go back to a newer copy of the database, which knows files that this one does not. */
const KEEP_UNKNOWN_MS = 30 * DAY_MS;
/** WhatsApp keeps files for about two weeks; what is older is not asked for again. */
const ASK_AGAIN_MS = 30 * DAY_MS;

/** What the database knows of the files, see the store's operations of these names. */
export interface TidiedIndex {
  listMediaFileIds(): Promise<string[]>;
  forgetUnusedMedia(input: { createdBefore: number }): Promise<string[]>;
  releaseLostMedia(input: { fileIds: string[]; askSince: number; now: number }): Promise<void>;
}

interface Together {
  /** uploads/ */
  folder: string;
  /** The ending of what is still being written. */
  unfinished: string;
  store: TidiedIndex;
  /** Made since the start: it may have no row yet. */
  isFresh: (id: string) => boolean;
  remove: (fileIds: readonly string[]) => Promise<void>;
  /** Epoch ms. */
  now: number;
  log: Logger;
}

/**
 * Takes away what was interrupted, what nobody sent, and what no database has known for a month; asks for files that are
 * gone once more.
 */
export async function bringTogether(together: Together): Promise<void> {
  const { folder, unfinished, store, isFresh, remove, now, log } = together;
  await remove(await store.forgetUnusedMedia({ createdBefore: now - FORGET_AFTER_MS }));
  const names = new Set(await readdir(folder));
  const known = new Set(await store.listMediaFileIds());
  for (const name of names) {
    if (known.has(name) || isFresh(path.basename(name, unfinished))) continue;
    const isOld = name.endsWith(unfinished) || (await ageMs(path.join(folder, name), now)) > KEEP_UNKNOWN_MS;
    if (isOld) await remove([name]);
  }
  const lost = [...known].filter((id) => !names.has(id) && !isFresh(id));
  if (lost.length === 0) return;
  log.warn(`${lost.length} media files are gone`);
  await store.releaseLostMedia({ fileIds: lost, askSince: now - ASK_AGAIN_MS, now });
}

/** What has gone meanwhile is as new as can be. */
async function ageMs(file: string, now: number): Promise<number> {
  const info = await stat(file).catch(() => undefined);
  return info === undefined ? 0 : now - info.mtimeMs;
}
