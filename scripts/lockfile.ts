/**
 * `npm run lockfile`: puts back into package-lock.json the packages for other platforms that npm leaves out
 * when the registry it was run against doesn't carry them. Without them `npm ci` refuses the lock file
 * everywhere ("Missing: … from lock file"). Run it after every change of the dependencies.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';

type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
type LockFile = { packages: Record<string, LockEntry> };

const lockPath = inProject('package-lock.json');

/** The names of the optional packages that are asked for in the lock file but not described in it. */
export async function missingFromLockFile(): Promise<string[]> {
  return Object.keys(missingEntries(await readLockFile()));
}

async function readLockFile(): Promise<LockFile> {
  return JSON.parse(await readFile(lockPath, 'utf8')) as LockFile;
}

/** Entries to add. They carry no checksum: it can't be known where the package can't be downloaded. */
function missingEntries(lock: LockFile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const exact = /^\d+\.\d+\.\d+/.test(version);
      if (!exact || isDescribed(lock, place, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  return missing;
}

/** Looks where Node would: inside the package itself, then in each folder above it. */
function isDescribed(lock: LockFile, place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** Reads the platform out of a name like @oxlint/binding-linux-arm64-musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = words.find((word) =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(word),
  );
  const cpu = words.find((word) =>
    ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'].includes(word),
  );
  if (os === undefined || cpu === undefined)
    throw new Error(`The name ${name} doesn't say which platform it is for`);
  if (os !== 'linux') return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] };
}

if (import.meta.main) {
  await runScript(async () => {
    const lock = await readLockFile();
    const missing = missingEntries(lock);
    // npm keeps the entries sorted by place, with the project itself ('') first.
    const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
      a.localeCompare(b, 'en'),
    );
    await writeFile(
      lockPath,
      `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
    );
    const count = Object.keys(missing).length;
    console.log(
      count === 0 ? 'package-lock.json is complete.' : `Added ${count} packages to package-lock.json.`,
    );
    return 0;
  });
}
