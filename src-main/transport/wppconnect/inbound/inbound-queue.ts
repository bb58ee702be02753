import type { Page } from 'puppeteer-core';
import { OneByOne } from '../../../lib/one-by-one.ts';
import type { Logger } from '../../../log/logger.ts';
import type { TransportChange, TransportMessage, TransportRead } from '../../transport.ts';
import { identityOf } from './identity.ts';
import { isPersonalChat } from './message-key.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { toTransportChange } from './to-transport-change.ts';
import { toTransportMessage } from './to-transport-message.ts';

interface InboundQueueOptions {
  /** The page that is open now; undefined when there is none. */
  page: () => Page | undefined;
  onMessage: (message: TransportMessage) => void;
  onChange: (change: TransportChange) => void;
  onRead: (read: TransportRead) => void;
  log: Logger;
}

/**
 * Hands messages on one by one, in the order the page reported them, each with both names of its sender.
 * Changes, and what was read, stand in the same line: none may overtake the message it is about.
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
    if (change) this.#enqueue(async () => this.#options.onChange(change));
  }

  /** Of a chat something was read elsewhere. */
  pushUnread(chatAddress: unknown): void {
    if (typeof chatAddress !== 'string' || !isPersonalChat(chatAddress)) return;
    this.#enqueue(async () => {
      const page = this.#options.page();
      if (page) this.#options.onRead(await readElsewhere(page, chatAddress));
    });
  }

  #enqueue(work: () => Promise<void>): void {
    this.#line
      .run(work)
      .catch((error: unknown) => this.#options.log.error('a message could not be handed on', error));
  }

  async #handOn(raw: unknown): Promise<void> {
    const message = toTransportMessage(raw, Date.now());
    const page = this.#options.page();
    if (!message || !page) return;
    this.#options.onMessage({ ...message, ...(await identityOf(page, message.chatAddress)) });
  }
}
