import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { remove } from '../lib/files/remove.ts';
import { isHeld } from '../lib/files/try-again.ts';

/**
 * Of a Chromium partition, what a link to WhatsApp Web lives in; whatsapp-web.js's RemoteAuth moves the same two. The
 * rest is caches, and cookies that Windows lets no other account read.
 */
const PARTS = ['IndexedDB', 'Local Storage'];

/** Held with a lock by whoever opened the folder, unreadable then on Windows, and always empty. */
const LOCK = 'LOCK';

/** Chromium closes its files some seconds after the page, and says nothing when it has. */
const quietTime = (): Promise<void> => wait(1_500);
const TRIES = 20;

/**
 * Copies the link out of a partition that no page uses any more into `target`, which is made anew. The files must not
 * have changed from some time before the copying until its end, and nobody may hold one: otherwise it begins again,
 * and rejects in the end.
 * @param pause how long the files must be left alone before they count as at rest.
 * @returns whether there was a link to copy.
 */
export async function copySession(session: string, target: string, pause = quietTime): Promise<boolean> {
  let cause: unknown;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await listFiles(session);
    await pause();
    await remove(target);
    try {
      await copyFiles(before, session, target);
    } catch (error) {
      if (!isGone(error) && !isHeld(error)) throw error;
      cause = error;
      continue;
    }
    if (isDeepStrictEqual(await listFiles(session), before)) return before.length > 0;
  }
  throw new Error('the files of the WhatsApp link do not come to rest', { cause });
}

interface FoundFile {
  /** Below the partition. */
  name: string;
  sizeBytes: number;
  changedAt: number;
}

async function listFiles(session: string): Promise<FoundFile[]> {
  const found = await Promise.all(PARTS.map((part) => namesBelow(session, part)));
  const files = found.flat().map(async (name) => {
    const info = await unlessGone(stat(path.join(session, name)));
    return info === undefined ? [] : [{ name, sizeBytes: info.size, changedAt: info.mtimeMs }];
  });
  return (await Promise.all(files)).flat();
}

async function namesBelow(session: string, part: string): Promise<string[]> {
  const folder = path.join(session, part);
  const entries = await unlessGone(readdir(folder, { recursive: true, withFileTypes: true }));
  return (entries ?? [])
    .filter((entry) => entry.isFile() && entry.name !== LOCK)
    .map((entry) => path.relative(session, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

async function copyFiles(files: FoundFile[], session: string, target: string): Promise<void> {
  for (const { name } of files) {
    const to = path.join(target, name);
    await mkdir(path.dirname(to), { recursive: true });
    await copyFile(path.join(session, name), to);
  }
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
