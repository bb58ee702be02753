// The store's thread as the app bundles it, under the clock that the runner sets.
import { createRequire } from 'node:module';
import { getEnvironmentData } from 'node:worker_threads';
import './moving-clock.ts';
import { BUNDLED_WORKER } from './bundled-worker.ts';

createRequire(import.meta.url)(getEnvironmentData(BUNDLED_WORKER) as string);
