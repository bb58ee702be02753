import type { FoundMessage, SendResult, TransportMessage } from '#main/transport/transport.ts';
import type { Call } from './protocol.ts';
import type { Random } from './random.ts';

const CUSTOMERS = 8;
const FAULTS = { notSent: 0.02, requestLost: 0.02, replyLost: 0.05, unsynced: 0.1 };

/** WhatsApp's servers, the customers and their phones. They live in the runner: no kill of the desk reaches them. */
export class WhatsApp {
  readonly #random: Random;
  /** What customers received, in order: the text, and the id it came under. Repeats included. */
  readonly received: { waMessageId: string; chatAddress: string; text: string }[] = [];
  /** Ids that the store of the device linked now knows. */
  #sessionKnows = new Set<string>();
  readonly written: TransportMessage[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** The phone ended the link: the next device starts with an empty store. */
  relink(): void {
    this.#sessionKnows = new Set();
  }

  hasReceived(text: string): boolean {
    return this.received.some((one) => one.text === text);
  }

  answer(what: Call): SendResult | FoundMessage {
    return what.name === 'sendText' ? this.#send(what.input) : this.#find(what.input.waMessageId);
  }

  #send(input: { chatAddress: string; waMessageId: string; text: string }): SendResult {
    const random = this.#random;
    if (random.chance(FAULTS.notSent)) return { kind: 'not-sent', cause: 'page gone' };
    if (random.chance(FAULTS.requestLost)) return { kind: 'ambiguous', cause: 'time-out' };
    this.received.push(input);
    this.#sessionKnows.add(input.waMessageId);
    // In place of the time-out that a lost reply ends in.
    return random.chance(FAULTS.replyLost) ? { kind: 'ambiguous', cause: 'time-out' } : { kind: 'accepted' };
  }

  #find(waMessageId: string): FoundMessage {
    if (this.#random.chance(FAULTS.unsynced)) return { kind: 'unsynced' };
    return this.#sessionKnows.has(waMessageId) ? { kind: 'found', status: 'sent' } : { kind: 'absent' };
  }

  /** A customer writes; under the phone, the privacy id, or both, as WhatsApp likes. */
  customerWrites(lane: number): TransportMessage {
    const random = this.#random;
    const number = this.written.length + 1;
    const customer = random.whole(0, CUSTOMERS - 1);
    const phoneJid = `2010000000${customer}0@c.us`;
    const lid = `7770000000${customer}@lid`;
    const names = random.pick(['phone', 'phone', 'lid', 'both'] as const);
    const message: TransportMessage = {
      waMessageId: `IN${lane}-${number}`,
      chatAddress: names === 'phone' ? phoneJid : lid,
      phoneJid: names === 'lid' ? null : phoneJid,
      lid: names === 'phone' ? null : lid,
      fromMe: false,
      pushName: `عميل ${customer}`,
      waType: 'chat',
      body: `رسالة وارد${number} ${'دواء '.repeat(random.whole(0, 60))}`.trim(),
      media: null,
      location: null,
      vcards: [],
      sentAt: 1_790_000_000_000 + number * 1_000,
      status: 'delivered',
    };
    this.written.push(message);
    return message;
  }
}
