import type { Page } from 'puppeteer-core';
import { OneByOne } from '../../../lib/one-by-one.ts';
import type { Logger } from '../../../log/logger.ts';
import type {
  AccountNames,
  TransportAck,
  TransportChange,
  TransportMarks,
  TransportMessage,
  TransportNumberChange,
  TransportPresence,
  TransportRead,
} from '../../transport.ts';
import { identityIn, identityOf } from './identity.ts';
import { toNumberChange } from './to-number-change.ts';
import { isPersonalChat } from './message-key.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { marksElsewhere } from './to-chat-marks.ts';
import { toPresence } from './to-presence.ts';
import { toTransportChange } from './to-transport-change.ts';
import { toTransportAck, toTransportMessage } from './message/to-transport-message.ts';

interface InboundQueueOptions {
  /** The page that is open now; undefined when there is none. */
  page: () => Page | undefined;
  onMessage: (message: TransportMessage) => void;
  onChange: (change: TransportChange) => void;
  onAck: (ack: TransportAck) => void;
  onNumberChange: (change: TransportNumberChange) => void;
  onRead: (read: TransportRead) => void;
  onMarks: (marks: TransportMarks[]) => void;
  onPicture: (chatAddress: string) => void;
  onPresence: (presence: TransportPresence) => void;
  log: Logger;
}

/**
 * Hands messages on one by one, in the order the page reported them, each with both names of its sender.
 * Changes, acks and what was read stand in the same line: none may overtake the message it is about.
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
    if (change) this.#enqueueNamed(change, (named) => this.#options.onChange(named));
    const numbers = toNumberChange(raw, Date.now());
    if (numbers) this.#enqueue(() => this.#changeNumber(numbers));
  }

  pushAck(raw: unknown): void {
    const ack = toTransportAck(raw);
    if (ack) this.#enqueueNamed(ack, (named) => this.#options.onAck(named));
  }

  /** Of a chat something was read elsewhere. */
  pushUnread(chatAddress: unknown): void {
    if (typeof chatAddress !== 'string' || !isPersonalChat(chatAddress)) return;
    this.#enqueue(async () => {
      const page = this.#options.page();
      const read = page && (await readElsewhere(page, chatAddress));
      if (read) this.#options.onRead(read);
    });
  }

  /** A chat was archived, pinned, muted, blocked or marked unread, or no more. */
  pushMarks(chatAddress: unknown): void {
    if (typeof chatAddress !== 'string' || !isPersonalChat(chatAddress)) return;
    this.#enqueue(async () => {
      const page = this.#options.page();
      const marks = page ? await marksElsewhere(page, chatAddress) : [];
      if (marks.length > 0) this.#options.onMarks(marks);
    });
  }

  pushPicture(chatAddress: unknown): void {
    if (typeof chatAddress === 'string' && isPersonalChat(chatAddress)) this.#options.onPicture(chatAddress);
  }

  /** It is over in a moment, and waits for nothing. */
  pushPresence(raw: unknown): void {
    const presence = toPresence(raw);
    if (presence) this.#options.onPresence(presence);
  }

  #enqueue(work: () => Promise<void>): void {
    this.#line
      .run(work)
      .catch((error: unknown) => this.#options.log.error('a message could not be handed on', error));
  }

  /**
   * With who it is, as far as it can be told: what was done is not said again when the page has gone. Nothing of the
   * chat of the pharmacy with itself.
   */
  #enqueueNamed<M extends { chatAddress: string }>(
    about: M,
    handOn: (named: M & AccountNames) => void,
  ): void {
    this.#enqueue(async () => {
      const page = this.#options.page();
      const { chatAddress } = about;
      const identity = page ? await identityOf(page, chatAddress) : identityIn(chatAddress);
      if (identity !== null) handOn({ ...about, ...identity });
    });
  }

  /** Each with both of its names. */
  async #changeNumber({ from, to, at }: TransportNumberChange): Promise<void> {
    const page = this.#options.page();
    if (!page) return;
    const complete = (names: AccountNames): Promise<AccountNames | null> =>
      identityOf(page, names.lid ?? names.phoneJid ?? '');
    const [old, next] = [await complete(from), await complete(to)];
    if (old !== null && next !== null) this.#options.onNumberChange({ from: old, to: next, at });
  }

  async #handOn(raw: unknown): Promise<void> {
    const message = toTransportMessage(raw, Date.now());
    const page = this.#options.page();
    if (!message || !page) return;
    const identity = await identityOf(page, message.chatAddress);
    if (identity !== null) this.#options.onMessage({ ...message, ...identity });
  }
}
