import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store } from '../../../../src-main/store/store.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { openWholeStore } from '../../fuzz/support/whole-store.ts';
import { fromPhone, record } from '../support/observed.ts';
import { snapshot } from './snapshot.ts';

const PEOPLE = 4;

const person = fc.nat(PEOPLE - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('message' as const), who: person, at: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constant('answer' as const), who: person }),
  fc.record({ kind: fc.constant('ack' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('read' as const), who: person }),
  fc.record({ kind: fc.constant('draft' as const), who: person, text: fc.constantFrom('', 'x', 'y') }),
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
        const waMessageId = `ACK${this.#run}-${entry.id}`;
        await store.prepareOutbox({ id: entry.id, waMessageId, now });
        await store.applyAck({ waMessageId, status: 'delivered', now });
        return;
      }
      case 'read':
        await store.markConversationRead({ id: this.#idOf(next.who), now });
        return;
      case 'draft':
        await store.saveDraft({ id: this.#idOf(next.who), draft: next.text, now });
        return;
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
    }
    expect([...seen.keys()].toSorted()).toEqual([...this.expected.keys()].toSorted());
    if (!isApart) return;
    for (const [text, who] of this.expected) expect(seen.get(text)).toBe(this.#idOf(who));
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
    return record(this.#store, fromPhone(this.#phoneOf(who), { content, sentAt: at, pushName: `P${who}` }));
  }

  /** It belongs to whoever the conversation answers. */
  async #answer(who: number): Promise<void> {
    this.#clock += 1;
    const text = `a${this.#run}-${this.#clock}`;
    const { chatAddress } = await this.#store.getConversation(this.#idOf(who));
    const to = this.#ids.findIndex((_, index) => chatAddress === `${this.#phoneOf(index)}@c.us`);
    this.expected.set(text, to);
    const { message } = await this.#store.enqueueText({
      conversationId: this.#idOf(who),
      clientKey: text,
      text,
      sentBy: null,
      now: 50,
    });
    this.#queued.push(message.id);
    const head = (await this.#store.listOutboxHeads()).find(({ messageId }) => messageId === message.id);
    if (head !== undefined) expect(head.chatAddress).toBe(chatAddress);
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
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        const desk = new Desk(store);
        await desk.open();
        for (const next of steps) await desk.do(next);
        await desk.check(false);
        await desk.separateAll();
        await desk.check(true);
      }),
      fuzzRuns(15),
    );
    await expectWhole();
  },
  FUZZ_TIMEOUT_MS,
);
