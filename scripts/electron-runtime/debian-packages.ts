import { existsSync } from 'node:fs';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { run } from '../lib/run.ts';
import type { ElectronRuntime } from './resolve.ts';

const INSTALL_TIME_LIMIT_MS = 15 * 60 * 1000;

/** The libraries Electron loads. Newer releases of Debian and Ubuntu call some of them …t64. */
const LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  // Notifications are its work.
  'libnotify4',
];

/** A screen and a session bus for what runs where there is no desktop; the tests bring what answers on that bus. */
const DESKTOP = ['xvfb', 'dbus'];

const COMPILER = ['python3', 'make', 'g++'];

/**
 * Makes sure that the system packages the runtime needs are there: installs them when run as root, else
 * says how to. Only Debian and its relatives are looked at; elsewhere the desktop is trusted to have them.
 */
export async function ensureDebianPackages(runtime: ElectronRuntime, needsDisplay: boolean): Promise<void> {
  const missing = await missingPackages([
    ...LIBRARIES,
    ...(needsDisplay ? DESKTOP : []),
    ...(runtime.kind === 'fallback' ? COMPILER : []),
  ]);
  if (missing === undefined || missing.length === 0) return;
  if (!mayInstallPackages()) {
    const names = await installableNames(missing);
    throw new ExpectedFailure(
      `Some system packages that Electron needs are missing. Install them with:\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  await installPackages(missing);
}

/** Those of `needed` that are not installed; undefined on a system that has other packages than Debian's. */
export async function missingPackages(needed: readonly string[]): Promise<string[] | undefined> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return undefined;
  const installed = await installedPackages();
  return needed.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0;
}

export async function installPackages(missing: readonly string[]): Promise<void> {
  console.log(`Installing system packages: ${missing.join(' ')}…`);
  await apt('update');
  const names = await installableNames(missing);
  await apt('install', '-y', '--no-install-recommends', ...names);
}

async function installedPackages(): Promise<Set<string>> {
  const list = await run('dpkg-query', ['--show', '--showformat', '${db:Status-Status} ${Package}\n']);
  const lines = list.stdout.split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

/** The names this release knows the packages by. */
async function installableNames(names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    const renamed = await run('apt-cache', ['show', `${name}t64`]);
    found.push(renamed.code === 0 ? `${name}t64` : name);
  }
  return found;
}

async function apt(...args: string[]): Promise<void> {
  const result = await run('apt-get', ['-q', ...args], {
    timeoutMs: INSTALL_TIME_LIMIT_MS,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.code !== 0) {
    throw new ExpectedFailure(
      `"apt-get ${args.join(' ')}" failed, so the system packages could not be installed:\n${result.output.trim()}`,
    );
  }
}
