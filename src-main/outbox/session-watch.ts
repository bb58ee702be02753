import type { ConnectionState } from '../../src-shared/domain/connection.ts';
import type { Store } from '../store/store.ts';

/**
 * Notices that this PC is about to be linked anew: nobody can link without a code on the screen. It is committed
 * before anything is sent or looked up in the new session, because WhatsApp's store starts from nothing there.
 */
export class SessionWatch {
  readonly #store: Pick<Store, 'beginSession'>;
  #isLinking = false;
  /** Seen, and not committed yet. */
  #isDue = false;

  constructor(store: Pick<Store, 'beginSession'>) {
    this.#store = store;
  }

  see(state: ConnectionState): void {
    const linking =
      (state.phase === 'qr' && state.code !== '') ||
      state.phase === 'pairing' ||
      (state.phase === 'logged-out' && state.reason === 'logged-out-here');
    // A code is renewed many times before it is scanned.
    if (linking && !this.#isLinking) this.#isDue = true;
    if (linking || state.phase === 'online') this.#isLinking = linking;
  }

  /** Resolves when the store knows which session counts; rejects when it cannot be told, and then ask again. */
  async settle(): Promise<void> {
    if (!this.#isDue) return;
    await this.#store.beginSession({ now: Date.now() });
    this.#isDue = false;
  }
}
