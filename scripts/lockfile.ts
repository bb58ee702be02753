/**
 * `npm run lockfile`: puts back into package-lock.json the packages for other platforms that npm leaves out
 * when the registry it was run against doesn't carry them. Without them `npm ci` refuses the lock file
 * everywhere ("Missing: … from lock file"). Run it after every change of the dependencies.
 */
import { writeFile } from 'node:fs/promises';
import { runScript } from './lib/expected-failure.ts';
import { findPlace, lockPath, readLockFile, type LockEntry, type LockFile } from './lib/lock-file.ts';

/** The names of the optional packages that are asked for in the lock file but not described in it. */
export async function missingFromLockFile(): Promise<string[]> {
  return Object.keys(missingEntries(await readLockFile()));
}

/** Entries to add. They carry no checksum: it can't be known where the package can't be downloaded. */
function missingEntries(lock: LockFile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const exact = /^\d+\.\d+\.\d+/.test(version);
      if (!exact || findPlace(lock, place, name) !== undefined) continue;
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
