import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { FUZZ_TIMEOUT_MS, fuzzRuns } from '../../fuzz/support/runs.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { fromBoth, fromLid, fromPhone } from '../support/observed.ts';
import { openStore, placeWithDatabase, temporaryPlace } from '../support/open-store.ts';

const PEOPLE = 4;
const person = fc.nat(PEOPLE - 1);
const PHONES = Array.from({ length: PEOPLE }, (_, who) => `20101234567${who}`);
const FAILURE = new Error('a failure at the end');
const LIDS = Array.from({ length: PEOPLE }, (_, who) => `9988776655000${who}@lid`);

/** Everything that may change what is unread. */
const step = fc.oneof(
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
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Desk {
  readonly #database: Database;
  readonly #transact: Transact;
  readonly #merges: number[] = [];
  readonly #newestIds = new Map<string, string[]>();
  #now = Date.now() - 3_600_000;

  constructor() {
    const place = placeWithDatabase();
    this.#database = prepareDatabase(place.databasePath, place.key, MIGRATIONS).database;
    this.#transact = createTransact(this.#database);
    const staff = { pharmacyName: 'x', name: 'x', secret: null, now: this.#now };
    this.#transact((tx) => operations.setUpStaff(tx, staff));
  }

  close(): void {
    this.#database.close();
  }

  do(next: Step): void {
    this.#now += 1_000;
    try {
      this.#transact((tx) => this.#in(tx, next));
    } catch (error) {
      // What cannot be done (one conversation merged with itself, nobody there) is taken back whole.
      if (!(error instanceof AppError) && error !== FAILURE) throw error;
    }
  }

  #in(tx: Tx, next: Step): void {
    const now = this.#now;
    const sentAt = now;
    if (next.kind === 'separated') {
      const [mergeId] = this.#merges.splice(next.which % (this.#merges.length || 1), 1);
      if (mergeId !== undefined) operations.separateConversations(tx, { mergeId, now });
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
      }
    }
  }

  #idOf(phone: string): number {
    const found = this.#database
      .prepare<[string], number>('SELECT conversation_id FROM contacts WHERE phone = ?')
      .pluck()
      .get(phone);
    return found ?? 0;
  }

  counted(): { told: number; summed: unknown } {
    const summed = this.#database
      .prepare('SELECT coalesce(sum(unread_count), 0) FROM conversations')
      .pluck()
      .get();
    return { told: this.#transact((tx) => operations.countUnread(tx, undefined)).value, summed };
  }
}

test(
  'how many are unread in all is what the conversations add up to, whatever happens to them',
  () => {
    let mostUnread = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 50 }), (steps) => {
        const desk = new Desk();
        try {
          for (const next of steps) {
            desk.do(next);
            const { told, summed } = desk.counted();
            expect(told).toBe(summed);
            mostUnread = Math.max(mostUnread, told);
          }
        } finally {
          desk.close();
        }
      }),
      fuzzRuns(12),
    );
    expect(mostUnread).toBeGreaterThan(3);
  },
  FUZZ_TIMEOUT_MS,
);

test('after the upgrade the total is what was unread before', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.countUnread()).toBe(1);
});
