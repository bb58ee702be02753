import { resolve } from 'node:path';
import { build } from 'vite';
import type { Programs } from './lane.ts';

/** Bundles the store worker as the app's build does; the desk's process runs as it is written. */
export async function buildPrograms(): Promise<Programs> {
  const outDir = resolve('out', 'crash');
  await build({
    configFile: resolve('vite.node.config.mts'),
    mode: 'store-worker',
    logLevel: 'warn',
    build: { outDir },
  });
  return {
    program: resolve('tests', 'crash', 'desk', 'desk-process.ts'),
    workerPath: resolve(outDir, 'store-worker.cjs'),
  };
}
