import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { openWholeStore } from '../../fuzz/support/whole-store.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { fromPhone, record, outgoing } from '../support/observed.ts';
import { hire } from '../tickets/ticket-desk.ts';
import { snapshot } from './snapshot.ts';

const PEOPLE = 4;
/** What happens is of the last minutes, so that it is on tickets. */
const START = Date.now() - 120_000;

const person = fc.nat(PEOPLE - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('message' as const), who: person, at: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constant('answer' as const), who: person }),
  fc.record({ kind: fc.constant('ack' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('read' as const), who: person }),
  fc.record({ kind: fc.constant('draft' as const), who: person, text: fc.constantFrom('', 'x', 'y') }),
  fc.record({ kind: fc.constant('resolve' as const), who: person }),
  fc.record({
    kind: fc.constant('priority' as const),
    who: person,
    priority: fc.constantFrom('low' as const, 'urgent' as const),
  }),
  fc.record({ kind: fc.constant('merge' as const), who: person, other: person }),
  fc.record({ kind: fc.constant('separate' as const), which: fc.nat(20) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let lastRun = 0;

/** Does random things to a few customers of their own, and knows what must be there. */
class Desk {
  readonly #store: Store;
  readonly #ids: number[] = [];
  readonly #merges: number[] = [];
  readonly #queued: number[] = [];
  readonly #run = (lastRun += 1);
  /** Text of every message → whose it is. */
  readonly expected = new Map<string, number>();
  /** Who wrote, and has neither been answered since nor seen their ticket resolved. */
  readonly #waiting = new Set<number>();
  #clock = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  async open(): Promise<void> {
    for (let who = 0; who < PEOPLE; who += 1) this.#ids.push((await this.#receive(who, 1)).conversation.id);
  }

  async do(next: Step): Promise<void> {
    const store = this.#store;
    const now = Date.now();
    switch (next.kind) {
      case 'message':
        await this.#receive(next.who, next.at);
        return;
      case 'answer':
        return this.#answer(next.who);
      case 'ack': {
        const entry = (await store.listOutboxHeads()).find(({ id }) => id >= next.which);
        if (entry === undefined) return;
        const { chatAddress } = entry;
        const waMessageId = `ACK${this.#run}-${entry.id}`;
        const identity = { phone: phoneFromJid(chatAddress) ?? null, lid: null };
        await store.prepareOutbox({ id: entry.id, waMessageId, now });
        await store.applyAck({
          message: outgoing(waMessageId, { identity, chatAddress }),
          status: 'delivered',
          now,
        });
        return;
      }
      case 'read':
        await store.markConversationRead({ id: this.#idOf(next.who), now });
        return;
      case 'draft':
        await store.saveDraft({ id: this.#idOf(next.who), draft: next.text, now });
        return;
      case 'resolve':
        return this.#resolve(next.who);
      case 'priority': {
        const { ticket } = await store.getConversation(this.#idOf(next.who));
        if (ticket === null) return;
        const edit = { set: 'priority', priority: next.priority } as const;
        await store.editTicket({ id: ticket.id, edit, by: 1, now });
        return;
      }
      case 'merge':
        return this.#mergeAndUndo(next.who, next.other);
      case 'separate': {
        const [mergeId] = this.#merges.splice(next.which % (this.#merges.length || 1), 1);
        if (mergeId !== undefined) await store.separateConversations({ mergeId, now });
      }
    }
  }

  async separateAll(): Promise<void> {
    for (const mergeId of this.#merges.splice(0)) {
      await this.#store.separateConversations({ mergeId, now: Date.now() });
    }
  }

  /** Every message once, unread counts right, and (when nothing is merged) each with its own customer. */
  async check(isApart: boolean): Promise<void> {
    const seen = new Map<string, number>();
    for (const id of new Set(await this.#places())) {
      const { items } = await this.#store.listMessages({ conversationId: id, limit: 1000 });
      const times = items.map(({ sentAt }) => sentAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      for (const { content } of items) {
        expect(seen.has(content)).toBe(false);
        seen.set(content, id);
      }
      const conversation = await this.#store.getConversation(id);
      const unread = items.filter((item) => item.direction === 'incoming' && item.status === 'delivered');
      expect(conversation.unreadCount).toBe(unread.length);
      expect(conversation.lastMessage?.messageId).toBe(items[0]?.id);
      await this.#checkTickets(conversation, items);
    }
    expect([...seen.keys()].toSorted()).toEqual([...this.expected.keys()].toSorted());
    if (!isApart) return;
    for (const [text, who] of this.expected) expect(seen.get(text)).toBe(this.#idOf(who));
    for (let who = 0; who < PEOPLE; who += 1) {
      const { ticket } = await this.#store.getConversation(this.#idOf(who));
      expect(ticket !== null && ticket.waitingSince !== null).toBe(this.#waiting.has(who));
    }
  }

  /** One that is unresolved at most, and every message on one of this conversation's own. */
  async #checkTickets({ id, ticket }: Conversation, messages: readonly Message[]): Promise<void> {
    const tickets = await this.#store.listTicketsOfConversation({ conversationId: id });
    const unresolved = tickets.filter(({ status }) => status !== 'resolved');
    expect(unresolved.map((one) => one.id)).toEqual(ticket === null ? [] : [ticket.id]);
    for (const { ticketId } of messages) {
      if (ticketId !== null) expect(tickets.map((one) => one.id)).toContain(ticketId);
    }
  }

  /** Where each person's messages are now. */
  #places(): Promise<number[]> {
    return Promise.all(this.#ids.map(async (id) => (await this.#store.getConversation(id)).id));
  }

  #idOf(who: number): number {
    const id = this.#ids[who];
    if (id === undefined) throw new Error(`nobody is ${who}`);
    return id;
  }

  #phoneOf(who: number): string {
    return `2010${String(this.#run * PEOPLE + who).padStart(8, '0')}`;
  }

  async #receive(who: number, at: number) {
    this.#clock += 1;
    const content = `m${this.#run}-${this.#clock}`;
    this.expected.set(content, who);
    this.#waiting.add(who);
    const sentAt = START + at * 1000 + this.#clock;
    return record(this.#store, fromPhone(this.#phoneOf(who), { content, sentAt, pushName: `P${who}` }));
  }

  /** It belongs to whoever the conversation answers. */
  async #answer(who: number): Promise<void> {
    this.#clock += 1;
    const text = `a${this.#run}-${this.#clock}`;
    const { chatAddress } = await this.#store.getConversation(this.#idOf(who));
    const to = this.#ids.findIndex((_, index) => chatAddress === `${this.#phoneOf(index)}@c.us`);
    this.expected.set(text, to);
    this.#waiting.delete(to);
    const message = await this.#store.enqueueText({
      conversationId: this.#idOf(who),
      clientKey: text,
      text,
      sentBy: null,
      now: Date.now(),
    });
    this.#queued.push(message.id);
    const head = (await this.#store.listOutboxHeads()).find(({ messageId }) => messageId === message.id);
    if (head !== undefined) expect(head.chatAddress).toBe(chatAddress);
  }

  async #resolve(who: number): Promise<void> {
    const { id, ticket } = await this.#store.getConversation(this.#idOf(who));
    if (ticket === null) return;
    await this.#store.resolveTicket({ id: ticket.id, note: null, asksRating: false, by: 1, now: Date.now() });
    for (const [other, place] of (await this.#places()).entries())
      if (place === id) this.#waiting.delete(other);
  }

  /** Taken back at once it must be as if it had never been; then it is done again, and stays. */
  async #mergeAndUndo(who: number, other: number): Promise<void> {
    const store = this.#store;
    const [id, otherId] = [this.#idOf(who), this.#idOf(other)];
    const places = await this.#places();
    if (places[who] === places[other]) return;
    const before = await snapshot(store, this.#ids);
    const { mergeId } = await store.mergeConversations({ id, otherId, now: Date.now() });
    await store.separateConversations({ mergeId, now: Date.now() });
    expect(await snapshot(store, this.#ids)).toEqual(before);
    this.#merges.push((await store.mergeConversations({ id, otherId, now: Date.now() })).mergeId);
  }
}

test(
  'whatever is merged, separated, received, answered and read: every message is there once, and goes home',
  async () => {
    const { store, expectWhole } = await openWholeStore();
    await hire(store, 2);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const desk = new Desk(store);
        await desk.open();
        for (const next of steps) await desk.do(next);
        await desk.check(false);
        await desk.separateAll();
        await desk.check(true);
      }),
      {
        ...fuzzRuns(15),
        examples: [
          // Whoever came back to a ticket is separated from it, and with them the message that reopened it.
          [
            [
              { kind: 'resolve', who: 0 },
              { kind: 'resolve', who: 1 },
              { kind: 'merge', who: 1, other: 0 },
              { kind: 'answer', who: 0 },
              { kind: 'draft', who: 0, text: '' },
              { kind: 'message', who: 0, at: 1 },
              { kind: 'separate', which: 0 },
            ],
          ],
          // A priority changed while merged makes the due time anew, also for the wait from before.
          [
            [
              { kind: 'merge', who: 2, other: 0 },
              { kind: 'priority', who: 0, priority: 'low' },
              { kind: 'resolve', who: 1 },
              { kind: 'separate', which: 0 },
              { kind: 'merge', who: 1, other: 0 },
              { kind: 'answer', who: 0 },
              { kind: 'message', who: 0, at: 1 },
              { kind: 'message', who: 0, at: 1 },
            ],
          ],
          // An answer from before a merge is not one to whoever joined later.
          [
            [
              { kind: 'merge', who: 0, other: 3 },
              { kind: 'answer', who: 0 },
              { kind: 'answer', who: 2 },
              { kind: 'merge', who: 0, other: 2 },
              { kind: 'priority', who: 0, priority: 'low' },
              { kind: 'separate', which: 0 },
              { kind: 'separate', which: 0 },
              { kind: 'ack', which: 0 },
              { kind: 'answer', who: 1 },
            ],
          ],
        ],
      },
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);
