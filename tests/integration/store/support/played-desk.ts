import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { AppError } from '#shared/domain/errors.ts';
import type { ToldLink } from '#main/store/contract/chat-store.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { fromBoth, fromLid, fromPhone } from './observed.ts';
import { placeWithDatabase } from './open-store.ts';

const PEOPLE = 4;
const person = fc.nat(PEOPLE - 1);
const PHONES = Array.from({ length: PEOPLE }, (_, who) => `20101234567${who}`);
const WEB: ToldLink[] = [{ link: 'web', reaches: ['phone', 'lid'] }];
const FAILURE = new Error('a failure at the end');
const LIDS = Array.from({ length: PEOPLE }, (_, who) => `9988776655000${who}@lid`);

/** Everything that may move what the desk keeps of its conversations. */
export const playedStep = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('by-phone' as const), who: person }), weight: 6 },
  fc.record({ kind: fc.constant('by-lid' as const), who: person }),
  fc.record({ kind: fc.constant('both-known' as const), who: person }),
  fc.record({ kind: fc.constant('answered-on-phone' as const), who: person }),
  fc.record({ kind: fc.constant('opened' as const), who: person }),
  fc.record({ kind: fc.constant('read-on-phone' as const), who: person, unreadCount: fc.nat(3) }),
  fc.record({ kind: fc.constant('merged' as const), who: person, other: person }),
  fc.record({ kind: fc.constant('separated' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('number-changed' as const), who: person, other: person }),
  fc.record({ kind: fc.constant('taken-back' as const), who: person }),
  fc.record({ kind: fc.constant('erased' as const), who: person }),
  fc.record({ kind: fc.constant('labelled' as const), who: person, isOn: fc.boolean() }),
  fc.record({ kind: fc.constant('gap' as const), who: person }),
  fc.record({ kind: fc.constant('gap-closed' as const), who: person }),
  fc.record({
    kind: fc.constant('marked' as const),
    who: person,
    what: fc.constantFrom('archive' as const, 'pin' as const, 'block' as const),
    isOn: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('told-marks' as const), who: person, isArchived: fc.boolean() }),
  fc.record({ kind: fc.constant('mark-settled' as const), isFailed: fc.boolean() }),
  fc.record({ kind: fc.constant('failure-left' as const), who: person }),
);
export type PlayedStep = typeof playedStep extends fc.Arbitrary<infer T> ? T : never;

/** The store's operations in this thread, with a clock of its own; what cannot be done is taken back whole. */
export class PlayedDesk {
  readonly #database: Database;
  readonly #by: number;
  readonly #labelId: number;
  readonly transact: Transact;
  readonly #merges: number[] = [];
  readonly #newestIds = new Map<string, string[]>();
  #now = Date.now() - 3_600_000;

  constructor() {
    const place = placeWithDatabase();
    this.#database = prepareDatabase(place.databasePath, place.key, MIGRATIONS).database;
    this.transact = createTransact(this.#database);
    const staff = { pharmacyName: 'x', name: 'x', secret: null, now: this.#now };
    this.#by = this.transact((tx) => operations.setUpStaff(tx, staff)).value.id;
    const label = { id: null, draft: { name: 'x', colour: 'green' as const }, now: this.#now };
    this.#labelId = this.transact((tx) => operations.saveLabel(tx, label)).value.id;
  }

  close(): void {
    this.#database.close();
  }

  do(next: PlayedStep): void {
    this.#now += 1_000;
    try {
      this.transact((tx) => this.#in(tx, next));
    } catch (error) {
      // What cannot be done (one conversation merged with itself, nobody there) is taken back whole.
      if (!(error instanceof AppError) && error !== FAILURE) throw error;
    }
  }

  #in(tx: Tx, next: PlayedStep): void {
    const now = this.#now;
    const sentAt = now;
    if (next.kind === 'separated') {
      const [mergeId] = this.#merges.splice(next.which % (this.#merges.length || 1), 1);
      if (mergeId !== undefined) operations.separateConversations(tx, { mergeId, now });
      return;
    }
    if (next.kind === 'mark-settled') {
      const [head] = operations.listChatActionHeads(tx, undefined);
      const failure = next.isFailed ? 'refused' : null;
      if (head !== undefined) operations.settleChatAction(tx, { id: head.id, failure, now });
      return;
    }
    const phone = PHONES[next.who] ?? '';
    const lid = LIDS[next.who] ?? '';
    switch (next.kind) {
      case 'by-phone': {
        const message = fromPhone(phone, { sentAt });
        operations.recordMessage(tx, message);
        this.#newestIds.set(phone, [message.waMessageId, ...(this.#newestIds.get(phone) ?? [])]);
        return;
      }
      case 'by-lid':
        operations.recordMessage(tx, fromLid(lid, { sentAt }));
        return;
      case 'both-known':
        operations.recordMessage(tx, fromBoth({ phone, lid }, { sentAt }));
        return;
      case 'answered-on-phone':
        operations.recordMessage(tx, fromPhone(phone, { sentAt, direction: 'outgoing', status: 'sent' }));
        return;
      case 'opened':
        operations.markConversationRead(tx, { id: this.#idOf(phone), now });
        return;
      case 'read-on-phone': {
        const newestIds = this.#newestIds.get(phone) ?? [];
        const read = { identity: { phone, lid: null }, unreadCount: next.unreadCount, newestIds };
        operations.markReadOnPhone(tx, { reads: [read], now });
        return;
      }
      case 'merged': {
        const ids = { id: this.#idOf(phone), otherId: this.#idOf(PHONES[next.other] ?? '') };
        this.#merges.push(operations.mergeConversations(tx, { ...ids, now }).mergeId);
        return;
      }
      case 'number-changed': {
        const to = { phone: PHONES[next.other] ?? '', lid: null };
        operations.changeNumber(tx, { from: { phone, lid: null }, to, at: now, now });
        return;
      }
      case 'taken-back':
        operations.recordMessage(tx, fromPhone(phone, { sentAt }));
        throw FAILURE;
      case 'erased': {
        const customerId = operations.getConversation(tx, this.#idOf(phone)).customerId;
        operations.eraseCustomer(tx, { customerId, reason: 'person-asked', by: null, now });
        operations.continueErasures(tx, { now });
        return;
      }
      case 'labelled': {
        const place = { conversationId: this.#idOf(phone), labelId: this.#labelId };
        operations.assignLabel(tx, { ...place, isOn: next.isOn, by: this.#by, now });
        return;
      }
      case 'gap': {
        const identity = { phone, lid: null };
        operations.recordGap(tx, {
          identity,
          chatAddress: `${phone}@c.us`,
          from: now - 500,
          until: now,
          now,
        });
        return;
      }
      case 'gap-closed':
        operations.closeGap(tx, { contactId: this.#contactOf(phone), now });
        return;
      case 'marked': {
        const action = { kind: next.what, isOn: next.isOn };
        const asked = { conversationId: this.#idOf(phone), action, links: WEB, by: `agent:${this.#by}`, now };
        operations.askChatAction(tx, asked);
        return;
      }
      case 'told-marks': {
        const { isArchived } = next;
        operations.takePhoneMarks(tx, { marks: [{ identity: { phone, lid: null }, isArchived }], now });
        return;
      }
      case 'failure-left': {
        const conversationId = this.#idOf(phone);
        const [failed] = operations.getConversation(tx, conversationId).chat.failed;
        if (failed !== undefined)
          operations.leaveChatAction(tx, { conversationId, actionId: failed.id, now });
      }
    }
  }

  #contactOf(phone: string): number {
    const found = this.#database
      .prepare<[string], number>('SELECT id FROM contacts WHERE phone = ?')
      .pluck()
      .get(phone);
    return found ?? 0;
  }

  #idOf(phone: string): number {
    const found = this.#database
      .prepare<[string], number>('SELECT conversation_id FROM contacts WHERE phone = ?')
      .pluck()
      .get(phone);
    return found ?? 0;
  }

  /** The only value of what is asked behind the store's back. */
  read(sql: string): unknown {
    return this.#database.prepare(sql).pluck().get();
  }
}
