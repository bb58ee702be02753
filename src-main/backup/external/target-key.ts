import { existsSync } from 'node:fs';
import { tidy } from '../../lib/files/remove.ts';
import type { Logger } from '../../log/logger.ts';
import type { DoTask } from './take-snapshot.ts';

/** Keeps a passphrase as well as this PC can. */
export interface PassphraseKeeper {
  /** Whether the system has a key store; without one nothing is kept. */
  canKeep: () => boolean;
  wrap: (passphrase: string) => string;
  /** Throws when the key store does not know it any more. */
  unwrap: (wrapped: string) => string;
}

/** A second of a processor and 256 MB for each guess at a passphrase: what age takes by itself. */
const SCRYPT_LOG_N = 18;

interface TargetKeyOptions {
  /** Where it lies on this PC, to be copied to the target with each snapshot. */
  file: string;
  /** The database's, 32 bytes. */
  key: Uint8Array;
  keeper: PassphraseKeeper;
  /** The binary logarithm of scrypt's N. */
  scryptLogN: number | undefined;
  doTask: DoTask;
  log: Logger;
}

/** The database's key as a target has it, encrypted with a passphrase; and that passphrase, where it can be kept. */
export class TargetKey {
  readonly #options: TargetKeyOptions;

  constructor(options: TargetKeyOptions) {
    this.#options = options;
  }

  get file(): string {
    return this.#options.file;
  }

  isMade(): boolean {
    return existsSync(this.file);
  }

  /** Rejects with ExternalError. */
  async make(passphrase: string): Promise<void> {
    const { doTask, key, file, scryptLogN = SCRYPT_LOG_N } = this.#options;
    await doTask({ kind: 'external-make-key', key, passphrase, file, scryptLogN });
  }

  async forget(): Promise<void> {
    await tidy(this.file);
  }

  /** @returns null without a key store: then nothing is kept. */
  wrap(passphrase: string): string | null {
    const { keeper } = this.#options;
    return keeper.canKeep() ? keeper.wrap(passphrase) : null;
  }

  /** @returns null where none is kept, or the key store does not know it any more. */
  unwrap(wrapped: string | null): string | null {
    const { keeper, log } = this.#options;
    try {
      return wrapped === null ? null : keeper.unwrap(wrapped);
    } catch (error) {
      log.warn('the passphrase cannot be unwrapped', error);
      return null;
    }
  }
}
