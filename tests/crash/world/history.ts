import type { TransportChat, TransportMessage } from '#main/transport/transport.ts';
import type { CallInput } from '../protocol.ts';
import type { Random } from '../random.ts';
import { customers, lidOf, listedAs, phoneJidOf, type Written } from './customers.ts';
import { DAY, HOUR, type WorldTime } from './world-time.ts';

/** In 2009: before it there was no WhatsApp, and a time of before is none. */
const FIRST_TIME = 1_230_768_000_000;
const FAULTS = { unreadableChat: 0.06, busy: 0.05, wrongTime: 0.1, listedTwice: 0.1, nobodysChat: 0.1 };
/** A chat of nobody, which cannot be read. */
const NOBODYS_CHAT = '0@c.us';

/** What WhatsApp's own store answers about the past: to be caught up with. */
export class History {
  readonly #written: readonly Written[];
  readonly #random: Random;
  readonly #time: WorldTime;
  #isFaultless = false;
  /** While this life lasts. */
  #unreadable: ReadonlySet<number> = new Set();
  #wrongTimes: ReadonlyMap<number, (newestAt: number) => number> = new Map();

  constructor(written: readonly Written[], random: Random, time: WorldTime) {
    this.#written = written;
    this.#random = random;
    this.#time = time;
  }

  /** Another life of the desk begins, with other faults of WhatsApp's; at the end there are none. */
  begin({ isFaultless = false }: { isFaultless?: boolean } = {}): void {
    this.#isFaultless = isFaultless;
    const random = this.#random;
    const some = (probability: number): number[] =>
      isFaultless ? [] : customers.filter(() => random.chance(probability));
    const ahead = [
      () => this.#time.now + HOUR,
      () => this.#time.now + 90 * DAY,
      (newestAt: number) => newestAt * 1_000,
    ];
    this.#unreadable = new Set(some(FAULTS.unreadableChat));
    this.#wrongTimes = new Map(
      some(FAULTS.wrongTime).map((customer) => [
        customer,
        random.pick([...(this.#time.mayBeAhead ? [] : ahead), () => 0, () => 1_000]),
      ]),
    );
  }

  /** A list that may be wrong about the time of a chat, and may name it twice. */
  listChats(): TransportChat[] {
    const random = this.#random;
    const chats = customers.flatMap((customer): TransportChat[] => {
      const messages = this.#of(customer);
      const newest = messages.at(-1);
      if (newest === undefined) return [];
      const newestAt = this.#wrongTimes.get(customer)?.(newest.message.sentAt) ?? newest.message.sentAt;
      const chat = { chatAddress: listedAs(customer), newestAt, unreadCount: messages.length };
      return random.chance(FAULTS.listedTwice) ? [chat, { ...chat, unreadCount: 0 }] : [chat];
    });
    if (this.#isFaultless || !random.chance(FAULTS.nobodysChat)) return chats;
    return [{ chatAddress: NOBODYS_CHAT, newestAt: this.#time.now, unreadCount: 1 }, ...chats];
  }

  readHistory({ chatAddress, since, unread }: CallInput<'readHistory'>): TransportMessage[] | 'unreadable' {
    const customer = customers.find((one) => [phoneJidOf(one), lidOf(one)].includes(chatAddress));
    if (customer === undefined || this.#unreadable.has(customer)) return 'unreadable';
    if (!this.#isFaultless && this.#random.chance(FAULTS.busy)) return 'unreadable';
    const thread = this.#of(customer);
    // It goes back to what is old for certain; what has no time to go by is given as far as that.
    const isDated = ({ message }: Written): boolean => message.sentAt >= FIRST_TIME;
    const isOld = (one: Written): boolean => isDated(one) && one.message.sentAt < since;
    const reached = thread.findLastIndex(isOld);
    return thread
      .filter((one, index) => {
        const isUnread = index >= thread.length - unread;
        return isUnread || (isDated(one) ? !isOld(one) : index > reached);
      })
      .map(({ message }) => message);
  }

  #of(customer: number): Written[] {
    return this.#written.filter((one) => one.customer === customer);
  }
}
