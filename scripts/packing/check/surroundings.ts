/** The rule about what lies around the resources: Electron and nothing else. */
import path from 'node:path';
import type { PackedApp } from '../pack.ts';
import type { PackedFile } from './files.ts';

/** electron-builder's names for Electron's own licence. */
const RENAMED: Record<string, string> = { 'LICENSE.electron.txt': 'LICENSE' };

/** What an Electron has that a packed app must not: its first file is the mark of the runtime made in scripts/. */
const LEFTOVERS = ['rosheta-runtime.json', 'version'];

const LOCALES = ['locales/ar.pak', 'locales/en-US.pak'];

/** Whether a file is no language, or one of those that the desk speaks. */
export function isWanted(name: string): boolean {
  return !name.startsWith('locales/') || LOCALES.includes(name);
}

/**
 * Sentences about files around the resources that Electron doesn't have, that it shouldn't have left, or that it needs.
 * `electron` lists the Electron it was made from. Both lists are without the resources.
 */
export function surroundingProblems(
  app: Pick<PackedApp, 'folder' | 'executable'>,
  around: Pick<PackedFile, 'path'>[],
  electron: Pick<PackedFile, 'path'>[],
): string[] {
  const executable = path.relative(app.folder, app.executable).split(path.sep).join('/');
  const known = new Set(electron.map((file) => file.path));
  const names = new Set(around.map((file) => file.path));
  const isKnown = (name: string): boolean =>
    name === executable || known.has(name) || known.has(RENAMED[name] ?? name);
  return [
    ...(names.has(executable) ? [] : [`${executable} is missing.`]),
    ...[...names]
      .filter((name) => LEFTOVERS.includes(name))
      .map((name) => `${name} is left from developing.`),
    ...[...names].filter((name) => !isKnown(name)).map((name) => `${name} is not Electron's.`),
    ...[...names].filter((name) => !isWanted(name)).map((name) => `${name} is a language that isn't needed.`),
    ...LOCALES.filter((name) => known.has(name) && !names.has(name)).map((name) => `${name} is missing.`),
  ];
}
