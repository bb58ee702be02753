import type { ActionResult, FoundMessage, SendResult } from '#main/transport/transport.ts';
import type { Call, CallAnswer, CallInput, CallName, FileAnswer } from '../protocol.ts';
import type { Random } from '../random.ts';
import { writeAs, type Written } from './customers.ts';
import { History } from './history.ts';
import { originalOf, ShownMessages } from './shown-messages.ts';
import type { WorldTime } from './world-time.ts';

const FAULTS = {
  notSent: 0.02,
  requestLost: 0.02,
  replyLost: 0.05,
  unsynced: 0.1,
  sameId: 0.05,
  quotedMissing: 0.1,
};
const FILE_FAULTS = { expired: 0.03, failed: 0.1, breaks: 0.1 };

/** What a customer's phone got. */
export interface Received {
  waMessageId: string;
  chatAddress: string;
  /** The text, or the caption of the file. */
  text: string;
  /** Of the file's bytes; null for a text. */
  sha256: string | null;
  /** WhatsApp's id of the message above it; null when it answers none. */
  answers: string | null;
  /** Epoch ms, truly. */
  at: number;
}

/** WhatsApp's servers, the customers and their phones. They live in the runner: no kill of the desk reaches them. */
export class WhatsApp {
  readonly history: History;
  /** What customers received, in order. Repeats included. */
  readonly received: Received[] = [];
  readonly written: Written[] = [];
  /** The pharmacy's reaction to each message, by its text: the ids of two customers can coincide. */
  readonly reactions = new Map<string, string>();
  /** What became of the pharmacy's own messages since. */
  readonly shown = new ShownMessages(this.received);
  /** Ids of messages whose quote WhatsApp did not have. */
  readonly withoutQuote = new Set<string>();
  /** Ids of messages whose file nobody can have any more. */
  readonly expired = new Set<string>();
  readonly #random: Random;
  readonly #time: WorldTime;
  /** What the store of the device linked now knows: in which chat each id is. */
  #sessionKnows = new Set<string>();

  constructor(random: Random, time: WorldTime) {
    this.#random = random;
    this.#time = time;
    this.history = new History(this.written, random, time);
  }

  /** The phone ended the link: the next device starts with an empty store. */
  relink(): void {
    this.#sessionKnows = new Set();
  }

  hasReceived(text: string): boolean {
    return this.received.some((one) => originalOf(one.text) === originalOf(text));
  }

  answer(what: Call): CallAnswer<CallName> {
    switch (what.name) {
      case 'sendText':
        return this.#send(what.input);
      case 'react':
        return this.#act(() => this.#react(what.input));
      case 'editText':
        return this.#act(() => this.shown.edit(what.input));
      case 'deleteForEveryone':
        return this.#act(() => this.shown.delete(what.input));
      case 'star':
        return this.#act(() => this.shown.star(what.input));
      case 'findMessage':
        return this.#find(what.input);
      case 'listChats':
        return this.history.listChats();
      case 'readHistory':
        return this.history.readHistory(what.input);
      case 'downloadMedia':
        return this.#download(what.input.waMessageId);
    }
  }

  customerWrites(lane: number): Written {
    const { written } = this;
    const one = writeAs({ lane, number: written.length + 1, random: this.#random, time: this.#time });
    if (written.length > 0 && this.#random.chance(FAULTS.sameId)) this.#takeSameId(one);
    written.push(one);
    return one;
  }

  /** Phones choose the ids, so that those of two customers can coincide. Files are told apart by them alone here. */
  #takeSameId({ message, customer, file }: Written): void {
    const other = this.#random.pick(this.written);
    const users = this.written.filter((one) => one.message.waMessageId === other.message.waMessageId);
    const isFree = users.every((one) => one.customer !== customer && one.file === null);
    if (file === null && isFree) message.waMessageId = other.message.waMessageId;
  }

  #send({ chatAddress, waMessageId, text, sha256, quoted = null }: CallInput<'sendText'>): SendResult {
    const random = this.#random;
    if (quoted !== null && random.chance(FAULTS.quotedMissing)) {
      this.withoutQuote.add(waMessageId);
      return { kind: 'quoted-missing', cause: 'no such message' };
    }
    if (random.chance(FAULTS.notSent)) return { kind: 'not-sent', cause: 'page gone' };
    if (random.chance(FAULTS.requestLost)) return { kind: 'ambiguous', cause: 'time-out' };
    const answers = quoted?.waMessageId ?? null;
    this.received.push({ chatAddress, waMessageId, text, sha256, answers, at: this.#time.now });
    this.#sessionKnows.add(placeOf({ chatAddress, waMessageId }));
    // In place of the time-out that a lost reply ends in.
    return random.chance(FAULTS.replyLost) ? { kind: 'ambiguous', cause: 'time-out' } : { kind: 'accepted' };
  }

  #act(act: () => ActionResult): ActionResult {
    const random = this.#random;
    if (random.chance(FAULTS.requestLost)) return { kind: 'not-done', cause: 'time-out' };
    const result = act();
    return random.chance(FAULTS.replyLost) ? { kind: 'not-done', cause: 'time-out' } : result;
  }

  /** Once more is the same: WhatsApp shows one reaction of each side. */
  #react({ addresses, waMessageId, emoji }: CallInput<'react'>): ActionResult {
    const target = this.written.find(
      ({ message }) => message.waMessageId === waMessageId && addresses.includes(message.chatAddress),
    );
    if (target === undefined) return { kind: 'refused', reason: 'gone', cause: 'no such message' };
    this.reactions.set(target.message.body, emoji);
    return { kind: 'done' };
  }

  /** Only in the chat into which it was sent: the person may have written under another address since. */
  #find(input: CallInput<'findMessage'>): FoundMessage {
    if (this.#random.chance(FAULTS.unsynced)) return { kind: 'unsynced' };
    return this.#sessionKnows.has(placeOf(input)) ? { kind: 'found', status: 'sent' } : { kind: 'absent' };
  }

  #download(waMessageId: string): FileAnswer {
    const random = this.#random;
    const file = this.written.find(({ message }) => message.waMessageId === waMessageId)?.file ?? null;
    if (random.chance(FILE_FAULTS.expired)) this.expired.add(waMessageId);
    if (file === null || this.expired.has(waMessageId)) return { kind: 'expired' };
    if (random.chance(FILE_FAULTS.failed)) return { kind: 'failed' };
    const breaksAt = random.chance(FILE_FAULTS.breaks) ? random.whole(0, file.sizeBytes) : null;
    return { kind: 'file', file, breaksAt };
  }
}

const placeOf = ({ chatAddress, waMessageId }: CallInput<'findMessage'>): string =>
  `${chatAddress} ${waMessageId}`;
