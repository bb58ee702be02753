import type { Logger } from '../log/logger.ts';
import type { ReplyWindowRule, Store } from '../store/contract/store.ts';
import type { Transport } from '../transport/transport.ts';

/**
 * Tells the store for how long free texts go over the link that sends, by what that link can do, and how far this PC's
 * clock is ahead of WhatsApp's. Whoever queues something follows it there.
 */
export class ReplyWindowTeller {
  readonly #store: Pick<Store, 'setReplyWindow'>;
  readonly #transport: Pick<Transport, 'link' | 'capabilities'>;
  readonly #log: Logger;
  #aheadMs = 0;
  /** As JSON; undefined while the store has not been told. */
  #told: string | undefined;

  constructor(deps: {
    store: Pick<Store, 'setReplyWindow'>;
    transport: Pick<Transport, 'link' | 'capabilities'>;
    log: Logger;
  }) {
    this.#store = deps.store;
    this.#transport = deps.transport;
    this.#log = deps.log;
  }

  /** How far this PC's clock is ahead of WhatsApp's, as far as that is known. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  clockChanged(aheadMs: number): void {
    this.#aheadMs = aheadMs;
    this.tell();
  }

  /** Call it whenever another link may be sending. What the store knows already it is not told again. */
  tell(): void {
    const rule = this.#rule();
    const said = JSON.stringify(rule);
    if (said === this.#told) return;
    this.#told = said;
    this.#store.setReplyWindow({ rule }).catch((error: unknown) => {
      if (this.#told === said) this.#told = undefined;
      this.#log.error('the reply window could not be kept', error);
    });
  }

  #rule(): ReplyWindowRule | null {
    const { link, capabilities } = this.#transport;
    const { windowMs, needsTemplates } = capabilities;
    if (windowMs === null || !needsTemplates) return null;
    return { link, lengthMs: windowMs, aheadMs: this.#aheadMs };
  }
}
