import { expect, test } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import { PHONE, fromPhone } from '../support/observed.ts';
import { recorder } from '../support/query-plans.ts';

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

test.each([
  ['the list', { limit: 50 }, 'conversations_newest'],
  ['a later page', { limit: 50, after: { at: 1, id: 1 } }, 'conversations_newest'],
  ['the unread list', { limit: 50, unreadOnly: true }, 'conversations_unread'],
  ['its later page', { limit: 50, unreadOnly: true, after: { at: 1, id: 1 } }, 'conversations_unread'],
  ['who needs a reply', { limit: 50, needsReply: true }, 'tickets_waiting'],
  ['its later page', { limit: 50, needsReply: true, after: { at: 1, id: 1 } }, 'tickets_waiting'],
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
