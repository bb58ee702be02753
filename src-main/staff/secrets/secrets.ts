import { Worker } from 'node:worker_threads';
import type { SecretReply, SecretTask } from './task.ts';

/** Argon2id in a thread of its own. A native build would need one file per platform in the installer; WebAssembly none. */
export interface Secrets {
  /** The encoded hash, with its salt and costs. */
  hash(secret: string): Promise<string>;
  verify(secret: string, hash: string): Promise<boolean>;
}

/** @param workerPath the bundled worker in the app, secrets/worker.ts itself under Node 24. */
export function createSecrets(workerPath: string): Secrets {
  return {
    async hash(secret) {
      const reply = await perform(workerPath, { kind: 'hash', secret });
      if (!('hash' in reply)) throw new Error('the secret worker answered something else');
      return reply.hash;
    },
    async verify(secret, hash) {
      const reply = await perform(workerPath, { kind: 'verify', secret, hash });
      return 'isRight' in reply && reply.isRight;
    },
  };
}

function perform(workerPath: string, task: SecretTask): Promise<SecretReply> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, { name: 'secret', workerData: task, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the secret worker ended with code ${code}`)));
  });
}
