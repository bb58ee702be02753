import { vi } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import { AppError } from '#shared/domain/errors.ts';
import { fromBoth, fromLid, fromPhone } from '../support/observed.ts';
import { photo, sheet } from '../support/prescriptions.ts';
import { SeededDesk } from './seeded-desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

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
export class SeededYear extends SeededDesk {
  #count = 0;
  readonly #merges: number[] = [];
  readonly #imports: number[] = [];

  live(days: number, actsADay: number): void {
    for (let day = 0; day < days; day += 1) {
      for (let act = 0; act < actsADay; act += 1) {
        // Things come in flurries, and then for hours nothing does.
        const isFlurry = this.pick(3) === 0;
        vi.setSystemTime(Date.now() + this.pick(isFlurry ? 10 * MINUTE : (3 * 24 * HOUR) / actsADay));
        this.#act();
      }
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
      [2, () => this.useTemplate()],
      [1, () => this.#import()],
      [1, () => this.#undoImport()],
      [1, () => vi.setSystemTime(Date.now() - HOUR)],
    ];
    let left = this.pick(acts.reduce((sum, [weight]) => sum + weight, 0));
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

  #write(): void {
    // Some of it comes late, as after a night without a link.
    const sentAt = Date.now() - (this.pick(8) === 0 ? this.pick(20 * HOUR) : this.pick(MINUTE));
    const phone = this.phone();
    const lid = `77${phone}@lid`;
    const change = {
      sentAt,
      content: this.one(TEXTS) ?? '',
      link: this.pick(4) === 0 ? 'cloud' : 'web',
    } as const;
    const kind = this.pick(20);
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
    this.send();
  }

  #answerOnPhone(): void {
    const sentAt = Date.now() - this.pick(2 * HOUR);
    const change = {
      direction: 'outgoing',
      status: 'sent',
      sentAt,
      content: `حاضر ${this.pick(1e6)}`,
    } as const;
    this.run((tx) => operations.recordMessage(tx, fromPhone(this.phone(), change)));
  }

  #answer(): void {
    const conversationId = this.pick(2) === 0 ? this.asking() : this.conversation();
    this.#count += 1;
    const input = { conversationId, clientKey: `k${this.#count}`, text: 'حاضر', now: Date.now() };
    this.run((tx) => operations.enqueueText(tx, { ...input, sentBy: `agent:${1 + this.pick(3)}` }));
    this.send();
    if (this.pick(12) > 0) return;
    this.database.exec(
      `INSERT OR IGNORE INTO message_templates
       SELECT max(id), '{"name":"order_ready","language":"ar"}' FROM messages WHERE direction = 'outgoing'`,
    );
  }

  #resolve(): void {
    // Rather those that were answered.
    const id = this.ticket(
      `status <> 'resolved' ${this.pick(5) === 0 ? '' : 'AND first_answered_at IS NOT NULL'}`,
    );
    const input = { id, note: null, asksRating: this.pick(2) === 0, ...this.by() };
    this.run((tx) => operations.resolveTicket(tx, input));
    this.send();
  }

  #reopen(): void {
    const id = this.ticket(`status = 'resolved' AND first_answered_at IS NOT NULL`);
    this.run((tx) => operations.reopenTicket(tx, { id, ...this.by() }));
  }

  #changeKind(): void {
    const kind = this.one(['order', 'inquiry', 'complaint', 'prescription'] as const) ?? 'order';
    const edit = { set: 'kind', kind } as const;
    this.run((tx) =>
      operations.editTicket(tx, { id: this.ticket(`status <> 'resolved'`), edit, ...this.by() }),
    );
  }

  #give(): void {
    this.run((tx) =>
      operations.takeOverTicket(tx, { id: this.ticket(`status <> 'resolved'`), ...this.by() }),
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
    const row = this.one(rows);
    if (row === undefined) return;
    const { phone, direction, waMessageId } = row;
    const message = { identity: { phone, lid: null }, chatAddress: `${phone}@c.us`, direction, waMessageId };
    const at = Date.now();
    const change =
      this.pick(2) === 0
        ? ({ kind: 'edited', text: 'آخر', at } as const)
        : ({ kind: 'revoked', at } as const);
    this.run((tx) => operations.changeMessage(tx, { message, change: change as never, now: at }));
  }

  #merge(): void {
    const [id, otherId] = [this.conversation(), this.conversation()];
    this.#merges.push(
      this.run((tx) => operations.mergeConversations(tx, { id, otherId, now: Date.now() })).mergeId,
    );
  }

  #separate(): void {
    const mergeId = this.one(this.#merges) ?? 0;
    this.run((tx) => operations.separateConversations(tx, { mergeId, now: Date.now() }));
  }

  #prescribe(): void {
    const rows = this.database
      .prepare<[], { id: number; status: string }>(
        `SELECT id, status FROM prescriptions WHERE status NOT IN ('collected', 'delivered') ORDER BY id`,
      )
      .all();
    const row = this.one(rows);
    if (row === undefined) return;
    const done = { id: row.id, ...this.by() };
    const what = this.pick(12);
    this.run((tx) => {
      if (row.status === 'cancelled') return what < 2 ? operations.reopenPrescription(tx, done) : undefined;
      if (what === 0)
        return operations.cancelPrescription(tx, { ...done, reason: 'customer-declined', note: '' });
      if (row.status === 'waiting' || row.status === 'read')
        return operations.pricePrescription(tx, { ...done, sheet: sheet({ deliveryFee: this.pick(900) }) });
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
    const { by, now } = this.by();
    this.run((tx) => {
      const wish = { item: `دواء ${this.pick(5)}`, quantity: 1, note: '' };
      const conversationId = this.conversation();
      const entry = operations.addToWaitlist(tx, { ...wish, conversationId, by, now });
      if (this.pick(3) === 0) operations.removeFromWaitlist(tx, { id: entry.id, now });
      if (this.pick(3) === 1)
        operations.tellWaiting(tx, { itemId: entry.itemId, entryIds: [entry.id], by, now });
    });
    const input = { hasHeard: true, isOnline: true, chance: 0, lastDay: null };
    this.run((tx) => operations.releaseFollowUps(tx, { ...input, now: Date.now() }));
    this.send();
  }

  #refill(): void {
    const { by, now } = this.by();
    const startedOn = new Date(now - 9 * 24 * HOUR).toISOString().slice(0, 10);
    this.run((tx) => {
      const draft = {
        item: `قرص ${this.pick(9)}`,
        doseNote: '',
        startedOn,
        daysSupply: 10,
        remindBeforeDays: 3,
      };
      const kept = operations.saveRefill(tx, {
        id: null,
        conversationId: this.conversation(),
        draft,
        by,
        now,
      });
      if (this.pick(3) === 0) {
        operations.skipRefill(tx, { id: kept.id, dueOn: kept.nextDue, by, now });
        return;
      }
      const approval = { refillId: kept.id, dueOn: kept.nextDue, text: 'x', saysAgreed: true };
      operations.approveRefills(tx, { approvals: [approval], by, now });
    });
  }

  /** An old chat is taken in: some of it stands before everything else. */
  #import(): void {
    this.#count += 1;
    const now = Date.now();
    const importId = this.run((tx) =>
      operations.startPastImport(tx, {
        conversationId: this.conversation(),
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
      at: now - this.pick(200 * 24 * HOUR),
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
