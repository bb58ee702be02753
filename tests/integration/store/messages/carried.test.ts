import { expect, test } from 'vitest';
import { open } from '#shared/ipc/carried.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

test('a page that is carried is the page that is read', async () => {
  const store = await openStore();
  const { conversation, message } = await record(store, fromPhone(PHONE, { content: 'عندكم "بنادول"؟\n' }));
  await record(store, fromPhone(PHONE, { content: 'والسعر؟' }));
  const thread = { conversationId: conversation.id, limit: 1 };
  const read = await store.listMessages(thread);
  expect(read.next).not.toBeNull();
  expect(open(await store.carryMessages(thread))).toEqual({ ok: true, value: read });
  const around = { ...thread, messageId: message.id };
  const both = await store.listMessagesAround(around);
  expect(open(await store.carryMessagesAround(around))).toEqual({ ok: true, value: both });
  const list = await store.listConversations({ limit: 5 });
  expect(open(await store.carryConversations({ limit: 5 }))).toEqual({ ok: true, value: list });
});

test('what cannot be read is the same error as when it is read', async () => {
  const store = await openStore();
  await expect(store.carryMessages({ conversationId: 7, limit: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
});
