import type { Page } from 'puppeteer-core';
import type { Logger } from '../../log/logger.ts';
import type { TransportMessage } from '../transport.ts';
import { readIdentity, readUnreadMessages } from './page/page-agent.ts';
import { toTransportMessage } from './to-transport-message.ts';
import { within } from './within.ts';

const IDENTITY_LIMIT_MS = 3_000;
const CATCH_UP_LIMIT_MS = 60_000;

interface InboundQueueOptions {
  /** The page that is open now; undefined when there is none. */
  page: () => Page | undefined;
  onMessage: (message: TransportMessage) => void;
  log: Logger;
}

/** Hands messages on one by one, in the order the page reported them, each with both names of its sender. */
export class InboundQueue {
  readonly #options: InboundQueueOptions;
  #last: Promise<void> = Promise.resolve();
  #mustCatchUp = false;

  constructor(options: InboundQueueOptions) {
    this.#options = options;
  }

  push(raw: unknown): void {
    this.#last = this.#last
      .then(() => this.#handOn(raw))
      .catch((error: unknown) => this.#options.log.error('a message could not be handed on', error));
  }

  /** The page was loaded anew: what came before it was listened to has yet to be read. */
  pageLoaded(): void {
    this.#mustCatchUp = true;
  }

  /** Call when WhatsApp has synchronised; works once per load. */
  async catchUp(): Promise<void> {
    const page = this.#options.page();
    if (!page || !this.#mustCatchUp) return;
    this.#mustCatchUp = false;
    try {
      for (const raw of await within(CATCH_UP_LIMIT_MS, readUnreadMessages(page))) this.push(raw);
    } catch (error) {
      this.#options.log.error('could not read the messages that arrived during the start', error);
    }
  }

  async #handOn(raw: unknown): Promise<void> {
    const message = toTransportMessage(raw, Date.now());
    const page = this.#options.page();
    if (!message || !page) return;
    const address = message.chatAddress;
    const known = address.endsWith('@lid')
      ? { phoneJid: null, lid: address }
      : { phoneJid: address, lid: null };
    const identity = await within(IDENTITY_LIMIT_MS, readIdentity(page, address)).catch(() => known);
    this.#options.onMessage({ ...message, ...identity });
  }
}
