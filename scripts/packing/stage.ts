/**
 * The app with the native files of another platform or processor: those that `npm ci` left out here. A folder of its
 * own, out/stage/…, which electron-builder packs in the checkout's place.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../lib/npm.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import type { Arch, Platform } from './target.ts';

const INSTALL_TIME_LIMIT_MS = 15 * 60 * 1000;
const MANIFESTS = ['package.json', 'package-lock.json'];
/** What packing takes from the checkout besides its packages (electron-builder.yml, "files"). */
const APP_FOLDERS = ['dist', 'resources'];
const MARKER = 'installed.txt';

/**
 * Gives a folder to pack for these processors of a platform: the checkout where its own packages are the right ones,
 * else a stage. Throws an ExpectedFailure when the packages can't be had.
 */
export async function stageFor(platform: Platform, archs: Arch[]): Promise<string> {
  if (platform === process.platform && archs.every((arch) => arch === process.arch)) return inProject();
  const stage = inProject('out', 'stage', [platform, ...archs].join('-'));
  const marker = path.join(stage, MARKER);
  const wanted = await manifestsHash();
  if ((await readFile(marker, 'utf8').catch(() => '')) !== wanted) {
    await fillStage(stage, platform, archs);
    await writeFile(marker, wanted);
  }
  for (const folder of APP_FOLDERS) {
    await rm(path.join(stage, folder), { recursive: true, force: true });
    await cp(inProject(folder), path.join(stage, folder), { recursive: true });
  }
  return stage;
}

/**
 * Installs the packages for the first processor, and from those for the others the natives: only the picture library
 * has a package for each processor, the database's holds all of them.
 */
async function fillStage(
  stage: string,
  platform: Platform,
  [arch = 'x64', ...others]: Arch[],
): Promise<void> {
  await install(stage, platform, arch);
  for (const other of others) {
    const work = path.join(stage, `work-${other}`);
    await install(work, platform, other);
    const natives = path.join('node_modules', '@img');
    await cp(path.join(work, natives), path.join(stage, natives), { recursive: true });
    await rm(work, { recursive: true });
  }
}

/** Installs the app's packages into an empty folder, as a computer of this kind would. */
async function install(folder: string, platform: Platform, arch: Arch): Promise<void> {
  console.log(`Installing the packages for ${platform} ${arch} (about 15 s, once)…`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of MANIFESTS) await cp(inProject(name), path.join(folder, name));
  const result = await runNpm(
    ['ci', '--omit=dev', `--os=${platform}`, `--cpu=${arch}`, '--ignore-scripts', '--no-audit', '--no-fund'],
    { cwd: folder, timeoutMs: INSTALL_TIME_LIMIT_MS },
  );
  if (result.code !== 0) {
    throw new ExpectedFailure(
      `The packages for ${platform} ${arch} could not be installed. ` +
        `Check the network connection or the npm registry settings and try again.\n${result.output.trim()}`,
    );
  }
}

async function manifestsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of MANIFESTS) hash.update(await readFile(inProject(name)));
  return hash.digest('hex');
}
