import { expect, onTestFinished, test } from 'vitest';
import { TOPICS } from '#shared/domain/topic.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import { createTransact, type Transact } from '#main/store/transaction/transact.ts';
import { fromLid, fromPhone, PHONE } from '../support/observed.ts';
import { placeWithDatabase } from '../support/open-store.ts';
import { saidOf } from '../support/said.ts';

/** Transactions on a database with three conversations, 1 to 3, of one message each. */
function openTransact(): Transact {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const transact = createTransact(database);
  transact((tx) => {
    operations.recordMessage(tx, fromPhone(PHONE));
    operations.recordMessage(tx, fromLid('2@lid'));
    operations.recordMessage(tx, fromLid('3@lid'));
  });
  return transact;
}

test('what nobody said has no event', () => {
  expect(openTransact()(() => 7)).toEqual({ value: 7, events: [] });
});

test('everything is told once, in one order, however and in whatever order it was said', () => {
  const { events } = openTransact()(({ changes }) => {
    changes.queued();
    changes.touched('labels', 'tickets');
    changes.touched('tickets');
    changes.settingsChanged();
    changes.templatesChanged();
    changes.conversationChanged(3);
    changes.conversationChanged(3);
    changes.messageChanged(2);
    changes.messageChanged(2);
    changes.messageRecorded(1);
    changes.settingsChanged();
  });
  expect(events).toMatchObject([
    { channel: 'message.recorded', payload: { message: { id: 1 }, conversation: { id: 1 } } },
    { channel: 'message.changed', payload: { id: 2 } },
    { channel: 'conversation.changed', payload: { id: 3 } },
    { channel: 'templates.changed', payload: null },
    { channel: 'settings.changed', payload: { language: 'ar' } },
    { channel: 'desk.changed', payload: { topics: ['tickets', 'labels'] } },
    { channel: 'outbox.queued', payload: null },
  ]);
});

test('a recorded message says its conversation too, and is not a changed one as well', () => {
  const { events } = openTransact()(({ changes }) => {
    changes.conversationChanged(1);
    changes.messageChanged(1);
    changes.messageRecorded(1);
  });
  expect(events.map(({ channel }) => channel)).toEqual(['message.recorded']);
});

test('an event shows what is there at the end, also of what was said before it was written', () => {
  const { events } = openTransact()((tx) => {
    tx.changes.messageRecorded(1);
    operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
  });
  expect(saidOf('message.recorded', events)).toMatchObject([{ conversation: { draft: 'السعر' } }]);
});

test('a conversation that was merged away is not told, the one it went into is, with all that hangs on it', () => {
  const { events } = openTransact()((tx) => {
    tx.changes.conversationChanged(2);
    tx.changes.conversationChanged(1);
    operations.mergeConversations(tx, { id: 1, otherId: 2, now: 5 });
  });
  expect(events).toMatchObject([
    { channel: 'conversation.merged', payload: { mergedId: 2, conversation: { id: 1, unreadCount: 2 } } },
    { channel: 'desk.changed', payload: { topics: TOPICS } },
    // What waited because a number may have a new owner may go now.
    { channel: 'outbox.queued' },
  ]);
});

test('of one merge after the other each is told, and leads to where all of it went', () => {
  const { events } = openTransact()((tx) => {
    operations.mergeConversations(tx, { id: 2, otherId: 3, now: 5 });
    operations.mergeConversations(tx, { id: 1, otherId: 2, now: 5 });
  });
  expect(saidOf('conversation.merged', events)).toMatchObject([
    { mergedId: 3, conversation: { id: 1 } },
    { mergedId: 2, conversation: { id: 1 } },
  ]);
});

test('two that are separated are told as such, and wake the outbox', () => {
  const transact = openTransact();
  const { value } = transact((tx) => operations.mergeConversations(tx, { id: 1, otherId: 2, now: 5 }));
  const { events } = transact((tx) =>
    operations.separateConversations(tx, { mergeId: value.mergeId, now: 6 }),
  );
  expect(events).toMatchObject([
    { channel: 'conversation.separated', payload: { conversation: { id: 1 }, separated: { id: 2 } } },
    { channel: 'desk.changed', payload: { topics: TOPICS } },
    { channel: 'outbox.queued' },
  ]);
});

test('an operation that throws says nothing, and neither does the next one of it', () => {
  const transact = openTransact();
  expect(() =>
    transact((tx) => {
      operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
      operations.saveDraft(tx, { id: 99, draft: 'السعر', now: 5 });
    }),
  ).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(transact((tx) => operations.getConversation(tx, 1))).toMatchObject({
    value: { draft: '' },
    events: [],
  });
});

test('what cannot be read at the end takes the transaction back', () => {
  const transact = openTransact();
  const saying = () =>
    transact((tx) => {
      operations.saveDraft(tx, { id: 1, draft: 'السعر', now: 5 });
      tx.changes.messageChanged(99);
    });
  expect(saying).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(transact((tx) => operations.getConversation(tx, 1)).value.draft).toBe('');
});
