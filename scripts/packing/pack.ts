/** Packs the built app (dist/) into unpacked folders and, where Electron's downloads can be reached, installers. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ElectronRuntime } from '../electron-runtime/resolve.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import { runElectronBuilder } from './electron-builder.ts';
import { stageFor } from './stage.ts';
import { standInElectron } from './stand-in-electron.ts';
import { INSTALLER_ARCHS, unpackedApp, type Arch, type Platform, type UnpackedApp } from './target.ts';
import { withUpdatesFile } from './updates.ts';
import type { UpdateSource } from '#main/updates/update-source.ts';

const FOR_TESTS = inProject('out', 'packed-for-tests');

export type PackingOptions = {
  /** In place of package.json's. */
  version?: string;
  /** An absolute folder; release/ of the checkout by default. */
  output?: string;
  /** Where the packed desk looks for updates; nowhere by default. */
  updates?: UpdateSource | null;
  /** A program that takes all of Chromium's switches, which tests drive it with. Not for people. */
  opensToTests?: boolean;
};

export type PackedApp = UnpackedApp & {
  /** Whether its fuses are set. The stand-in for the Windows Electron has none to set. */
  fused: boolean;
  /** The same Electron unpacked, to compare with; undefined where electron-builder fetched one for another computer. */
  electronDist: string | undefined;
};

/** Where packUnpackedApp() puts the app for this computer by default. Throws where none can be packed. */
export function packedExecutable(): string {
  return unpackedApp(thisPlatform(), thisArch(), inProject('release')).executable;
}

/** Where packForTests() puts it. */
export function packedForTestsExecutable(): string {
  return unpackedApp(thisPlatform(), thisArch(), FOR_TESTS).executable;
}

/** Packs the unpacked app for this computer with the runtime at hand. */
export async function packUnpackedApp(
  runtime: ElectronRuntime,
  options: PackingOptions = {},
): Promise<PackedApp> {
  const [app] = await pack(thisPlatform(), [thisArch()], ['dir'], runtime, options, runtime.distPath);
  if (app === undefined) throw new Error('Nothing was packed');
  return app;
}

/** The same program for the tests that drive it, which what people get does not allow; in a folder of its own. */
export function packForTests(runtime: ElectronRuntime, options: PackingOptions = {}): Promise<PackedApp> {
  return packUnpackedApp(runtime, { output: FOR_TESTS, opensToTests: true, ...options });
}

/**
 * Packs the unpacked Windows apps, also on another system: around a stand-in where Electron's downloads can't be
 * reached.
 */
export async function packWindowsFolders(
  runtime: ElectronRuntime,
  options: PackingOptions = {},
): Promise<PackedApp[]> {
  if (process.platform === 'win32') return [await packUnpackedApp(runtime, options)];
  const electronDist = runtime.kind === 'official' ? undefined : await standInElectron();
  return pack('win32', INSTALLER_ARCHS.win32, ['dir'], runtime, options, electronDist);
}

/**
 * Makes the installers of a platform, and gives the unpacked apps they were made from. Throws an ExpectedFailure where
 * Electron or electron-builder's tools can't be downloaded.
 */
export async function packInstallers(
  platform: Platform,
  runtime: ElectronRuntime,
  options: PackingOptions = {},
): Promise<PackedApp[]> {
  if (runtime.kind !== 'official') {
    throw new ExpectedFailure(
      `Installers need the official Electron ${platform === 'win32' ? 'for Windows ' : ''}and electron-builder's own ` +
        `tools, and neither can be downloaded here: GitHub's releases can't be reached. Make them on a computer that ` +
        `reaches them, or set ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR to copies that this one reaches. ` +
        `Unpacked apps can be made here: npm run dist:dir, npm run dist:win -- --dir.`,
    );
  }
  return pack(platform, INSTALLER_ARCHS[platform], installersOf(platform, options), runtime, options);
}

/** What electron-builder.yml says, without a .deb where there is no address to name in it. */
function installersOf(platform: Platform, { updates = null }: PackingOptions): string[] {
  if (platform !== 'linux' || updates !== null) return [];
  console.log('No .deb without ROSHETA_UPDATE_FEED: it has to name an address.');
  return ['AppImage'];
}

/** `electronDist` is the Electron to take; without it, electron-builder downloads the runtime's version. */
async function pack(
  platform: Platform,
  archs: Arch[],
  targets: string[],
  runtime: ElectronRuntime,
  { version, output = inProject('release'), updates = null, opensToTests = false }: PackingOptions,
  electronDist?: string,
): Promise<PackedApp[]> {
  const fused = electronDist === undefined || electronDist === runtime.distPath;
  const apps = archs.map((arch) => {
    const isForHere = platform === process.platform && arch === process.arch;
    const compared = electronDist ?? (isForHere ? runtime.distPath : undefined);
    return { ...unpackedApp(platform, arch, output), fused, electronDist: compared };
  });
  for (const { folder } of apps) await rm(folder, { recursive: true, force: true });
  await withUpdatesFile(updates, async () => {
    await runElectronBuilder({
      platform,
      archs,
      targets,
      app: await stageFor(platform, archs),
      output,
      fused,
      electronVersion: runtime.version,
      updates,
      opensToTests,
      ...(electronDist === undefined ? {} : { electronDist }),
      ...(version === undefined ? {} : { version }),
    });
  });
  for (const { executable } of apps) {
    if (!existsSync(executable)) throw new Error(`electron-builder made no ${executable}`);
  }
  return apps;
}

function thisPlatform(): Platform {
  const { platform } = process;
  if (platform === 'linux' || platform === 'win32' || platform === 'darwin') return platform;
  throw new ExpectedFailure('Rosheta can be packed on Windows, Linux and macOS only.');
}

function thisArch(): Arch {
  const { arch } = process;
  if (arch === 'x64' || arch === 'arm64') return arch;
  throw new ExpectedFailure('Rosheta can be packed for x64 and arm64 only.');
}
