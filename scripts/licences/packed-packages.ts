import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { findPlace, wantedBy, type LockEntry, type LockFile } from '../lib/lock-file.ts';
import { inProject } from '../lib/paths.ts';

/** A system that Rosheta is packed for, in Node's words: 'win32' and 'x64'. */
export type Platform = { os: string; cpu: string };

/** The patterns of electron-builder.yml that keep files out of the package, without their "!". */
export async function leftOutPatterns(): Promise<string[]> {
  const { files } = parse(await readFile(inProject('electron-builder.yml'), 'utf8')) as { files: string[] };
  return files.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
}

/**
 * The places of the packages that electron-builder copies as they are: all that the project's `dependencies` lead to
 * on that platform, but for those that are left out whole.
 */
export function packedPackages(lock: LockFile, platform: Platform, leftOut: readonly string[]): string[] {
  const reached = new Set<string>();
  const reach = (place: string): void => {
    for (const name of wantedBy(lock.packages[place] ?? {})) {
      const next = findPlace(lock, place, name);
      if (next === undefined || reached.has(next) || !runsOn(lock.packages[next] ?? {}, platform)) continue;
      reached.add(next);
      reach(next);
    }
  };
  reach('');
  return [...reached].filter((place) => !isLeftOut(place, leftOut)).sort();
}

function runsOn(entry: LockEntry, { os, cpu }: Platform): boolean {
  // Electron is built for glibc only.
  const libc = entry.libc?.includes('glibc') ?? true;
  return libc && (entry.os?.includes(os) ?? true) && (entry.cpu?.includes(cpu) ?? true);
}

function isLeftOut(place: string, leftOut: readonly string[]): boolean {
  return leftOut.some((pattern) => path.posix.matchesGlob(`${place}/package.json`, pattern));
}
