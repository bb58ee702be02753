/**
 * Packs the app into release/, and checks that what would be installed is complete, free of leftovers, hardened and
 * small:
 * - `npm run dist:dir`: unpacked, for this computer.
 * - `npm run dist:linux`, `dist:win`, `dist:mac`: the installers of that system.
 * - `npm run dist:win -- --dir`: unpacked for Windows, on any computer.
 *
 * ROSHETA_UPDATE_FEED and ROSHETA_WA_JS_KEY say where the packed desk looks for updates (scripts/packing/updates.ts).
 */
import path from 'node:path';
import { buildApp } from './build.ts';
import { prepareRuntime } from './electron-runtime/prepare.ts';
import type { ElectronRuntime } from './electron-runtime/resolve.ts';
import { ExpectedFailure, runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';
import { requireRightPackage } from './packing/check/check-package.ts';
import {
  packInstallers,
  packUnpackedApp,
  packWindowsFolders,
  type PackedApp,
  type PackingOptions,
} from './packing/pack.ts';
import { updatesFromEnvironment } from './packing/updates.ts';

type Packing = (runtime: ElectronRuntime, options: PackingOptions) => Promise<PackedApp[]>;

const packings: Record<string, Packing> = {
  dir: async (runtime, options) => [await packUnpackedApp(runtime, options)],
  'win --dir': packWindowsFolders,
  win: (runtime, options) => packInstallers('win32', runtime, options),
  linux: (runtime, options) => packInstallers('linux', runtime, options),
  mac: (runtime, options) => packInstallers('darwin', runtime, options),
};

await runScript(async () => {
  const pack = packings[process.argv.slice(2).join(' ')];
  if (pack === undefined) {
    throw new ExpectedFailure(`Say what to pack: ${Object.keys(packings).join(', ')}.`);
  }
  const options = { updates: updatesFromEnvironment() };
  const runtime = await prepareRuntime();
  await buildApp();
  const apps = await pack(runtime, options);
  for (const app of apps) await requireRightPackage(app);
  for (const app of apps) console.log(`Packed: ${path.relative(inProject(), app.executable)}`);
  return 0;
});
