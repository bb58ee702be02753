/** Runs electron-builder with what only this run knows: Electron, version, feed, folders. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { runNodeTool } from '../lib/node-tool.ts';
import { inProject } from '../lib/paths.ts';
import { BUILDER_NAMES, type Arch, type Platform } from './target.ts';
import { feedAddress } from './updates.ts';
import type { UpdateSource } from '#main/updates/update-source.ts';

const PACKING_TIME_LIMIT_MS = 30 * 60 * 1000;

export type BuilderRun = {
  platform: Platform;
  archs: Arch[];
  /** electron-builder's names of what to make; ['dir'] makes only the unpacked app. */
  targets: string[];
  /** The folder with the app's packages, dist/ and resources/. */
  app: string;
  /** Absolute: what is made goes here. */
  output: string;
  /** Whether Electron's fuses are set: true for all that people get. */
  fused: boolean;
  electronVersion: string;
  /** A folder with Electron; without it, electron-builder downloads the version. */
  electronDist?: string;
  /** In place of package.json's. */
  version?: string;
  updates: UpdateSource | null;
  /** Whether the program lets itself be driven by Chromium's switches: never true for what people get. */
  opensToTests?: boolean;
};

/** Throws an ExpectedFailure with what electron-builder said when it fails. */
export async function runElectronBuilder(wanted: BuilderRun): Promise<void> {
  await mkdir(inProject('out'), { recursive: true });
  const folder = await mkdtemp(inProject('out', 'packing-'));
  try {
    const config = path.join(folder, 'electron-builder.json');
    await writeFile(config, JSON.stringify(configuration(wanted)));
    const result = await runNodeTool(
      'electron-builder',
      [
        `--${BUILDER_NAMES[wanted.platform]}`,
        ...wanted.targets,
        ...wanted.archs.map((arch) => `--${arch}`),
        `--config=${config}`,
        // The files are put where people find them by a person or the release workflow.
        '--publish=never',
      ],
      { timeoutMs: PACKING_TIME_LIMIT_MS },
    );
    if (result.code !== 0) {
      throw new ExpectedFailure(`electron-builder could not pack the app:\n${result.output.trim()}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What this run says beyond the files in the checkout, as electron-builder reads it. */
export function configuration(wanted: BuilderRun): object {
  const { electronDist, version, updates, opensToTests = false } = wanted;
  const unsigned = wanted.platform === 'win32' && process.platform !== 'win32';
  return {
    extends: inProject(wanted.fused ? 'electron-builder.release.yml' : 'electron-builder.yml'),
    electronVersion: wanted.electronVersion,
    ...(electronDist === undefined ? {} : { electronDist }),
    directories: { output: wanted.output, app: wanted.app },
    publish: updates?.feed ?? null,
    extraMetadata: {
      ...(version === undefined ? {} : { version }),
      // Read by src-main/app/refuse-launch.ts.
      ...(opensToTests ? { opensToTests } : {}),
      // A .deb names its project's page.
      ...(updates === null ? {} : { homepage: feedAddress(updates.feed) }),
    },
    // Signing is for Windows itself; icon, names and checksums are written everywhere.
    ...(unsigned ? { win: { signExecutable: false } } : {}),
  };
}
