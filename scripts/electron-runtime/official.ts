import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from '../lib/run.ts';
import { inCache } from './cache.ts';

const DOWNLOAD_TIME_LIMIT_MS = 10 * 60 * 1000;
const FAILURE_IS_REMEMBERED_MS = 60 * 60 * 1000;

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const failureFile = inCache('official-electron-failure.json');

export type OfficialElectron =
  | { ok: true; distPath: string }
  /** reason: one line for people; remembered: this run didn't try, an earlier one failed less than an hour ago. */
  | { ok: false; reason: string; remembered: boolean };

/**
 * Makes sure that the Electron named in package.json is downloaded, with the package's own installer
 * (since version 42 it has no postinstall, so `npm ci` alone doesn't bring the binary).
 */
export async function installOfficialElectron(): Promise<OfficialElectron> {
  const version = await packageVersion();
  const distPath = path.join(packageFolder, 'dist');
  if (await isInstalled(distPath, version)) return { ok: true, distPath };

  const known = await rememberedFailure(version);
  if (known !== undefined) return { ok: false, reason: known, remembered: true };

  console.log(`Downloading Electron ${version}…`);
  const installer = path.join(packageFolder, 'install.js');
  const result = await run(process.execPath, [installer], {
    timeoutMs: DOWNLOAD_TIME_LIMIT_MS,
    // The installer would otherwise look for its own result in the overriding folder.
    env: { ELECTRON_OVERRIDE_DIST_PATH: undefined },
  });
  if (result.code === 0 && (await isInstalled(distPath, version))) {
    await rm(failureFile, { force: true });
    return { ok: true, distPath };
  }
  const reason = result.timedOut ? 'the download took too long' : reasonIn(result.output);
  await rememberFailure(version, reason);
  return { ok: false, reason, remembered: false };
}

async function packageVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** The installer writes path.txt last, so its presence also says that unpacking was finished. */
async function isInstalled(distPath: string, version: string): Promise<boolean> {
  if (!existsSync(path.join(packageFolder, 'path.txt'))) return false;
  const found = await readFile(path.join(distPath, 'version'), 'utf8').catch(() => '');
  return found.trim().replace(/^v/, '') === version;
}

/** Without this, every start on a machine that can't reach the download would wait for it again. */
async function rememberFailure(version: string, reason: string): Promise<void> {
  await mkdir(path.dirname(failureFile), { recursive: true });
  await writeFile(failureFile, JSON.stringify({ version, reason, at: Date.now() }));
}

async function rememberedFailure(version: string): Promise<string | undefined> {
  try {
    const failure = JSON.parse(await readFile(failureFile, 'utf8')) as {
      version: string;
      reason: string;
      at: number;
    };
    const age = Date.now() - failure.at;
    return failure.version === version && age >= 0 && age < FAILURE_IS_REMEMBERED_MS
      ? failure.reason
      : undefined;
  } catch {
    return undefined;
  }
}

/** The line of the installer's output that names the error, without the stack around it. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const named = lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.find((line) => line !== '');
  return named ?? 'the installer gave no reason';
}
