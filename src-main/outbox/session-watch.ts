import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';

/**
 * Notices that this PC is about to be linked anew: nobody can link without a code on the screen. It is committed when
 * the code appears, seconds before anybody can have scanned it, so that a crash after the scan cannot lose it; and
 * nothing is sent or looked up before it is, because WhatsApp's store starts from nothing in the new session.
 */
export class SessionWatch {
  readonly #store: Pick<Store, 'beginSession'>;
  readonly #log: Logger;
  #isLinking = false;
  /** Seen, and not committed yet. */
  #isDue = false;

  #settling: Promise<void> | undefined;

  constructor(store: Pick<Store, 'beginSession'>, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  see(state: ConnectionState): void {
    const linking =
      (state.phase === 'qr' && state.code !== '') ||
      state.phase === 'pairing' ||
      (state.phase === 'logged-out' && state.reason === 'logged-out-here');
    // A code is renewed many times before it is scanned.
    if (linking && !this.#isLinking) this.#isDue = true;
    if (linking || state.phase === 'online') this.#isLinking = linking;
    this.settle().catch((error: unknown) => this.#log.error('a new session could not be recorded', error));
  }

  /** Resolves when the store knows which session counts; rejects when it cannot be told, and then ask again. */
  async settle(): Promise<void> {
    if (!this.#isDue) return;
    this.#settling ??= this.#commit().finally(() => (this.#settling = undefined));
    await this.#settling;
  }

  async #commit(): Promise<void> {
    await this.#store.beginSession({ now: Date.now() });
    this.#isDue = false;
  }
}
