import type { CustomerWriting, PastWriting, PhoneWriting, Writing as Written } from '../server/incoming.ts';
import type { CustomerState, Jid, PhoneMarks } from '../server/protocol.ts';
import { Linking } from './linking.ts';

/** What customers and the pharmacy's phone do. */
export class Writing extends Linking {
  /** Returns the bare id and WhatsApp's whole key (`false_chat_id`). */
  customerWrites(writing: CustomerWriting): { id: string; key: string } {
    return this.whatsApp.incoming.customerWrites(writing);
  }

  /** The pharmacy writes on the phone itself. */
  phoneWrites(writing: PhoneWriting): { id: string; key: string } {
    return this.whatsApp.incoming.phoneWrites(writing);
  }

  /** The pharmacy writes to itself on the phone, in its own chat under either of its names. */
  phoneNotes(text: string, as: 'phone' | 'lid' = 'lid'): { id: string; key: string } {
    const { owner } = this.whatsApp;
    return this.whatsApp.incoming.phoneWrites({ to: owner[as], text });
  }

  /** A person changes the number, which WhatsApp tells by a notice in their chat; `lid` stays theirs. */
  customerChangesNumber(change: { from: Jid; to: Jid; lid?: Jid }): void {
    if (change.lid !== undefined) this.linkLid(change.to, change.lid);
    this.whatsApp.incoming.changeNumber(change);
  }

  /** Somebody opens the chat on the phone; `left`: so many of its last messages have come since. */
  phoneReads(chat: Jid, { left = 0 }: { left?: number } = {}): void {
    this.whatsApp.incoming.phoneReads(chat, left);
  }

  /** Somebody marks the chat unread by hand. */
  phoneMarksUnread(chat: Jid): void {
    this.whatsApp.incoming.phoneReads(chat, -1);
  }

  /** Somebody archives, pins, mutes or blocks it on the phone, or takes that back. */
  phoneMarks(chat: Jid, values: PhoneMarks): void {
    this.whatsApp.incoming.phoneMarks(chat, values);
  }

  /** The pharmacy's phone has them in its address book by this name; null: no more. */
  phoneKnows(chat: Jid, name: string | null): void {
    this.whatsApp.devices.push({ type: 'contact', chat, name });
  }

  /** A person shows another picture, or none (null). Bytes that are no picture are handed out as they are. */
  customerShows(chat: Jid, picture: Buffer | null): void {
    this.whatsApp.pictures.show(chat, picture);
    this.whatsApp.devices.push({ type: 'picture', chat });
  }

  /** What only the phone has of a chat, oldest first: the page gets it a chunk at a time, when it asks for what is earlier. */
  phoneHolds(chat: Jid, past: readonly PastWriting[], { chunk = 20 }: { chunk?: number } = {}): void {
    const { held, incoming } = this.whatsApp;
    held.hold(
      chat,
      past.map((writing) => incoming.pastRow(chat, writing)),
      chunk,
    );
  }

  /** Nobody answers who asks the phone for more, until `phoneOn`. */
  phoneOff(): void {
    this.whatsApp.held.phoneOff();
  }

  phoneOn(): void {
    this.whatsApp.held.phoneOn();
  }

  redeliver(id: string, options: { as?: Jid } = {}): void {
    this.whatsApp.incoming.redeliver(id, options.as);
  }

  /** A message that could not be read, or a call that rang, turns out to be this. */
  turnsOutToBe(id: string, writing: Written): void {
    this.whatsApp.incoming.retype(id, writing);
  }

  /** `fields`: what else it says now, of a richer kind. */
  customerEdits(id: string, text: string, fields: Readonly<Record<string, unknown>> = {}): void {
    this.whatsApp.incoming.edit(id, text, fields);
  }

  customerRevokes(id: string): void {
    this.whatsApp.incoming.revoke(id);
  }

  /** Before the message is written: the same `from` and `id` write it then. */
  customerRevokesAhead({ from, id }: { from: Jid; id: string }): void {
    this.whatsApp.incoming.revokeAhead(from, id);
  }

  /** `key`: the whole key of the message; an empty emoji takes the reaction back. */
  customerReacts(key: string, from: Jid, emoji: string): void {
    this.whatsApp.incoming.react(key, from, emoji);
  }

  /** The pharmacy reacts on the phone; the same. */
  phoneReacts(key: string, emoji: string): void {
    this.whatsApp.incoming.react(key, this.owner.phone, emoji);
  }

  /** The pharmacy sets a star on the phone, or takes it away. */
  phoneStars(key: string, isStarred = true): void {
    this.whatsApp.devices.push({ type: 'star', key, isStarred });
  }

  /** The pharmacy edits on the phone what was written there. */
  phoneEdits(id: string, text: string): void {
    this.whatsApp.incoming.edit(id, text);
  }

  /** The pharmacy deletes on the phone what was written there. */
  phoneRevokes(id: string): void {
    this.whatsApp.incoming.revoke(id);
  }

  /** `key`: the whole key of the poll; `options`: the numbers of all that they have chosen now. */
  customerVotes(key: string, from: Jid, options: number[]): void {
    this.whatsApp.incoming.vote(key, from, options);
  }

  customerTypes(chat: Jid, state: CustomerState = 'composing'): void {
    this.whatsApp.devices.push({ type: 'typing', chat, state });
  }

  /** The number exists on WhatsApp although its owner has not written yet. */
  addNumber(jid: Jid): void {
    this.whatsApp.people.add(jid);
  }

  /** Both addresses belong to one person; `tell: false` leaves the page to find out by asking. */
  linkLid(phone: Jid, lid: Jid, options: { tell?: boolean } = {}): void {
    this.whatsApp.people.link(phone, lid);
    if (options.tell ?? true) this.whatsApp.devices.push({ type: 'pair', phone, lid });
  }
}
