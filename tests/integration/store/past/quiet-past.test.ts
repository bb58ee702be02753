import { expect, test } from 'vitest';
import type { ObservedChanges } from '#main/store/contract/observed-message.ts';
import { fromPhone, PHONE, record, threadOf } from '../support/observed.ts';
import { openStore, type OpenedStore } from '../support/open-store.ts';
import { importAll, PAST, pastText } from './past-support.ts';

const WRITTEN: ObservedChanges = { editedAt: null, revokedAt: null, reactions: [] };

const saidOf = ({ events }: OpenedStore): string[] => [...new Set(events.map(({ channel }) => channel))];

test('nobody is told of a message of the past, whatever it answers and whatever was done to it', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  const { id, unreadCount, ticket } = conversation;
  store.events.length = 0;
  const quoted = {
    waMessageId: 'BEFORE',
    by: 'pharmacy',
    place: 'chat',
    waType: 'chat',
    text: 'نعم',
  } as const;
  const changes: ObservedChanges = {
    ...WRITTEN,
    editedAt: PAST + 1000,
    reactions: [{ by: 'customer', emoji: '👍', at: PAST }],
  };
  const past = fromPhone(PHONE, {
    content: 'قديم',
    sentAt: PAST,
    status: 'read',
    isPast: true,
    quoted,
    changes,
  });
  expect(await store.recordFilling({ messages: [past], now: Date.now() })).toEqual({ added: 1 });
  expect(saidOf(store)).toEqual(['conversation.changed', 'desk.changed']);
  expect(await store.getConversation(id)).toMatchObject({ unreadCount, ticket });
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  expect(items.at(-1)).toMatchObject({ content: 'قديم', ticketId: null, quoted: { text: 'نعم' } });
  expect(items.at(-1)?.reactions).toHaveLength(1);
});

test('nor of one that an import had brought before', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: Date.now() }));
  await importAll(store, conversation.id, [pastText(0)]);
  store.events.length = 0;
  const past = fromPhone(PHONE, {
    content: 'رسالة 0',
    sentAt: PAST + 1000,
    status: 'read',
    isPast: true,
    changes: WRITTEN,
  });
  expect(await store.recordFilling({ messages: [past], now: Date.now() })).toEqual({ added: 0 });
  expect(saidOf(store)).toEqual(['desk.changed']);
  expect(await threadOf(store, conversation.id)).toHaveLength(2);
});
