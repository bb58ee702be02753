import { existsSync } from 'node:fs';
import { build, type InlineConfig } from 'vite';
import { nodeBundles, type NodeBundle } from '../vite.node.config.mts';
import { ExpectedFailure, runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';
import { EMOJI_SOURCES, writeEmoji } from './emoji/write-emoji.ts';
import { writeLicences } from './licences/gather-licences.ts';
import { recordPackages } from './licences/record-packages.ts';

/** Builds the whole app into dist/, with the licences of all that it is made of. */
export async function buildApp(): Promise<void> {
  const packages = new Set<string>();
  await Promise.all([
    ...nodeBundles.map((bundle) => buildNodeBundle(bundle, packages)),
    buildPages(packages),
  ]);
  await writeEmoji();
  for (const place of EMOJI_SOURCES) packages.add(place);
  await writeLicences(packages);
}

/**
 * Builds one of the files that Electron runs outside the window: main process, preload or store worker.
 * @param packages gets the places of the packages of which something is in it.
 */
export async function buildNodeBundle(bundle: NodeBundle, packages = new Set<string>()): Promise<void> {
  mustExist(bundle.entry);
  await build({ ...recording('vite.node.config.mts', packages), mode: bundle.name });
}

/** Builds the window's page, and behind it, in its folder, the one that draws PDFs. */
export async function buildPages(packages = new Set<string>()): Promise<void> {
  mustExist('src-renderer/index.html');
  for (const config of ['vite.config.mts', 'vite.pdf.config.mts']) {
    await build({ ...recording(config, packages), mode: 'production' });
  }
}

/** Threads are built apart, with plugins of their own. */
function recording(config: string, packages: Set<string>): InlineConfig {
  return {
    configFile: inProject(config),
    logLevel: 'warn',
    plugins: [recordPackages(packages)],
    worker: { plugins: () => [recordPackages(packages)] },
  };
}

function mustExist(entry: string): void {
  if (!existsSync(inProject(entry))) throw new ExpectedFailure(`There is no ${entry} to build the app from.`);
}

if (import.meta.main) {
  await runScript(async () => {
    const started = performance.now();
    await buildApp();
    console.log(`Built dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return 0;
  });
}
