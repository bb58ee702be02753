import { readFile } from 'node:fs/promises';
import { inProject } from './paths.ts';

/** A package of package-lock.json, by its place: `node_modules/a/node_modules/b`. */
export type LockEntry = {
  /** Only where the folder's name is an alias. */
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};
/** The project itself has the place ''. */
export type LockFile = { packages: Record<string, LockEntry> };

export const lockPath = inProject('package-lock.json');

export async function readLockFile(): Promise<LockFile> {
  return JSON.parse(await readFile(lockPath, 'utf8')) as LockFile;
}

/** The place of the package that `name` means in the package at `place`: looks where Node would, upwards from there. */
export function findPlace(lock: LockFile, place: string, name: string): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (folder === '') return undefined;
  }
}

/** The name under which the package at a place was published. */
export function packageNameOf(lock: LockFile, place: string): string {
  return (
    lock.packages[place]?.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  );
}

/** The names of the packages that one asks for when it runs, with the peers that somebody must bring for it. */
export function wantedBy(entry: LockEntry): string[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = entry;
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}
