// Argon2 holds a processor for a tenth of a second and takes memory on purpose: neither in main nor beside the store.
import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';
import type { SecretReply, SecretTask } from './task.ts';

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COSTS = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;

async function perform(task: SecretTask): Promise<SecretReply> {
  if (task.kind === 'verify') {
    return { isRight: await argon2Verify({ password: task.secret, hash: task.hash }) };
  }
  const salt = randomBytes(SALT_BYTES);
  return { hash: await argon2id({ ...COSTS, password: task.secret, salt, outputType: 'encoded' }) };
}

if (parentPort === null) throw new Error('The secret worker must be started as a worker thread');
const port = parentPort;
void perform(workerData as SecretTask).then((reply) => port.postMessage(reply));
