import { resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import type { CloudPrograms } from './cloud/cloud-lane.ts';
import type { Programs } from './lane.ts';

const CONFIG: InlineConfig = {
  configFile: resolve('vite.node.config.mts'),
  mode: 'store-worker',
  logLevel: 'warn',
};

/** Bundles the store worker as the app's build does, and the desk's processes with it: they start a thousand times. */
export async function buildPrograms(): Promise<Programs & CloudPrograms> {
  const outDir = resolve('out', 'crash');
  await build({ ...CONFIG, build: { outDir } });
  await buildProgram(outDir, ['desk', 'desk-process.ts'], 'desk-process.mjs');
  await buildProgram(outDir, ['cloud', 'desk-process.ts'], 'cloud-desk-process.mjs');
  return {
    program: resolve(outDir, 'desk-process.mjs'),
    cloudProgram: resolve(outDir, 'cloud-desk-process.mjs'),
    storeThread: resolve('tests', 'crash', 'desk', 'store-thread.ts'),
    workerPath: resolve(outDir, 'store-worker.cjs'),
  };
}

async function buildProgram(outDir: string, source: string[], entryFileNames: string): Promise<void> {
  await build({
    ...CONFIG,
    build: {
      outDir,
      ssr: resolve('tests', 'crash', ...source),
      rolldownOptions: { output: { format: 'es', entryFileNames } },
    },
  });
}
