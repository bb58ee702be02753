import type { Page } from 'puppeteer-core';
import { OneByOne } from '../../../lib/one-by-one.ts';
import type { Logger } from '../../../log/logger.ts';
import type { TransportAck, TransportChange, TransportMessage } from '../../transport.ts';
import { identityIn, identityOf } from './identity.ts';
import { toTransportChange } from './to-transport-change.ts';
import { toTransportAck, toTransportMessage } from './to-transport-message.ts';

interface InboundQueueOptions {
  /** The page that is open now; undefined when there is none. */
  page: () => Page | undefined;
  onMessage: (message: TransportMessage) => void;
  onChange: (change: TransportChange) => void;
  onAck: (ack: TransportAck) => void;
  log: Logger;
}

/**
 * Hands messages on one by one, in the order the page reported them, each with both names of its sender.
 * Changes and acks stand in the same line: none may overtake the message it is about.
 */
export class InboundQueue {
  readonly #options: InboundQueueOptions;
  readonly #line = new OneByOne();

  constructor(options: InboundQueueOptions) {
    this.#options = options;
  }

  push(raw: unknown): void {
    this.#enqueue(() => this.#handOn(raw));
  }

  pushChange(raw: unknown): void {
    const change = toTransportChange(raw, Date.now());
    if (change) this.#enqueue(async () => this.#options.onChange(await this.#named(change)));
  }

  pushAck(raw: unknown): void {
    const ack = toTransportAck(raw);
    if (ack) this.#enqueue(async () => this.#options.onAck(await this.#named(ack)));
  }

  #enqueue(work: () => Promise<void>): void {
    this.#line
      .run(work)
      .catch((error: unknown) => this.#options.log.error('a message could not be handed on', error));
  }

  /** Who it is as far as it can be told: what was done is not said again when the page has gone. */
  async #named<M extends { chatAddress: string }>(
    about: M,
  ): Promise<M & Pick<TransportMessage, 'phoneJid' | 'lid'>> {
    const { chatAddress } = about;
    const page = this.#options.page();
    return { ...about, ...(page ? await identityOf(page, chatAddress) : identityIn(chatAddress)) };
  }

  async #handOn(raw: unknown): Promise<void> {
    const message = toTransportMessage(raw, Date.now());
    const page = this.#options.page();
    if (!message || !page) return;
    this.#options.onMessage({ ...message, ...(await identityOf(page, message.chatAddress)) });
  }
}
