import type { MessageChange } from '#shared/domain/messages/message-change.ts';
import type { Reaction } from '#shared/domain/messages/message.ts';
import type { TransportChat, TransportMessage } from '#main/transport/transport.ts';
import {
  CUSTOMERS,
  DAY,
  HOUR,
  MINUTE,
  SECOND,
  type Claim,
  type DeskHistory,
  type Names,
} from './catch-up-histories.ts';

/** In 2009: before it there was no WhatsApp, and a time of before is none. */
const FIRST_TIME = 1_230_768_000_000;
/** When the world begins, truly. */
const START = Date.UTC(2026, 10, 29, 9);

/** A message as WhatsApp's server has it, and what became of it. */
export interface Written {
  message: TransportMessage;
  customer: number;
  /** Epoch ms, truly. */
  writtenAt: number;
  /** Of before the first link, and opened on the phone. */
  isOpened: boolean;
  /** Epoch ms, truly: when the phone wrote after it, so that it is not unread there any more. */
  answeredAt: number | null;
  edited: { text: string; at: number } | null;
  deletedAt: number | null;
  reaction: Reaction | null;
}

const phoneJidOf = (customer: number): string => `2010${customer}2345678@c.us`;
const lidOf = (customer: number): string => `9988${customer}766554433@lid`;
const listedAs = (customer: number): string => (customer % 2 === 0 ? phoneJidOf(customer) : lidOf(customer));

/** On the phone. */
export const isUnread = ({ message, isOpened, answeredAt }: Written): boolean =>
  !message.fromMe && !isOpened && answeredAt === null;

/** WhatsApp, its customers and true time, as the test tells them. */
export class World {
  now = START;
  /** How far the clock of the desk's PC is ahead. */
  wrongMs = 0;
  readonly written: Written[] = [];
  readonly unreadable = new Set<number>();
  readonly lists = new Map<number, { claim: Claim; twice: boolean }>();
  hasNobodysChat = false;
  /** Called before a chat's history is given; throws when the link goes. */
  beforeRead: () => void = () => {};

  constructor({ before, opened }: Pick<DeskHistory, 'before' | 'opened'>) {
    for (const { customer, agoMs, names } of before.toSorted((one, other) => other.agoMs - one.agoMs)) {
      const isOpened = opened[customer] === true;
      this.write({ customer, names, claim: 'right', fromMe: false }, { writtenAt: START - agoMs, isOpened });
    }
  }

  get atDesk(): number {
    return this.now + this.wrongMs;
  }

  write(
    what: { customer: number; names: Names; claim: Claim; fromMe: boolean },
    { writtenAt = this.now, isOpened = false }: { writtenAt?: number; isOpened?: boolean } = {},
  ): Written {
    const { customer, names, claim, fromMe } = what;
    const number = this.written.length + 1;
    const message: TransportMessage = {
      waMessageId: `W${number}`,
      chatAddress: names === 'phone' ? phoneJidOf(customer) : lidOf(customer),
      phoneJid: names === 'lid' ? null : phoneJidOf(customer),
      lid: names === 'phone' ? null : lidOf(customer),
      fromMe,
      pushName: null,
      waType: 'chat',
      body: `رسالة ${number}`,
      media: null,
      location: null,
      vcards: [],
      status: fromMe ? 'sent' : 'delivered',
      ...this.#timeOf(claim, writtenAt, customer),
    };
    const written: Written = {
      message,
      customer,
      writtenAt,
      isOpened,
      answeredAt: null,
      edited: null,
      deletedAt: null,
      reaction: null,
    };
    if (fromMe) for (const before of this.#of(customer)) before.answeredAt ??= writtenAt;
    this.written.push(written);
    return written;
  }

  /** Does it to a message, as its writer's phone does. */
  change(one: Written, kind: 'edit' | 'delete' | 'react'): MessageChange {
    // Later than what was done before, so that the order is no question.
    const at = Math.max(this.now, one.edited?.at ?? 0, one.reaction?.at ?? 0) + 1;
    switch (kind) {
      case 'edit': {
        const text = `${one.message.body} معدّلة ${at}`;
        one.edited = { text, at };
        return { kind: 'edited', text, at };
      }
      case 'delete':
        one.deletedAt ??= at;
        return { kind: 'revoked', at: one.deletedAt };
      case 'react':
        one.reaction = { by: 'customer', emoji: at % 2 === 0 ? '👍' : '❤️', at };
        return { kind: 'reacted', ...one.reaction };
    }
  }

  addressesOf(customer: number): string[] {
    return [phoneJidOf(customer), lidOf(customer)];
  }

  listChats(): TransportChat[] {
    const chats = Array.from({ length: CUSTOMERS }, (_, customer) => customer).flatMap((customer) => {
      const newest = this.#of(customer).at(-1);
      if (newest === undefined) return [];
      const { claim, twice } = this.lists.get(customer) ?? { claim: 'right' as const, twice: false };
      const right = newest.message.isUndated === true ? 0 : newest.message.sentAt;
      const { sentAt, isUndated } = this.#timeOf(claim, right, customer);
      const unreadCount = this.#of(customer).filter((one) => isUnread(one)).length;
      const chat = {
        chatAddress: listedAs(customer),
        newestAt: isUndated === true ? 0 : sentAt,
        unreadCount,
        newestIds: [newest.message.waMessageId],
      };
      return twice ? [{ ...chat, newestAt: right }, chat] : [chat];
    });
    if (!this.hasNobodysChat) return chats;
    return [{ chatAddress: '0@c.us', newestAt: this.now, unreadCount: 1 }, ...chats];
  }

  readHistory(input: { chatAddress: string; since: number; unread?: number }): TransportMessage[] {
    this.beforeRead();
    const { chatAddress, since, unread = 0 } = input;
    const customer = this.written.find((one) =>
      this.addressesOf(one.customer).includes(chatAddress),
    )?.customer;
    if (customer === undefined || this.unreadable.has(customer)) throw new Error('the history is damaged');
    const thread = this.#of(customer);
    const incoming = thread.filter(({ message }) => !message.fromMe);
    const oldestUnread = unread === 0 ? undefined : (incoming.at(-unread) ?? incoming[0]);
    const from = oldestUnread === undefined ? thread.length : thread.indexOf(oldestUnread);
    // It goes back to what is old for certain; what has no time to go by is given as far as that.
    const isDated = ({ message }: Written): boolean =>
      message.isUndated !== true && message.sentAt >= FIRST_TIME;
    const isOld = (one: Written): boolean => isDated(one) && one.message.sentAt < since;
    const reached = thread.findLastIndex(isOld);
    return thread
      .filter((one, index) => {
        const isUnread = index >= from && !one.message.fromMe;
        return isUnread || (isDated(one) ? !isOld(one) : index > reached);
      })
      .map((one) => withChanges(one));
  }

  #of(customer: number): Written[] {
    return this.written.filter((one) => one.customer === customer);
  }

  #timeOf(claim: Claim, at: number, customer: number): { sentAt: number; isUndated?: true } {
    const inSeconds = Math.floor(at / SECOND) * SECOND;
    switch (claim) {
      case 'right':
        return { sentAt: inSeconds };
      case 'equal': {
        const before = this.#of(customer).at(-1)?.message.sentAt ?? 0;
        return { sentAt: Math.abs(before - at) < MINUTE ? before : inSeconds };
      }
      case 'hour-ahead':
        return { sentAt: this.now + HOUR };
      case 'months-ahead':
        return { sentAt: this.now + 90 * DAY };
      case 'microseconds':
        return { sentAt: at * 1_000 };
      case '1970':
        return { sentAt: SECOND };
      case 'missing':
        return { sentAt: this.atDesk, isUndated: true };
    }
  }
}

/** As it stands in the history now. */
function withChanges({ message, edited, deletedAt, reaction }: Written): TransportMessage {
  return {
    ...message,
    body: edited?.text ?? message.body,
    changes: {
      editedAt: edited?.at ?? null,
      revokedAt: deletedAt,
      reactions: reaction === null ? [] : [reaction],
    },
  };
}
