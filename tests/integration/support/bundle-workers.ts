import { build } from 'vite';
import { WORKERS_FOLDER } from './workers.ts';

/** Vitest's global set-up of the integration tests. */
export async function setup(): Promise<void> {
  for (const mode of ['store-worker', 'backup-worker', 'webhook-worker']) {
    await build({
      configFile: 'vite.node.config.mts',
      mode,
      logLevel: 'warn',
      build: { outDir: WORKERS_FOLDER },
    });
  }
}
