import { resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import type { Programs } from './lane.ts';

const CONFIG: InlineConfig = {
  configFile: resolve('vite.node.config.mts'),
  mode: 'store-worker',
  logLevel: 'warn',
};

/** Bundles the store worker as the app's build does, and the desk's process with it: it starts a thousand times. */
export async function buildPrograms(): Promise<Programs> {
  const outDir = resolve('out', 'crash');
  await build({ ...CONFIG, build: { outDir } });
  await build({
    ...CONFIG,
    build: {
      outDir,
      ssr: resolve('tests', 'crash', 'desk', 'desk-process.ts'),
      rolldownOptions: { output: { format: 'es', entryFileNames: 'desk-process.mjs' } },
    },
  });
  return {
    program: resolve(outDir, 'desk-process.mjs'),
    storeThread: resolve('tests', 'crash', 'desk', 'store-thread.ts'),
    workerPath: resolve(outDir, 'store-worker.cjs'),
  };
}
