import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import { openPrescriptionsOf } from '#main/store/pipelines/prescriptions/take-photo.ts';
import { photo, sheet } from './support/prescriptions.ts';
import { temporaryPlace } from './support/open-store.ts';
import { LID, PHONE, fromBoth, fromLid, fromPhone, outgoing, incoming } from './support/observed.ts';

interface Recorder {
  transact: Transact;
  /** How SQLite answers each statement prepared by `work`. */
  plansOf(work: () => void): string[];
}

/** The operations in this thread, on a real database, with every statement's text on record. */
function recorder(): Recorder {
  const { databasePath, key } = temporaryPlace();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const prepared = new Set<string>();
  const recording = new Proxy(database, {
    get: (target, name) => {
      if (name === 'prepare') {
        return (sql: string) => {
          prepared.add(sql);
          return target.prepare(sql);
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  const transact = createTransact(recording);
  return {
    transact,
    plansOf: (work) => {
      prepared.clear();
      work();
      return [...prepared].map((sql) => planOf(database, sql));
    },
  };
}

function planOf(database: Database, sql: string): string {
  const nothing = Array.from(sql.matchAll(/\?/g), () => null);
  const steps = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...nothing);
  return [sql, ...steps.map(({ detail }) => `  ${detail}`)].join('\n');
}

/** Plans that read a table from end to end; the settings and the staff are a handful of rows and wanted whole. */
const wholeScans = (plans: readonly string[]): string[] =>
  plans.filter((plan) =>
    /SCAN (?!(?:settings|agents)\b)(?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(plan),
  );

test('no operation reads a whole table', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() => {
    transact((tx) => {
      operations.setUpStaff(tx, { pharmacyName: 'x', name: 'A', secret: null, now: 1 });
      const message = fromPhone(PHONE, { pushName: 'A', sentAt: Date.now() });
      operations.recordMessage(tx, message);
      operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'B' }));
      const { waMessageId } = message;
      operations.recordMessage(tx, fromLid(LID, { waMessageId }));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
      operations.recordMessage(tx, message);
      const queued = { conversationId: 1, clientKey: 'k', text: 'x', sentBy: null, now: 1 };
      const messageId = operations.enqueueText(tx, queued).id;
      operations.changeMessage(tx, { message, change: { kind: 'edited', text: 'y', at: 1 }, now: 1 });
      operations.changeMessage(tx, {
        message,
        change: { kind: 'reacted', by: 'customer', emoji: '👍', at: 1 },
        now: 1,
      });
      operations.changeMessage(tx, { message, change: { kind: 'revoked', at: 1 }, now: 1 });
      const early = { message: incoming('EARLY'), change: { kind: 'revoked', at: 1 }, now: 1 } as const;
      operations.changeMessage(tx, early);
      operations.recordMessage(tx, fromPhone(PHONE, { waMessageId: 'EARLY' }));
      operations.setCaughtUpTo(tx, { at: 1 });
      operations.getSeesFrom(tx, undefined);
      const identity = { phone: PHONE, lid: LID };
      operations.recordGap(tx, { identity, chatAddress: LID, from: 1, until: 2, now: 1 });
      operations.closeGap(tx, { contactId: 1, now: 1 });
      operations.listOutboxHeads(tx, undefined);
      operations.prepareOutbox(tx, { id: 1, waMessageId: 'WA1', now: 1 });
      operations.markDispatched(tx, { id: 1, now: 1 });
      operations.markUnknown(tx, { id: 1, now: 1 });
      operations.beginSession(tx, { now: 1 });
      operations.markUnfinishedUnknown(tx, { now: 1 });
      operations.retryMessage(tx, { messageId, now: 1 });
      operations.markFailed(tx, { id: 1, now: 1, reason: 'not-sent' });
      operations.dropMessage(tx, { messageId, verdict: 'not-needed', now: 1 });
      operations.retryMessage(tx, { messageId, now: 1 });
      operations.prepareOutbox(tx, { id: 1, waMessageId: 'WA1', now: 1 });
      operations.applyAck(tx, { message: outgoing('WA1'), status: 'sent', now: 1 });
      operations.listConversations(tx, { limit: 50 });
      operations.listConversations(tx, { limit: 50, after: { at: 1, id: 1 } });
      operations.listConversations(tx, { limit: 50, unreadOnly: true });
      operations.listConversations(tx, { limit: 50, query: '0101' });
      operations.listConversations(tx, { limit: 50, assignee: 1, ticketKind: 'order' });
      operations.listConversations(tx, { limit: 50, assignee: 'nobody', ticketStatus: 'open' });
      operations.listConversations(tx, { limit: 50, ticketStatus: 'snoozed', unreadOnly: true });
      operations.listConversations(tx, { limit: 50, ticketStatus: 'resolved' });
      operations.countUnread(tx, undefined);
      operations.saveDraft(tx, { id: 1, draft: 'x', by: 1, now: 1 });
      operations.takeDraft(tx, { id: 1, how: 'continue', by: 1, now: 1 });
      const note = { conversationId: 1, text: 'x', messageId, by: 1, now: 1 };
      const noteId = operations.addNote(tx, note).id;
      operations.editNote(tx, { id: noteId, text: '@منى', by: 1, ofAnybody: false, now: 1 });
      operations.listNotes(tx, { conversationId: 1 });
      operations.listMentions(tx, { agentId: 1, limit: 50 });
      operations.seeMentions(tx, { agentId: 1, noteIds: [noteId], now: 1 });
      operations.searchNotes(tx, { query: 'منى', limit: 20 });
      operations.removeNote(tx, { id: noteId, by: 1, ofAnybody: false, now: 1 });
      const label = operations.saveLabel(tx, { id: null, draft: { name: 'x', colour: 'red' }, now: 1 });
      operations.assignLabel(tx, { conversationId: 1, labelId: label.id, isOn: true, by: 1, now: 1 });
      operations.listConversations(tx, { limit: 50, labelId: label.id });
      operations.setLabelArchived(tx, { id: label.id, isArchived: true, now: 1 });
      operations.listMessages(tx, { conversationId: 1, limit: 50 });
      operations.listMessages(tx, { conversationId: 1, limit: 50, before: { sentAt: 1, id: 1 } });
      operations.listMessagesAround(tx, { conversationId: 1, messageId: 1, limit: 25 });
      operations.listMedia(tx, { conversationId: 1, filter: 'pictures', limit: 50 });
      operations.searchMessages(tx, { query: 'بنادول', limit: 50 });
      operations.markConversationRead(tx, { id: 1, now: 1 });
      const change = { name: 'x', tags: ['t'], phones: ['201500000001'] };
      operations.saveCustomer(tx, { id: 1, change, by: 'agent:1', now: 1 });
      operations.saveCustomerHealth(tx, { id: 1, change: { notes: 'x' }, now: 1 });
      operations.listTags(tx, undefined);
      operations.listCustomers(tx, { limit: 50 });
      operations.listCustomers(tx, { limit: 50, query: 'xyz', tagId: 1, after: { key: 'a', id: 1 } });
      operations.listCustomers(tx, { limit: 50, optedOut: true });
      operations.getCustomer(tx, { id: 1 });
      operations.getCustomerHistory(tx, { id: 1 });
      operations.listLookalikes(tx, { id: 1 });
      operations.readCustomers(tx, { after: 0, limit: 50 });
      operations.startConversation(tx, { customerId: 1, phone: '201500000001', now: 1 });
      const other = operations.recordMessage(tx, fromLid('2@lid'));
      const otherId = operations.getMessage(tx, other).conversationId;
      const { mergeId } = operations.mergeConversations(tx, { id: 1, otherId, now: 1 });
      operations.getHandMerges(tx, { conversationId: 1 });
      operations.listChatAddresses(tx, { conversationId: otherId });
      operations.listAddressesEver(tx, { conversationId: otherId });
      operations.separateConversations(tx, { mergeId, now: 1 });
      const by = 1;
      const ticket = operations.openTicket(tx, { conversationId: 1, kind: 'order', by, now: 1 });
      operations.editTicket(tx, { id: ticket.id, edit: { set: 'kind', kind: 'delivery' }, by, now: 1 });
      operations.assignTicket(tx, { id: ticket.id, to: null, note: 'x', by, now: 1 });
      operations.takeOverTicket(tx, { id: ticket.id, by, now: 1 });
      operations.resolveTicket(tx, { id: ticket.id, note: null, asksRating: true, by, now: 1 });
      operations.reopenTicket(tx, { id: ticket.id, by, now: 1 });
      operations.setAutomationMuted(tx, { conversationId: 1, isMuted: true, now: 1 });
      operations.setAutomationMuted(tx, { conversationId: 1, isMuted: false, now: 1 });
      operations.summarizeRatings(tx, { from: 1, until: 2 });
      operations.listRatings(tx, { from: 1, until: 2, limit: 50 });
      operations.listRatingsOfConversation(tx, { conversationId: 1 });
      operations.listTicketsOfConversation(tx, { conversationId: 1 });
      operations.getTicket(tx, { id: ticket.id });
      operations.countTickets(tx, { agentId: 1, now: 1 });
      operations.listTickets(tx, { filter: { assignee: 1, kind: 'order', query: '0101' }, limit: 50 });
      operations.listTickets(tx, { filter: { status: 'resolved', query: '7' }, limit: 50 });
    });
  });
  expect(plans.length).toBeGreaterThan(40);
  const scans = wholeScans(plans);
  expect(scans.join('\n\n')).toBe('');
});

test('nothing about a prescription reads a whole table', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() => {
    transact((tx) => {
      const secret = { kind: 'pin', hash: 'x' } as const;
      operations.setUpStaff(tx, { pharmacyName: '', name: 'a', secret, now: 1 });
      operations.addAgent(tx, { name: 'b', role: 'agent', secret, by: 1, now: 1 });
      operations.recordMessage(tx, photo({ sentAt: Date.now() }));
      const message = operations.listMessages(tx, { conversationId: 1, limit: 1 }).items[0];
      const messageId = message?.id ?? 0;
      const { id } = operations.createPrescription(tx, { messageId, by: 1, now: 1 });
      const done = { id, by: 1, now: Date.now() };
      operations.askPrescriptionAgain(tx, { ...done, text: 'x' });
      operations.recordMessage(tx, photo({ sentAt: done.now + 1000 }));
      operations.savePrescription(tx, { ...done, sheet: sheet() });
      operations.pricePrescription(tx, { ...done, sheet: sheet() });
      operations.requestPrescriptionCheck(tx, done);
      operations.checkPrescription(tx, { ...done, by: 2 });
      const quote = { conversationId: 1, clientKey: 'q', text: 'x', sentBy: 'agent:1', now: done.now };
      const quoted = operations.enqueueText(tx, quote).id;
      operations.setPrescriptionQuoted(tx, { ...done, messageId: quoted });
      operations.makePrescriptionReady(tx, done);
      operations.handOverPrescription(tx, { ...done, how: 'delivered' });
      operations.reopenPrescription(tx, done);
      operations.cancelPrescription(tx, { ...done, reason: 'other', note: '' });
      operations.getPrescription(tx, { id });
      operations.countPrescriptions(tx, undefined);
      operations.listPrescriptionsOf(tx, { conversationId: 1, limit: 5 });
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
      operations.recordMessage(tx, fromLid('3@lid'));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: '3@lid' }));
      openPrescriptionsOf(tx, 1, 1);
    });
  });
  expect(plans.filter((plan) => plan.includes('prescription')).length).toBeGreaterThan(15);
  const scans = wholeScans(plans);
  expect(scans.join('\n\n')).toBe('');
});

test.each([
  ['waiting', 'prescriptions_open'],
  ['finished', 'prescriptions_finished'],
] as const)('the prescriptions that are %s are read in the order of their index', (filter, index) => {
  const { transact, plansOf } = recorder();
  const page = { filter, limit: 50, after: { at: 1, id: 1 } };
  const plans = plansOf(() => void transact((tx) => operations.listPrescriptions(tx, page)));
  expect(plans[0]).toContain(index);
  expect(plans[0]).not.toContain('TEMP B-TREE');
});

test.each(['pictures', 'documents', 'recordings'] as const)(
  'the filter of %s is read in the order of its index',
  (filter) => {
    const { transact, plansOf } = recorder();
    transact((tx) => operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'A' })));
    const before = { sentAt: 1, id: 1 };
    const plans = plansOf(() =>
      transact((tx) => operations.listMedia(tx, { conversationId: 1, filter, before, limit: 50 })),
    );
    const plan = plans.find((text) => text.includes('messages_media'));
    expect(plan).toContain('SEARCH messages USING INDEX messages_media');
    expect(plan).not.toContain('TEMP B-TREE');
  },
);

test('old files are found message by message, from where the last step ended', () => {
  const { transact, plansOf } = recorder();
  const step = { sentBefore: 1, after: 5, limit: 10, now: 1 };
  const [plan] = plansOf(() => transact((tx) => void operations.removeOldMedia(tx, step)));
  expect(plan).toContain('SEARCH attachments USING INTEGER PRIMARY KEY (rowid>?)');
  expect(plan).toContain('SEARCH messages USING INTEGER PRIMARY KEY');
  expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
});

test.each([
  ['the list', { limit: 50 }, 'conversations_newest'],
  ['a later page', { limit: 50, after: { at: 1, id: 1 } }, 'conversations_newest'],
  ['the unread list', { limit: 50, unreadOnly: true }, 'conversations_unread'],
  ['its later page', { limit: 50, unreadOnly: true, after: { at: 1, id: 1 } }, 'conversations_unread'],
])('%s is read in the order of its index', (_, filter, index) => {
  const { transact, plansOf } = recorder();
  const [plan] = plansOf(() => void transact((tx) => operations.listConversations(tx, filter)));
  expect(plan).toContain(index);
  expect(plan).not.toContain('TEMP B-TREE');
});

test.each([{}, { before: { sentAt: 1, id: 1 } }, { after: { sentAt: 1, id: 1 } }])(
  'a page of a thread is read in the order of its index: %o',
  (page) => {
    const { transact, plansOf } = recorder();
    transact((tx) => operations.recordMessage(tx, fromPhone(PHONE)));
    const plans = plansOf(() => {
      transact((tx) => operations.listMessages(tx, { conversationId: 1, limit: 50, ...page }));
    });
    const plan = plans.find((text) => text.includes('from "messages"'));
    expect(plan).toContain('messages_of_conversation');
    expect(plan).not.toContain('TEMP B-TREE');
  },
);

test.each([
  ['the unresolved', {}, undefined, 'tickets_most_urgent'],
  ['a later page of them', { status: 'open' as const }, '0.1.1.1', 'tickets_most_urgent'],
  ['those of an agent', { assignee: 1 }, undefined, 'tickets_'],
  ['the resolved', { status: 'resolved' as const }, undefined, 'tickets_last_resolved'],
  ['a later page of them', { status: 'resolved' as const }, '1.1', 'tickets_last_resolved'],
])('tickets, %s, are read by their index', (_, filter, after, index) => {
  const { transact, plansOf } = recorder();
  const [plan] = plansOf(
    () => void transact((tx) => operations.listTickets(tx, { filter, after, limit: 50 })),
  );
  expect(plan).toContain(index);
  expect(plan).not.toMatch(/SCAN (?!tickets USING INDEX)/);
});

test('what goes later is found by its indexes', () => {
  const { transact, plansOf } = recorder();
  const { value: by } = transact((tx) => {
    operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'A' }));
    return operations.setUpStaff(tx, { pharmacyName: 'x', name: 'x', secret: null, now: 1 }).id;
  });
  const [now, conversationId] = [1, 1];
  const draft = { text: 'x', sendAt: 10, onlyIfSilent: true };
  const refill = { item: 'x', doseNote: '', startedOn: '1970-01-01', daysSupply: 2, remindBeforeDays: 1 };
  const plans = plansOf(() => {
    transact((tx) => {
      const { id } = operations.scheduleMessage(tx, { ...draft, conversationId, clientKey: 'k', by, now });
      operations.editScheduled(tx, { id, draft, now });
      operations.listScheduled(tx, undefined);
      operations.listScheduledOf(tx, { conversationId });
      const wish = { conversationId, item: 'x', quantity: 1, note: '', by, now };
      const entry = operations.addToWaitlist(tx, wish);
      operations.addToWaitlist(tx, wish);
      operations.listWaitlistItems(tx, undefined);
      operations.listWaitlistOf(tx, { conversationId });
      operations.tellWaiting(tx, { itemId: entry.itemId, entryIds: [entry.id], by, now });
      const kept = operations.saveRefill(tx, { id: null, conversationId, draft: refill, by, now });
      operations.listRefills(tx, undefined);
      operations.listRefillsOf(tx, { conversationId });
      const due = 3 * 86_400_000;
      operations.listDueRefills(tx, { now: due });
      operations.countFollowUps(tx, { now: due });
      const approval = { refillId: kept.id, dueOn: kept.nextDue, text: 'x', saysAgreed: true };
      operations.approveRefills(tx, { approvals: [approval], by, now: due });
      operations.getPace(tx, { now: due });
      for (const at of [due, 2 * due])
        operations.releaseFollowUps(tx, {
          now: at,
          hasHeard: true,
          isOnline: true,
          chance: 0,
          lastDay: null,
        });
      operations.cancelPaced(tx, { now: due });
      operations.recordMessage(tx, fromPhone(PHONE, { pushName: 'A' }));
      operations.recordMessage(tx, fromLid(LID));
      operations.recordMessage(tx, fromBoth({ phone: PHONE, lid: LID }));
    });
  });
  expect(plans.length).toBeGreaterThan(40);
  const scans = plans.filter((plan) => /SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(plan));
  expect(scans.join('\n\n')).toBe('');
});

test('what the automation asks about each message is answered by indexes', () => {
  const { transact, plansOf } = recorder();
  const plans = plansOf(() =>
    transact((tx) => {
      const by = operations.setUpStaff(tx, { pharmacyName: 'x', name: 'x', secret: null, now: 1 }).id;
      const { automation, rating } = operations.getSettings(tx, undefined);
      operations.updateSettings(tx, {
        automation: { ...automation, isOn: true },
        rating: { ...rating, isOn: true },
      });
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now() }));
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: '1' }));
      const [ticket] = operations.listTicketsOfConversation(tx, { conversationId: 1 });
      const closing = { note: null, asksRating: true, by, now: Date.now() };
      operations.resolveTicket(tx, { id: ticket?.id ?? 0, ...closing });
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: '5' }));
      operations.recordMessage(tx, fromPhone(PHONE, { sentAt: Date.now(), content: 'شكرا' }));
    }),
  );
  for (const table of ['muted_conversations', 'ticket_menus', 'ratings']) {
    expect(plans.filter((plan) => plan.includes(table)).join('\n')).toContain(`SEARCH ${table}`);
  }
  const scans = plans.filter((plan) => /SCAN (?!.*(USING (COVERING )?INDEX|VIRTUAL TABLE INDEX))/.test(plan));
  expect(scans.filter((plan) => /automation|ratings|ticket_menus|muted_/.test(plan)).join('\n\n')).toBe('');
});

test.each([
  ['mine', { assignee: 1 }],
  ['nobody’s', { assignee: 'nobody' as const, ticketKind: 'order' as const }],
  ['snoozed', { ticketStatus: 'snoozed' as const }],
  ['resolved', { ticketStatus: 'resolved' as const, assignee: 1 }],
])('conversations with a ticket that is %s are found by indexes', (_, filter) => {
  const { transact, plansOf } = recorder();
  const [plan] = plansOf(
    () => void transact((tx) => operations.listConversations(tx, { ...filter, limit: 50 })),
  );
  expect(plan).toContain('tickets_');
  expect(plan).not.toMatch(/SCAN (?!.*USING (COVERING )?INDEX)/);
});
