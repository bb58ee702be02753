import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { PEOPLE, PHONES, type Telling } from './people-histories.ts';

const MINUTE = 60_000;
/** When the world begins, epoch ms. */
const START = Date.UTC(2026, 0, 1, 9);

export interface Names {
  /** E.164 digits. */
  phone: string | null;
  lid: string | null;
}

/** A change of a message, and under which names it was told. */
interface Done {
  kind: 'edit' | 'delete' | 'react' | 'ack';
  names: Names;
  /** What the message must look like at least. */
  isOf: number;
  /** It was heard of before the message, under a name that the message had not been told of under. */
  isEarly: boolean;
}

/** A message as it truly is, and what the desk has been told of it. */
export interface Written {
  number: number;
  waMessageId: string;
  who: number;
  fromMe: boolean;
  at: number;
  /** The number that its person had then. */
  phone: string | null;
  texts: string[];
  editedAt: number | null;
  deletedAt: number | null;
  reactions: string[];
  reactedAt: number;
  status: MessageStatus;
  tellings: { names: Names; allowed: Set<string> | null }[];
  done: Done[];
  /** Staff have opened a thread in which it stood. */
  isOpened: boolean;
}

/** WhatsApp's word that a number was a privacy id's. */
export interface Word {
  phone: string;
  lid: string;
  at: number;
}

export const OWN: Names = { phone: '201099999999', lid: '99999999999999@lid' };
export const lidOf = (who: number): string => `5555500000000${who}@lid`;
export const phoneOf = (number: number): string => `20101234567${number}`;
/** The half of somebody of whom WhatsApp never told the privacy id. */
export const half = (phone: string): string => `half ${phone}`;

const ACKS: readonly MessageStatus[] = ['sent', 'delivered', 'read'];
export const rankOf = (status: MessageStatus): number => ACKS.indexOf(status);

/** People, their numbers and true time; and what WhatsApp has told the desk of whose they are. */
export class PeopleWorld {
  now = START;
  readonly written: Written[] = [];
  readonly words: Word[] = [];
  /** By number: who has it now. */
  readonly #owners: (number | null)[];

  constructor(owners: readonly number[]) {
    this.#owners = Array.from({ length: PHONES }, () => null);
    for (const [phone, who] of owners.entries()) this.giveNumber(phone, who);
  }

  numberOf(who: number): string | null {
    const index = this.#owners.indexOf(who);
    return index === -1 ? null : phoneOf(index);
  }

  /** Everybody has one number at a time. @returns the one that the person had. */
  giveNumber(phone: number, who: number): string | null {
    this.now += MINUTE;
    const before = this.numberOf(who);
    for (const [index, owner] of this.#owners.entries()) if (owner === who) this.#owners[index] = null;
    this.#owners[phone] = who;
    return before;
  }

  write({ who, fromMe, sameId }: { who: number; fromMe: boolean; sameId: number | null }): Written {
    this.now += MINUTE;
    const number = this.written.length;
    const phone = this.numberOf(who);
    // In one chat and direction WhatsApp has an id once, and a chat may be under either name.
    const isFree = !this.written.some(
      (one) =>
        one.fromMe === fromMe &&
        one.waMessageId === `SAME${sameId}` &&
        (one.who === who || (phone !== null && one.phone === phone)),
    );
    const written: Written = {
      number,
      waMessageId: sameId !== null && isFree ? `SAME${sameId}` : `W${number}`,
      who,
      fromMe,
      at: this.now,
      phone,
      texts: [`m${number} `],
      editedAt: null,
      deletedAt: null,
      reactions: [],
      reactedAt: 0,
      status: fromMe ? 'sent' : 'delivered',
      tellings: [],
      done: [],
      isOpened: false,
    };
    this.written.push(written);
    return written;
  }

  change(one: Written, kind: Done['kind'], names: Names): void {
    this.now += MINUTE;
    switch (kind) {
      case 'edit':
        one.editedAt = this.now;
        one.texts.push(`m${one.number} ${one.texts.length}`);
        break;
      case 'delete':
        one.deletedAt ??= this.now;
        break;
      case 'react':
        one.reactedAt = this.now;
        one.reactions.push(one.reactions.length % 2 === 0 ? '👍' : '❤️');
        break;
      case 'ack':
        one.status = ACKS[Math.min(rankOf(one.status) + 1, 2)] ?? 'read';
    }
    // The state of what is told later comes with it.
    const isTold = one.tellings.some(
      ({ names: { phone, lid } }) =>
        (phone !== null && phone === names.phone) || (lid !== null && lid === names.lid),
    );
    if (kind === 'ack' && !isTold) return;
    one.done.push({ kind, names, isOf: this.#stateOf(one, kind), isEarly: !isTold });
  }

  /** Notes that the desk is told. */
  tell(one: Written, names: Names, isFromHistory: boolean): void {
    const allowed = names.lid === null && names.phone !== null ? this.#whoCouldBe(names.phone, one.at) : null;
    // Told again, it has the names of now and not of its time: a number beside a newer word is no word.
    const isOld =
      one.tellings.length > 0 && this.words.some(({ lid, at }) => lid === names.lid && at >= one.at);
    one.tellings.push({ names, allowed });
    if (!isOld) this.say(names, one.at);
    for (const kind of isFromHistory ? (['edit', 'delete', 'react', 'ack'] as const) : []) {
      one.done.push({ kind, names, isOf: this.#stateOf(one, kind), isEarly: false });
    }
  }

  /** Whether anything of a person was told with the privacy id. */
  isKnown(lid: string): boolean {
    return this.written.some(({ tellings }) => tellings.some(({ names }) => names.lid === lid));
  }

  say({ phone, lid }: Names, at: number): void {
    if (phone !== null && lid !== null) this.words.push({ phone, lid, at });
  }

  /** Whose a number is by all that was told: its newest word, if that person has not taken another one since. */
  holderOf(phone: string): string | undefined {
    const last = newest(this.words.filter((word) => word.phone === phone));
    if (last === undefined) return undefined;
    const own = newest(this.words.filter(({ lid }) => lid === last.lid));
    return own?.phone === phone ? last.lid : undefined;
  }

  namesOf(one: Written, { under }: Telling): Names {
    const lid = lidOf(one.who);
    if (one.phone === null || under === 'lid') return { phone: null, lid };
    // Where an id is two people's, a number alone that is not one person's for good does not say which is meant.
    const isShown = under === 'both' || one.waMessageId.startsWith('SAME');
    return { phone: one.phone, lid: isShown ? lid : null };
  }

  /** In whose thread a message may be that shows a number alone, by what was told until now. */
  #whoCouldBe(phone: string, at: number): Set<string> | null {
    const words = this.words.filter((word) => word.phone === phone);
    const before = newest(words.filter((word) => word.at <= at));
    const after = words.filter((word) => word.at > at).toSorted((one, other) => one.at - other.at)[0];
    const hadAnother = ({ lid }: Word, from: number, to: number): boolean =>
      this.words.some((word) => word.lid === lid && word.phone !== phone && word.at > from && word.at <= to);
    // Of each person the desk keeps the last time only: what a number was before it went and came back is not known any more.
    const kept = words.filter((word) => newest(words.filter(({ lid }) => lid === word.lid)) === word);
    const next = kept.filter((word) => word.at > at).toSorted((one, other) => one.at - other.at)[0];
    const later = [after, next].flatMap((word) => word?.lid ?? []);
    const holds = before !== undefined && !hadAnother(before, before.at, at);
    if (holds) return new Set([before.lid, ...later]);
    if (after === undefined) return null;
    // Nobody has said that it was anybody's then.
    return new Set([...later, half(phone)]);
  }

  #stateOf(one: Written, kind: Done['kind']): number {
    switch (kind) {
      case 'edit':
        return one.texts.length - 1;
      case 'delete':
        return one.deletedAt === null ? 0 : 1;
      case 'react':
        return one.reactions.length;
      case 'ack':
        return rankOf(one.status);
    }
  }
}

function newest(words: readonly Word[]): Word | undefined {
  return words.toSorted((one, other) => other.at - one.at)[0];
}

export const LIDS = Array.from({ length: PEOPLE }, (_, who) => lidOf(who));
