import { resolve } from 'node:path';

/**
 * The threads that tests start by the hundred, bundled once by prepare.ts: from its sources each takes three times
 * as long to start.
 */
export const WORKERS_FOLDER = resolve('out/test-workers');
export const STORE_WORKER = resolve(WORKERS_FOLDER, 'store-worker.cjs');
export const WEBHOOK_WORKER = resolve(WORKERS_FOLDER, 'webhook-worker.cjs');
export const BACKUP_WORKER = resolve(WORKERS_FOLDER, 'backup-worker.cjs');
export const FULL_EXPORT_WORKER = resolve(WORKERS_FOLDER, 'full-export-worker.cjs');
