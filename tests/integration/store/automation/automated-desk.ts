import { onTestFinished, vi } from 'vitest';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import type { Ticket, TicketChange } from '#shared/domain/tickets/ticket.ts';
import { fromPhone, PHONE } from '../support/observed.ts';
import { placeWithDatabase } from '../support/open-store.ts';
import { saidOf } from '../support/said.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A Saturday in Cairo, open from 09:00 to 01:00. */
export const NOON = Date.parse('2026-11-28T12:00:00+02:00');
export const NIGHT = Date.parse('2026-11-29T03:00:00+02:00');

export const ON: Pick<Settings, 'automation' | 'rating' | 'pharmacyName'> = {
  pharmacyName: 'صيدلية النور',
  automation: { ...DEFAULT_SETTINGS.automation, isOn: true },
  rating: { ...DEFAULT_SETTINGS.rating, isOn: true },
};

/** The store's operations on a real database in this thread, with a clock that the test moves. */
export class AutomatedDesk {
  readonly #place = placeWithDatabase();
  #database = prepareDatabase(this.#place.databasePath, this.#place.key, MIGRATIONS).database;
  #transact = createTransact(this.#database);
  #keys = 0;
  readonly agentId: number;
  readonly operations = operations;

  constructor({ at = NOON, settings = {} }: { at?: number; settings?: Partial<Settings> } = {}) {
    vi.useFakeTimers({ toFake: ['Date'], now: at });
    onTestFinished(() => {
      vi.useRealTimers();
      this.close();
    });
    this.agentId = this.run((tx) => {
      const staffed = { pharmacyName: 'صيدلية النور', name: 'Mona', secret: null, now: at };
      return operations.setUpStaff(tx, staffed).id;
    });
    this.set({ ...ON, ...settings });
  }

  run<T>(work: (tx: Tx) => T): T {
    return this.#transact(work).value;
  }

  /** What a call queues by itself, each with its kind. */
  #said(work: (tx: Tx) => unknown): string[] {
    const messages = saidOf('message.recorded', this.#transact(work).events).map(({ message }) => message);
    return messages
      .filter(({ status }) => status === 'pending')
      .map(({ automation, content }) => `${automation ?? 'nobody'}: ${content}`);
  }

  /** The program ends and starts again. */
  restart(): void {
    this.#database.close();
    this.#database = prepareDatabase(this.#place.databasePath, this.#place.key, MIGRATIONS).database;
    this.#transact = createTransact(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  isOn(): boolean {
    return this.run((tx) => operations.getSettings(tx, undefined)).automation.isOn;
  }

  set(patch: Partial<Settings>): void {
    this.run((tx) => operations.updateSettings(tx, patch));
  }

  pass(ms: number): void {
    vi.setSystemTime(Date.now() + ms);
  }

  /** A customer writes now. WhatsApp counts in seconds. @returns the texts that this brought about. */
  write(content: string, change: Partial<ObservedMessage> = {}, phone = PHONE): string[] {
    const sentAt = Math.floor(Date.now() / 1000) * 1000;
    return this.take(fromPhone(phone, { content, sentAt, ...change }));
  }

  /** @returns the texts that this brought about, each with its kind. */
  take(observed: ObservedMessage): string[] {
    const said = this.#said((tx) => operations.recordMessage(tx, observed));
    this.deliver();
    return said;
  }

  /** What is queued reaches the customer. */
  deliver(): void {
    this.run((tx) => {
      for (;;) {
        const [head] = operations.listOutboxHeads(tx, undefined);
        if (head === undefined) return;
        const now = Date.now();
        const { id } = operations.prepareOutbox(tx, { id: head.id, waMessageId: `OUT${head.id}`, now });
        operations.markDispatched(tx, { id, now });
        operations.markSent(tx, { id, now });
      }
    });
  }

  /** A colleague answers. */
  answer(text = 'حاضر', conversationId = this.conversationId()): void {
    this.#keys += 1;
    const input = { conversationId, clientKey: `staff-${this.#keys}`, text, sentBy: `agent:${this.agentId}` };
    this.run((tx) => operations.enqueueText(tx, { ...input, now: Date.now() }));
    this.deliver();
  }

  resolve({ asksRating = false } = {}, conversationId = this.conversationId()): string[] {
    const ticket = this.ticket(conversationId);
    const input = { id: ticket.id, note: null, asksRating, by: this.agentId, now: Date.now() };
    const said = this.#said((tx) => operations.resolveTicket(tx, input));
    this.deliver();
    return said;
  }

  conversationId(phone = PHONE): number {
    const { items } = this.run((tx) => operations.listConversations(tx, { limit: 50, query: phone }));
    return items[0]?.id ?? 0;
  }

  /** The unresolved one, else the newest. */
  ticket(conversationId = this.conversationId()): Ticket {
    const tickets = this.run((tx) => operations.listTicketsOfConversation(tx, { conversationId }));
    const ticket = tickets.find(({ status }) => status !== 'resolved') ?? tickets[0];
    if (ticket === undefined) throw new Error(`conversation ${conversationId} has no ticket`);
    return ticket;
  }

  notes(conversationId = this.conversationId()): TicketChange[] {
    const { id } = this.ticket(conversationId);
    const { events } = this.run((tx) => operations.getTicket(tx, { id }));
    return events.flatMap(({ change }) => (change.what === 'automation' ? [change] : []));
  }

  /** Of all ratings, as the table has them. */
  comments(): (string | null)[] {
    const rows = this.#database.prepare<[], { comment: string | null }>('SELECT comment FROM ratings').all();
    return rows.map(({ comment }) => comment);
  }

  /** Everything in the thread that no person wrote, oldest first. */
  said(conversationId = this.conversationId()): Message[] {
    const { items } = this.run((tx) => operations.listMessages(tx, { conversationId, limit: 5000 }));
    return items.filter(({ automation }) => automation !== null).toReversed();
  }

  /** Of the newest message that the customer wrote. */
  lastWaMessageId(phone: string): string {
    const conversationId = this.conversationId(phone);
    const { items } = this.run((tx) => operations.listMessages(tx, { conversationId, limit: 5000 }));
    const newest = items
      .filter(({ direction }) => direction === 'incoming')
      .toSorted((one, other) => other.id - one.id)[0];
    return newest?.waMessageId ?? '';
  }

  kinds(conversationId = this.conversationId()): (string | null)[] {
    return this.said(conversationId).map(({ automation }) => automation);
  }
}
