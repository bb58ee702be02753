import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { moveSync } from '../../lib/files/move.ts';
import { tidy, tidySync } from '../../lib/files/remove.ts';
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
/** One that is made, and about to be written down. */
const NEXT = '.next';

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

/**
 * The database's key as a target has it, encrypted with a passphrase; and that passphrase, where it can be kept. The two
 * lie in two files, so a new key waits beside the old one until its digest is written down: whatever is cut off, the
 * passphrase that is shown is the one that opens.
 */
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

  /**
   * Makes one that takes the old one's place with {@link settle}. Rejects with ExternalError.
   * @returns its digest.
   */
  async make(passphrase: string): Promise<string> {
    const { doTask, key, scryptLogN = SCRYPT_LOG_N } = this.#options;
    const file = this.file + NEXT;
    await doTask({ kind: 'external-make-key', key, passphrase, file, scryptLogN });
    return digestOf(file);
  }

  /** @param digest of the one that was written down; another one that waits goes. */
  settle(digest: string | undefined): void {
    const next = this.file + NEXT;
    if (!existsSync(next)) return;
    if (digestOf(next) === digest) moveSync(next, this.file);
    else tidySync(next);
  }

  async forget(): Promise<void> {
    await tidy(this.file);
    await tidy(this.file + NEXT);
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

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
