import type { Database } from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';
import { reports } from '#main/store/migrations/0540-reports.ts';
import { runningTotals } from '#main/store/migrations/0570-running-totals.ts';
import { migrate } from '#main/store/database/migrate.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { placeWithDatabase } from '../support/open-store.ts';

export const PROMISED_MINUTES = 30;

/** A staffed desk on a real database in this thread, whose chances are the same for the same seed. */
export class SeededDesk {
  readonly #place = placeWithDatabase();
  readonly database: Database;
  readonly #transact: Transact;
  #seed: number;
  readonly #templates: number[] = [];

  constructor(seed: number, from: number) {
    this.#seed = seed;
    this.database = prepareDatabase(this.#place.databasePath, this.#place.key, MIGRATIONS).database;
    // A power cut is another test's.
    this.database.pragma('synchronous = OFF');
    this.#transact = createTransact(this.database);
    vi.useFakeTimers({ toFake: ['Date'], now: from });
    onTestFinished(() => {
      vi.useRealTimers();
      this.database.close();
    });
    this.#hire();
  }

  run<T>(work: (tx: Tx) => T): T {
    return this.#transact(work).value;
  }

  /** A number from 0 up to but without `below`. */
  protected pick(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * below);
  }

  protected one<T>(of: readonly T[]): T | undefined {
    return of[this.pick(of.length)];
  }

  /** Counts what is there, as the desk does by and by. */
  count(): void {
    while (!this.run((tx) => operations.countReports(tx, { now: Date.now() })).isDone);
  }

  /** All sums that are not nothing. */
  sums(): unknown[] {
    return this.database.prepare('SELECT * FROM report_sums WHERE count <> 0 OR amount <> 0').all();
  }

  /** Of how many months there are running totals. */
  runningMonths(): number {
    return Number(this.database.prepare('SELECT count(DISTINCT month) FROM report_running').pluck().get());
  }

  setTimeZone(timeZone: string): void {
    const { hours } = this.run((tx) => operations.getSettings(tx, undefined));
    this.run((tx) => operations.updateSettings(tx, { hours: { ...hours, timeZone } }));
  }

  /** Somebody is forgotten, behind the store's back. */
  erase(contactId: number): void {
    this.database.pragma('foreign_keys = OFF');
    this.database.prepare('DELETE FROM messages WHERE contact_id = ?').run(contactId);
    this.database.prepare('DELETE FROM prescriptions WHERE contact_id = ?').run(contactId);
    this.database.pragma('foreign_keys = ON');
  }

  /** The same by the desk itself, as far as the database goes. */
  eraseByDesk(contactId: number): void {
    const { customerId } = this.database
      .prepare<[number], { customerId: number }>(
        'SELECT customer_id AS customerId FROM contacts WHERE id = ?',
      )
      .get(contactId) ?? { customerId: 0 };
    const now = Date.now();
    const asked = { customerId, reason: 'person-asked', by: null, now } as const;
    const { kind } = this.run((tx) => operations.eraseCustomer(tx, asked));
    if (kind !== 'begun') throw new Error(`Nobody was erased: ${kind}`);
    while (this.run((tx) => operations.continueErasures(tx, { now })).kind === 'worked');
  }

  /** As the program before the reports would have left it, then upgraded. */
  makeOld(): void {
    const made = this.database
      .prepare<[], { type: string; name: string }>(
        `SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type IN ('trigger', 'view')
         AND name LIKE 'report%'`,
      )
      .all();
    for (const { type, name } of made.toSorted((a) => (a.type === 'trigger' ? -1 : 1)))
      this.database.exec(`DROP ${type} IF EXISTS ${name}`);
    for (const table of [
      'report_sums',
      'report_running',
      'report_slices',
      'report_zone',
      'report_calendar',
      'report_sources',
    ])
      this.database.exec(`DROP TABLE ${table}`);
    for (const table of ['contact_days', 'ticket_times', 'template_uses'])
      this.database.exec(`DROP TABLE ${table}`);
    for (const index of [
      'tickets_opened',
      'ticket_events_reopened',
      'messages_missed_calls',
      'ratings_answered',
      'ticket_transfers_of_ticket',
      'prescriptions_of_ticket',
      'known_items_of_first',
      'known_items_of_last',
    ])
      this.database.exec(`DROP INDEX ${index}`);
    const latest = this.database.pragma('user_version', { simple: true });
    this.database.pragma('user_version = 530');
    // The steps after them are not undone, and so not done again.
    migrate(this.database, [reports, runningTotals]);
    this.database.pragma(`user_version = ${String(latest)}`);
  }

  #hire(): void {
    const now = Date.now();
    const secret = { kind: 'pin', hash: 'x' } as const;
    const by = this.run((tx) =>
      operations.setUpStaff(tx, { pharmacyName: 'x', name: 'منى', secret: null, now }),
    ).id;
    for (const name of ['سارة', 'كريم'] as const) {
      const { id } = this.run((tx) => operations.addAgent(tx, { name, role: 'agent', secret, by, now }));
      this.run((tx) => operations.completeSignIn(tx, { id, now }));
    }
    const minutes = PROMISED_MINUTES;
    this.run((tx) =>
      operations.updateSettings(tx, {
        automation: { ...DEFAULT_SETTINGS.automation, isOn: true },
        rating: { ...DEFAULT_SETTINGS.rating, isOn: true },
        tickets: {
          ...DEFAULT_SETTINGS.tickets,
          dueMinutes: {
            order: minutes,
            prescription: minutes,
            inquiry: minutes,
            complaint: minutes,
            delivery: minutes,
          },
        },
      }),
    );
    for (const shortcut of ['a', 'b'] as const) {
      const draft = {
        name: `رد ${shortcut}`,
        category: 'other',
        kind: null,
        shortcut,
        body: { ar: 'x', en: 'x' },
        files: [],
      } as never;
      this.#templates.push(this.run((tx) => operations.saveTemplate(tx, { id: null, draft, now })).id);
    }
  }

  protected readonly phone = (): string => `2010${String(10_000_000 + this.pick(40) * 97)}`;

  /** What is queued is sent, and sometimes fails or is told to have failed later. */
  protected send(): void {
    this.run((tx) => {
      for (;;) {
        const [head] = operations.listOutboxHeads(tx, undefined);
        if (head === undefined) return;
        const { id } = head;
        const now = Date.now();
        if (this.pick(15) === 0) {
          operations.markFailed(tx, { id, now, reason: 'not-sent' });
          if (this.pick(2) === 0) operations.cancelMessage(tx, { messageId: head.messageId, now });
          continue;
        }
        const link = this.pick(4) === 0 ? 'cloud' : 'web';
        operations.prepareOutbox(tx, { id, waMessageId: `OUT${id}-${now}`, link, now });
        operations.markDispatched(tx, { id, now });
        operations.markSent(tx, { id, now });
      }
    });
  }

  protected conversation(): number {
    const row = this.database.prepare<[], { id: number }>('SELECT id FROM conversations ORDER BY id').all();
    return this.one(row)?.id ?? 0;
  }

  /** Where somebody has asked last and nobody has answered. */
  protected asking(): number {
    return (
      this.database
        .prepare<[], { id: number }>(
          `SELECT conversation_id AS id FROM tickets WHERE status <> 'resolved' AND first_answered_at IS NULL
           ORDER BY id DESC LIMIT 1`,
        )
        .get()?.id ?? this.conversation()
    );
  }

  protected ticket(where: string): number {
    const rows = this.database
      .prepare<[], { id: number }>(`SELECT id FROM tickets WHERE ${where} ORDER BY id`)
      .all();
    return this.one(rows)?.id ?? 0;
  }

  protected readonly by = (): { by: number; now: number } => ({ by: 1 + this.pick(3), now: Date.now() });

  protected useTemplate(): void {
    const id = this.one(this.#templates) ?? 0;
    this.run((tx) => operations.countTemplateUses(tx, { ids: [id], now: Date.now() }));
  }
}
