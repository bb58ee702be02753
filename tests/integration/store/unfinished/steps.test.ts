import { onTestFinished, describe, expect, test, vi } from 'vitest';
import type { Database } from 'better-sqlite3';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { StepName } from '#shared/domain/unfinished.ts';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import type { Tx } from '#main/store/schema/tx.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { HOUR, MINUTE, NIGHT, ON } from '../automation/automated-desk.ts';
import { fromPhone, PHONE, outgoing } from '../support/observed.ts';
import { temporaryPlace } from '../support/open-store.ts';
import { topicsOf } from '../support/said.ts';

/** The operations on a real database in which one table refuses what a step writes, with a clock that the test moves. */
class RefusingDesk {
  readonly #database: Database;
  readonly #transact: Transact;
  readonly agentId: number;
  #keys = 0;

  constructor() {
    vi.useFakeTimers({ toFake: ['Date'], now: NIGHT });
    const { databasePath, key } = temporaryPlace();
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

const PHOTO = {
  type: 'image',
  waType: 'image',
  content: 'روشتة',
  attachment: {
    kind: 'image',
    fileName: null,
    mimeType: 'image/jpeg',
    sizeBytes: 9,
    width: 1,
    height: 1,
    durationMs: null,
    waveform: null,
  },
} as const;

interface Case {
  step: StepName;
  refused: string;
  /** Before the table refuses anything. */
  before?: (desk: RefusingDesk) => void;
  act?: (desk: RefusingDesk) => void;
  /** Which fail, or wait for it. */
  left: StepName[];
  /** What is left when it fails again; `left` when it is absent. */
  leftLater?: StepName[];
}

const CASES: Case[] = [
  {
    step: 'file',
    refused: 'INSERT ON attachments',
    act: (desk) => void desk.write(PHOTO),
    left: ['file'],
  },
  {
    step: 'reply-address',
    refused: 'UPDATE OF chat_address ON contacts',
    left: ['reply-address'],
  },
  {
    step: 'changes',
    refused: 'UPDATE OF edited_at ON messages',
    act: (desk) => void desk.write({ changes: { editedAt: Date.now(), revokedAt: null, reactions: [] } }),
    left: ['changes'],
  },
  {
    step: 'name',
    refused: 'UPDATE OF push_name ON contacts',
    before: (desk) => void desk.write(),
    act: (desk) => void desk.write({ pushName: 'منى' }),
    left: ['name'],
  },
  {
    step: 'learn',
    refused: 'UPDATE OF consent ON customers',
    act: (desk) => void desk.write({ content: 'STOP' }),
    left: ['learn', 'automation'],
  },
  {
    step: 'rating',
    refused: 'UPDATE OF score ON ratings',
    before: (desk) => {
      desk.write();
      desk.answer();
      desk.resolve();
    },
    act: (desk) => void desk.write({ content: '5' }),
    left: ['rating', 'automation'],
    // A ticket was opened for it meanwhile: a person reads the number.
    leftLater: [],
  },
  { step: 'ticket', refused: 'INSERT ON tickets', left: ['ticket', 'automation', 'prescriptions'] },
  {
    step: 'prescriptions',
    refused: 'INSERT ON prescriptions',
    act: (desk) => void desk.write(PHOTO),
    left: ['photo', 'prescriptions'],
  },
  { step: 'automation', refused: 'INSERT ON outbox', left: ['automation'] },
  {
    step: 'answer',
    refused: 'UPDATE OF first_answered_at ON tickets',
    before: (desk) => void desk.write(),
    act: (desk) => void desk.answer(),
    left: ['answer'],
  },
  {
    step: 'answer-status',
    refused: 'UPDATE OF waiting_since ON tickets',
    before: (desk) => {
      desk.write();
      desk.dispatch(desk.answer());
    },
    act: (desk) =>
      desk.run((tx) =>
        operations.applyAck(tx, { message: outgoing('OUT'), status: 'failed', now: Date.now() }),
      ),
    left: ['answer-status'],
  },
  {
    step: 'identity',
    refused: 'UPDATE OF lid ON contacts',
    before: (desk) => void desk.write({ waMessageId: '3EB0SAME' }),
    act: (desk) =>
      void desk.write({ waMessageId: '3EB0SAME', identity: { phone: PHONE, lid: '99887766554433@lid' } }),
    left: ['identity'],
  },
  {
    step: 'auto-close',
    refused: 'INSERT ON outbox',
    before: (desk) => {
      const { tickets } = DEFAULT_SETTINGS;
      const autoClose = { ...tickets.autoClose, isOn: true };
      desk.run((tx) => operations.updateSettings(tx, { tickets: { ...tickets, autoClose } }));
      desk.write();
      desk.answer();
      desk.pass(80 * HOUR);
    },
    act: (desk) =>
      void desk.run((tx) =>
        operations.sweepTickets(tx, { since: Date.now(), now: Date.now(), provenNow: Date.now() }),
      ),
    left: ['auto-close'],
  },
  {
    step: 'rating-ask',
    refused: 'INSERT ON ratings',
    before: (desk) => {
      desk.write();
      desk.answer();
    },
    act: (desk) => desk.resolve(),
    left: ['rating-ask'],
  },
];

describe.each(CASES)('when "$step" fails', (given) => {
  const { refused, before, act = (desk) => void desk.write(), left, leftLater = left } = given;

  function fail(): RefusingDesk {
    const desk = new RefusingDesk();
    before?.(desk);
    desk.refuse(refused);
    act(desk);
    return desk;
  }

  test('the rest is there, and the step is a to-do', () => {
    const desk = fail();
    expect(desk.thread().length).toBeGreaterThan(0);
    expect(desk.unfinished()).toEqual(left);
  });

  test('it is made up for a minute later', () => {
    const desk = fail();
    desk.allow();
    expect(desk.retry()).toMatchObject({ nextAt: Date.now() + MINUTE, failed: [] });
    desk.pass(MINUTE);
    expect(desk.retry()).toEqual({ nextAt: null, failed: [] });
    expect(desk.unfinished()).toEqual([]);
  });

  test('failing again it waits longer, and in the end for a person', () => {
    const desk = fail();
    const pauses: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const { nextAt } = desk.retry();
      if (nextAt === null) break;
      pauses.push(nextAt - Date.now());
      desk.pass(nextAt - Date.now());
    }
    expect(pauses.length).toBeLessThan(20);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(HOUR);
    expect(desk.unfinished()).toEqual(leftLater);
    desk.run((tx) => {
      const ids = operations.listUnfinished(tx, { limit: 50 }).items.flatMap((item) => item.ids);
      operations.settleUnfinished(tx, { stepIds: ids, unrecordedIds: [] });
    });
    expect(desk.unfinished()).toEqual([]);
  });
});

test('a message whose ticket fails is unread, in its thread, and told with what is unfinished', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  const { events, messageId } = desk.write();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  expect(desk.run((tx) => operations.getConversation(tx, 1))).toMatchObject({ unreadCount: 1, ticket: null });
  expect(events).toContainEqual({
    channel: 'message.recorded',
    payload: expect.objectContaining({ message: expect.objectContaining({ id: messageId }) }) as object,
  });
  expect(topicsOf(events)).toContain('unfinished');
  // Nothing is said of what was taken back.
  expect(topicsOf(events)).not.toContain('tickets');
});

test('an automatic text whose queueing fails leaves neither a message nor a wake-up', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON outbox');
  const { events } = desk.write();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  expect(events.map(({ channel }) => channel)).not.toContain('outbox.queued');
});

test('an automatic answer is not made up for hours later, and says so to who looks', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON outbox');
  desk.write();
  desk.allow();
  desk.pass(3 * HOUR);
  desk.retry();
  expect(desk.thread()).toEqual(['عندكم بنادول؟']);
  const { items } = desk.run((tx) => operations.listUnfinished(tx, { conversationId: 1, limit: 50 }));
  expect(items).toMatchObject([{ steps: ['automation'], retryAt: null }]);
  desk.run((tx) => operations.wakeUnfinished(tx, { now: Date.now() }));
  expect(desk.retry()).toEqual({ nextAt: null, failed: [] });
  expect(desk.unfinished()).toEqual(['automation']);
});

test('a ticket made up for later does not wait for what a colleague has answered meanwhile', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  desk.write();
  desk.allow();
  desk.pass(MINUTE / 2);
  desk.answer();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toBeNull();
});

test('a ticket made up for two days later is opened all the same: the customer still waits', () => {
  const desk = new RefusingDesk();
  desk.refuse('INSERT ON tickets');
  const sentAt = Date.now();
  desk.write({ sentAt });
  desk.allow();
  desk.pass(48 * HOUR);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toMatchObject({ waitingSince: sentAt });
});

test('what was resolved under a clock ahead keeps no later customer without a ticket', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.write();
  desk.answer();
  desk.resolve();
  desk.pass(-30 * 24 * HOUR);
  desk.refuse('UPDATE ON tickets');
  desk.write({ waMessageId: '3EB0LATER' });
  expect(desk.unfinished()).toContain('ticket');
  desk.allow();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).not.toBeNull();
});

test('an answer counts for a ticket that was begun under a clock ahead', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.write();
  desk.pass(-30 * 24 * HOUR);
  desk.refuse('UPDATE OF first_answered_at ON tickets');
  desk.answer();
  expect(desk.unfinished()).toEqual(['answer']);
  desk.allow();
  desk.pass(MINUTE);
  desk.retry();
  expect(desk.run((tx) => operations.getConversation(tx, 1)).ticket).toMatchObject({ waitingSince: null });
});

test('what a clock ahead has put off to next month is due at once', () => {
  const desk = new RefusingDesk();
  desk.pass(30 * 24 * HOUR);
  desk.refuse('INSERT ON tickets');
  desk.write();
  desk.allow();
  desk.pass(-30 * 24 * HOUR);
  desk.retry();
  expect(desk.unfinished()).not.toContain('ticket');
});

test.each(['SQLITE_FULL', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_IOERR_WRITE', 'SQLITE_NOTADB'])(
  '%s is no failure of a step: the transaction is taken back as ever',
  (code) => {
    const desk = new RefusingDesk();
    desk.write();
    const work = (): unknown =>
      desk.run((tx) => {
        operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
        tx.attempt(() => {
          throw Object.assign(new Error('of the database'), { code });
        });
      });
    expect(work).toThrow(expect.objectContaining({ code }));
    expect(desk.run((tx) => operations.getConversation(tx, 1)).draft).toBe('');
  },
);

test('what an attempt told the change set is taken back with what it wrote', () => {
  const desk = new RefusingDesk();
  desk.write();
  const { events } = desk.say((tx) => {
    operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
    const failure = tx.attempt(() => {
      operations.updateSettings(tx, { language: 'en' });
      tx.changes.touched('notes');
      tx.changes.queued();
      tx.changes.messageChanged(99);
      throw new Error('half way');
    });
    expect(failure?.cause).toMatchObject({ message: 'half way' });
  });
  expect(events.map(({ channel }) => channel)).toEqual(['conversation.changed']);
  expect(desk.run((tx) => operations.getSettings(tx, undefined)).language).toBe(DEFAULT_SETTINGS.language);
});
