import { onTestFinished, vi } from 'vitest';
import type { Database } from 'better-sqlite3';
import type { StepName } from '#shared/domain/unfinished.ts';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { NIGHT, ON } from '../automation/automated-desk.ts';
import { fromPhone, PHONE } from '../support/observed.ts';
import { placeWithDatabase } from '../support/open-store.ts';

/** The operations on a real database in which one table refuses what a step writes, with a clock that the test moves. */
export class RefusingDesk {
  readonly #database: Database;
  readonly #transact: Transact;
  readonly agentId: number;
  #keys = 0;

  constructor() {
    vi.useFakeTimers({ toFake: ['Date'], now: NIGHT });
    const { databasePath, key } = placeWithDatabase();
    this.#database = prepareDatabase(databasePath, key, MIGRATIONS).database;
    this.#transact = createTransact(this.#database);
    onTestFinished(() => {
      this.#database.close();
      vi.useRealTimers();
    });
    const staff = { pharmacyName: 'صيدلية النور', name: 'Mona', secret: null, now: NIGHT };
    this.agentId = this.run((tx) => operations.setUpStaff(tx, staff)).id;
    this.run((tx) => operations.updateSettings(tx, ON));
  }

  /** @param what `INSERT ON tickets`, `UPDATE OF score ON ratings`. */
  refuse(what: string): void {
    this.#database.exec(`CREATE TRIGGER refused BEFORE ${what} BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  }

  allow(): void {
    this.#database.exec('DROP TRIGGER refused');
  }

  say<T>(work: (tx: Tx) => T): { value: T; events: StoreEvent[] } {
    return this.#transact(work);
  }

  run<T>(work: (tx: Tx) => T): T {
    return this.#transact(work).value;
  }

  write(change: Parameters<typeof fromPhone>[1] = {}): { messageId: number; events: StoreEvent[] } {
    const observed = fromPhone(PHONE, { sentAt: Date.now(), content: 'عندكم بنادول؟', ...change });
    const { value, events } = this.say((tx) => operations.recordMessage(tx, observed));
    return { messageId: value.messageId, events };
  }

  answer(): number {
    this.#keys += 1;
    const input = {
      conversationId: 1,
      clientKey: `k${this.#keys}`,
      text: 'حاضر',
      sentBy: `agent:${this.agentId}`,
    };
    return this.run((tx) => operations.enqueueText(tx, { ...input, now: Date.now() })).id;
  }

  /** A queued message is on its way as `OUT`, and those before it are sent. */
  dispatch(messageId: number): void {
    this.run((tx) => {
      const now = Date.now();
      for (;;) {
        const [head] = operations.listOutboxHeads(tx, undefined);
        if (head === undefined) return;
        const isIt = head.messageId === messageId;
        const { id } = operations.prepareOutbox(tx, {
          id: head.id,
          waMessageId: isIt ? 'OUT' : `OUT${head.id}`,
          now,
        });
        operations.markDispatched(tx, { id, now });
        if (isIt) return;
        operations.markSent(tx, { id, now });
      }
    });
  }

  ticketId(): number {
    return this.run((tx) => operations.listTicketsOfConversation(tx, { conversationId: 1 }))[0]?.id ?? 0;
  }

  resolve(): void {
    const input = { id: this.ticketId(), note: null, asksRating: true, by: this.agentId, now: Date.now() };
    this.run((tx) => operations.resolveTicket(tx, input));
  }

  pass(ms: number): void {
    vi.setSystemTime(Date.now() + ms);
  }

  retry(): ReturnType<typeof operations.retryUnfinished> {
    return this.run((tx) => operations.retryUnfinished(tx, { now: Date.now() }));
  }

  unfinished(): StepName[] {
    const { items } = this.run((tx) => operations.listUnfinished(tx, { limit: 50 }));
    return items.flatMap((item) => (item.about === 'conversation' ? item.steps : []));
  }

  thread(): (string | null)[] {
    const { items } = this.run((tx) => operations.listMessages(tx, { conversationId: 1, limit: 50 }));
    return items.map(({ automation, content }) => automation ?? content).toReversed();
  }
}
