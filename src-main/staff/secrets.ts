import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane; about a tenth of a second of one processor. */
const COSTS = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;
const SALT_BYTES = 16;

/**
 * Argon2id. A native build would need one file per platform in the installer; WebAssembly none. It runs in the main
 * process, which it holds for that tenth of a second at a sign-in: in worker threads that end after each task,
 * Chromium's compiler of WebAssembly now and then kept the whole program from quitting (seen on Electron 33).
 */
export interface Secrets {
  /** The encoded hash, with its salt and costs. */
  hash(secret: string): Promise<string>;
  verify(secret: string, hash: string): Promise<boolean>;
}

export function createSecrets(): Secrets {
  return {
    hash: (secret) =>
      argon2id({ ...COSTS, password: secret, salt: randomBytes(SALT_BYTES), outputType: 'encoded' }),
    verify: (secret, hash) => argon2Verify({ password: secret, hash }),
  };
}
