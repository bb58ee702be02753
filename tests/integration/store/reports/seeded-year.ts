import type { Database } from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { AppError } from '#shared/domain/errors.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { fromBoth, fromLid, fromPhone } from '../support/observed.ts';
import { temporaryPlace } from '../support/open-store.ts';
import { photo, sheet } from '../support/prescriptions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const PROMISED_MINUTES = 30;

const TEXTS = [
  'عندكم بنادول؟',
  'عايز اطلب اوردر',
  'عندي شكوى من التوصيل',
  'الأوردر فين',
  'معاكم روشتة',
  'شكرا',
  '5',
  '2',
  'hello',
];

/** A year at a counter, the same for the same seed: what comes and goes, and what corrects it later. */
export class SeededYear {
  readonly #place = temporaryPlace();
  readonly database: Database;
  readonly #transact: Transact;
  #seed: number;
  #count = 0;
  readonly #merges: number[] = [];
  readonly #imports: number[] = [];
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
  #pick(below: number): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#seed / 2 ** 32) * below);
  }

  #one<T>(of: readonly T[]): T | undefined {
    return of[this.#pick(of.length)];
  }

  /** Counts what is there, as the desk does by and by. */
  count(): void {
    while (!this.run((tx) => operations.countReports(tx, undefined)).isDone);
  }

  /** All sums that are not nothing. */
  sums(): unknown[] {
    return this.database.prepare('SELECT * FROM report_sums WHERE count <> 0 OR amount <> 0').all();
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
    for (const table of ['report_sums', 'report_slices', 'report_zone', 'report_calendar', 'report_sources'])
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
    this.database.pragma('user_version = 510');
    migrate(
      this.database,
      MIGRATIONS.filter(({ version }) => version > 510),
    );
  }

  live(days: number, actsADay: number): void {
    for (let day = 0; day < days; day += 1) {
      for (let act = 0; act < actsADay; act += 1) {
        // Things come in flurries, and then for hours nothing does.
        const isFlurry = this.#pick(3) === 0;
        vi.setSystemTime(Date.now() + this.#pick(isFlurry ? 10 * MINUTE : (3 * 24 * HOUR) / actsADay));
        this.#act();
      }
    }
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

  /** One thing that happens; what the desk refuses is not done. */
  #act(): void {
    const acts: readonly (readonly [number, () => void])[] = [
      [40, () => this.#write()],
      [25, () => this.#answer()],
      [4, () => this.#answerOnPhone()],
      [14, () => this.#resolve()],
      [3, () => this.#reopen()],
      [3, () => this.#changeKind()],
      [3, () => this.#give()],
      [3, () => this.#revise()],
      [1, () => this.#merge()],
      [1, () => this.#separate()],
      [9, () => this.#prescribe()],
      [3, () => this.#keepWaiting()],
      [3, () => this.#refill()],
      [2, () => this.#useTemplate()],
      [1, () => this.#import()],
      [1, () => this.#undoImport()],
      [1, () => vi.setSystemTime(Date.now() - HOUR)],
    ];
    let left = this.#pick(acts.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of acts) {
      left -= weight;
      if (left >= 0) continue;
      try {
        act();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
      return;
    }
  }

  readonly #phone = (): string => `2010${String(10_000_000 + this.#pick(40) * 97)}`;

  #write(): void {
    // Some of it comes late, as after a night without a link.
    const sentAt = Date.now() - (this.#pick(8) === 0 ? this.#pick(20 * HOUR) : this.#pick(MINUTE));
    const phone = this.#phone();
    const lid = `77${phone}@lid`;
    const change = {
      sentAt,
      content: this.#one(TEXTS) ?? '',
      link: this.#pick(4) === 0 ? 'cloud' : 'web',
    } as const;
    const kind = this.#pick(20);
    const identity = { phone, lid };
    const message =
      kind === 0
        ? fromPhone(phone, { ...change, type: 'other', waType: 'missed_call', content: '' })
        : kind === 1
          ? fromLid(lid, change)
          : kind === 2
            ? fromBoth(identity, change)
            : kind < 6
              ? photo({
                  identity: { phone, lid: null },
                  chatAddress: `${phone}@c.us`,
                  sentAt,
                  content: 'روشتة',
                })
              : fromPhone(phone, change);
    this.run((tx) => operations.recordMessage(tx, message));
    this.#send();
  }

  #answerOnPhone(): void {
    const sentAt = Date.now() - this.#pick(2 * HOUR);
    const change = {
      direction: 'outgoing',
      status: 'sent',
      sentAt,
      content: `حاضر ${this.#pick(1e6)}`,
    } as const;
    this.run((tx) => operations.recordMessage(tx, fromPhone(this.#phone(), change)));
  }

  #answer(): void {
    const conversationId = this.#pick(2) === 0 ? this.#asking() : this.#conversation();
    this.#count += 1;
    const input = { conversationId, clientKey: `k${this.#count}`, text: 'حاضر', now: Date.now() };
    this.run((tx) => operations.enqueueText(tx, { ...input, sentBy: `agent:${1 + this.#pick(3)}` }));
    this.#send();
    if (this.#pick(12) > 0) return;
    this.database.exec(
      `INSERT OR IGNORE INTO message_templates
       SELECT max(id), '{"name":"order_ready","language":"ar"}' FROM messages WHERE direction = 'outgoing'`,
    );
  }

  /** What is queued is sent, and sometimes fails or is told to have failed later. */
  #send(): void {
    this.run((tx) => {
      for (;;) {
        const [head] = operations.listOutboxHeads(tx, undefined);
        if (head === undefined) return;
        const { id } = head;
        const now = Date.now();
        if (this.#pick(15) === 0) {
          operations.markFailed(tx, { id, now, reason: 'not-sent' });
          if (this.#pick(2) === 0) operations.cancelMessage(tx, { messageId: head.messageId, now });
          continue;
        }
        const link = this.#pick(4) === 0 ? 'cloud' : 'web';
        operations.prepareOutbox(tx, { id, waMessageId: `OUT${id}-${now}`, link, now });
        operations.markDispatched(tx, { id, now });
        operations.markSent(tx, { id, now });
      }
    });
  }

  #conversation(): number {
    const row = this.database.prepare<[], { id: number }>('SELECT id FROM conversations ORDER BY id').all();
    return this.#one(row)?.id ?? 0;
  }

  /** Where somebody has asked last and nobody has answered. */
  #asking(): number {
    return (
      this.database
        .prepare<[], { id: number }>(
          `SELECT conversation_id AS id FROM tickets WHERE status <> 'resolved' AND first_answered_at IS NULL
           ORDER BY id DESC LIMIT 1`,
        )
        .get()?.id ?? this.#conversation()
    );
  }

  #ticket(where: string): number {
    const rows = this.database
      .prepare<[], { id: number }>(`SELECT id FROM tickets WHERE ${where} ORDER BY id`)
      .all();
    return this.#one(rows)?.id ?? 0;
  }

  readonly #by = (): { by: number; now: number } => ({ by: 1 + this.#pick(3), now: Date.now() });

  #resolve(): void {
    // Rather those that were answered.
    const id = this.#ticket(
      `status <> 'resolved' ${this.#pick(5) === 0 ? '' : 'AND first_answered_at IS NOT NULL'}`,
    );
    const input = { id, note: null, asksRating: this.#pick(2) === 0, ...this.#by() };
    this.run((tx) => operations.resolveTicket(tx, input));
    this.#send();
  }

  #reopen(): void {
    const id = this.#ticket(`status = 'resolved' AND first_answered_at IS NOT NULL`);
    this.run((tx) => operations.reopenTicket(tx, { id, ...this.#by() }));
  }

  #changeKind(): void {
    const kind = this.#one(['order', 'inquiry', 'complaint', 'prescription'] as const) ?? 'order';
    const edit = { set: 'kind', kind } as const;
    this.run((tx) =>
      operations.editTicket(tx, { id: this.#ticket(`status <> 'resolved'`), edit, ...this.#by() }),
    );
  }

  #give(): void {
    this.run((tx) =>
      operations.takeOverTicket(tx, { id: this.#ticket(`status <> 'resolved'`), ...this.#by() }),
    );
  }

  /** A message is edited, deleted by its writer, or turns out to be of another kind. */
  #revise(): void {
    const rows = this.database
      .prepare<[], { waMessageId: string; phone: string; direction: 'incoming' | 'outgoing' }>(
        `SELECT wa_message_id AS waMessageId, phone, direction FROM messages JOIN contacts ON contacts.id = contact_id
         WHERE wa_message_id IS NOT NULL AND phone IS NOT NULL ORDER BY messages.id DESC LIMIT 50`,
      )
      .all();
    const row = this.#one(rows);
    if (row === undefined) return;
    const { phone, direction, waMessageId } = row;
    const message = { identity: { phone, lid: null }, chatAddress: `${phone}@c.us`, direction, waMessageId };
    const at = Date.now();
    const change =
      this.#pick(2) === 0
        ? ({ kind: 'edited', text: 'آخر', at } as const)
        : ({ kind: 'revoked', at } as const);
    this.run((tx) => operations.changeMessage(tx, { message, change: change as never, now: at }));
  }

  #merge(): void {
    const [id, otherId] = [this.#conversation(), this.#conversation()];
    this.#merges.push(
      this.run((tx) => operations.mergeConversations(tx, { id, otherId, now: Date.now() })).mergeId,
    );
  }

  #separate(): void {
    const mergeId = this.#one(this.#merges) ?? 0;
    this.run((tx) => operations.separateConversations(tx, { mergeId, now: Date.now() }));
  }

  #prescribe(): void {
    const rows = this.database
      .prepare<[], { id: number; status: string }>(
        `SELECT id, status FROM prescriptions WHERE status NOT IN ('collected', 'delivered') ORDER BY id`,
      )
      .all();
    const row = this.#one(rows);
    if (row === undefined) return;
    const done = { id: row.id, ...this.#by() };
    const what = this.#pick(12);
    this.run((tx) => {
      if (row.status === 'cancelled') return what < 2 ? operations.reopenPrescription(tx, done) : undefined;
      if (what === 0)
        return operations.cancelPrescription(tx, { ...done, reason: 'customer-declined', note: '' });
      if (row.status === 'waiting' || row.status === 'read')
        return operations.pricePrescription(tx, { ...done, sheet: sheet({ deliveryFee: this.#pick(900) }) });
      if (row.status === 'priced') {
        // Priced once more, or made ready.
        if (what === 1)
          return operations.pricePrescription(tx, { ...done, sheet: sheet({ deliveryFee: 1000 }) });
        return operations.makePrescriptionReady(tx, done);
      }
      if (row.status === 'ready')
        return operations.handOverPrescription(tx, { ...done, how: what < 6 ? 'collected' : 'delivered' });
      return undefined;
    });
  }

  #keepWaiting(): void {
    const { by, now } = this.#by();
    this.run((tx) => {
      const wish = { item: `دواء ${this.#pick(5)}`, quantity: 1, note: '' };
      const conversationId = this.#conversation();
      const entry = operations.addToWaitlist(tx, { ...wish, conversationId, by, now });
      if (this.#pick(3) === 0) operations.removeFromWaitlist(tx, { id: entry.id, now });
      if (this.#pick(3) === 1)
        operations.tellWaiting(tx, { itemId: entry.itemId, entryIds: [entry.id], by, now });
    });
    const input = { hasHeard: true, isOnline: true, chance: 0, lastDay: null };
    this.run((tx) => operations.releaseFollowUps(tx, { ...input, now: Date.now() }));
    this.#send();
  }

  #refill(): void {
    const { by, now } = this.#by();
    const startedOn = new Date(now - 9 * 24 * HOUR).toISOString().slice(0, 10);
    this.run((tx) => {
      const draft = {
        item: `قرص ${this.#pick(9)}`,
        doseNote: '',
        startedOn,
        daysSupply: 10,
        remindBeforeDays: 3,
      };
      const kept = operations.saveRefill(tx, {
        id: null,
        conversationId: this.#conversation(),
        draft,
        by,
        now,
      });
      if (this.#pick(3) === 0) {
        operations.skipRefill(tx, { id: kept.id, dueOn: kept.nextDue, by, now });
        return;
      }
      const approval = { refillId: kept.id, dueOn: kept.nextDue, text: 'x', saysAgreed: true };
      operations.approveRefills(tx, { approvals: [approval], by, now });
    });
  }

  #useTemplate(): void {
    const id = this.#one(this.#templates) ?? 0;
    this.run((tx) => operations.countTemplateUses(tx, { ids: [id], now: Date.now() }));
  }

  /** An old chat is taken in: some of it stands before everything else. */
  #import(): void {
    this.#count += 1;
    const now = Date.now();
    const importId = this.run((tx) =>
      operations.startPastImport(tx, {
        conversationId: this.#conversation(),
        fingerprint: `f${this.#count}`,
        fileName: 'x.txt',
        total: 6,
        by: 'agent:1',
        now,
      }),
    ).id;
    const messages = Array.from({ length: 6 }, (_, index) => ({
      key: `${this.#count}-${index}`,
      direction: index % 2 === 0 ? ('incoming' as const) : ('outgoing' as const),
      at: now - this.#pick(200 * 24 * HOUR),
      kind: 'text' as never,
      text: `قديم ${index}`,
      isEdited: false,
      location: null,
      file: null,
    }));
    this.run((tx) => operations.recordPast(tx, { importId, messages, taken: [], looked: 6, now }));
    this.run((tx) => operations.endPastImport(tx, { importId, state: 'done', now }));
    this.#imports.push(importId);
  }

  #undoImport(): void {
    const importId = this.#imports.pop();
    if (importId === undefined) return;
    for (let after: number | null = 0; after !== null;) {
      const input: { importId: number; after: number; limit: number; now: number } = {
        importId,
        after,
        limit: 4,
        now: Date.now(),
      };
      ({ next: after } = this.run((tx) => operations.undoPastImport(tx, input)));
    }
  }
}
