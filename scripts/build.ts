import { existsSync } from 'node:fs';
import { build } from 'vite';
import { nodeBundles, type NodeBundle } from '../vite.node.config.mts';
import { ExpectedFailure, runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';

/** Builds the whole app into dist/. */
export async function buildApp(): Promise<void> {
  await Promise.all([...nodeBundles.map((bundle) => buildNodeBundle(bundle)), buildPages()]);
}

/** Builds one of the files that Electron runs outside the window: main process, preload or store worker. */
export async function buildNodeBundle(bundle: NodeBundle): Promise<void> {
  mustExist(bundle.entry);
  await build({ configFile: inProject('vite.node.config.mts'), mode: bundle.name, logLevel: 'warn' });
}

/** Builds the window's page, and behind it, in its folder, the one that draws PDFs. */
export async function buildPages(): Promise<void> {
  mustExist('src-renderer/index.html');
  for (const config of ['vite.config.mts', 'vite.pdf.config.mts']) {
    await build({ configFile: inProject(config), mode: 'production', logLevel: 'warn' });
  }
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
