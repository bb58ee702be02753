import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'vite';
import { createStore } from '#main/store/client/create-store.ts';
import { STORE_WORKER, WORKERS_FOLDER } from './workers.ts';
import { NEW_DATABASE } from './new-database.ts';

/** Vitest's global set-up of the integration tests: what they would all make anew, by the hundred. */
export async function setup(): Promise<void> {
  for (const mode of ['store-worker', 'backup-worker', 'webhook-worker', 'full-export-worker']) {
    await build({
      configFile: 'vite.node.config.mts',
      mode,
      logLevel: 'warn',
      build: { outDir: WORKERS_FOLDER },
    });
  }
  await makeNewDatabase();
}

async function makeNewDatabase(): Promise<void> {
  const folder = dirname(NEW_DATABASE.databasePath);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fail = (error: Error): never => {
    throw error;
  };
  const store = await createStore({
    ...NEW_DATABASE,
    workerPath: STORE_WORKER,
    onFatal: fail,
    onEvents: () => {},
  });
  await store.close();
}
