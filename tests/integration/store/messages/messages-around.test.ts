import { expect, test } from 'vitest';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import { openStore } from '../support/open-store.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';

/** A thread of `count` messages, three of them in every second. Newest first. */
async function thread(count: number) {
  const store = await openStore();
  const messages = [];
  for (let index = 0; index < count; index += 1) {
    const { message } = await record(store, fromPhone(PHONE, { sentAt: Math.floor(index / 3) * 1000 }));
    messages.unshift(message);
  }
  const ids = messages.map(({ id }) => id);
  return { store, ids, conversationId: messages[0]?.conversationId ?? 0 };
}

test.each([1, 2, 3, 5, 20])('from any message, %i at a time, the whole thread is reached', async (limit) => {
  const { store, ids, conversationId } = await thread(14);
  for (const messageId of ids) {
    const around = await store.listMessagesAround({ conversationId, messageId, limit });
    const at = ids.indexOf(messageId);
    expect(around.items.map(({ id }) => id)).toEqual(ids.slice(Math.max(0, at - limit), at + limit + 1));
    const reached = around.items.map(({ id }) => id);
    for (let before: MessageCursor | null = around.next; before !== null;) {
      const page = await store.listMessages({ conversationId, before, limit });
      reached.push(...page.items.map(({ id }) => id));
      before = page.next;
    }
    for (let after = around.previous; after !== undefined;) {
      const page = await store.listMessages({ conversationId, after, limit });
      expect(page.items.length).toBeGreaterThan(0);
      reached.unshift(...page.items.map(({ id }) => id));
      after = page.previous;
    }
    expect(reached).toEqual(ids);
  }
});

test('a page of newer messages goes on below with the one it was asked from', async () => {
  const { store, ids, conversationId } = await thread(9);
  const around = await store.listMessagesAround({ conversationId, messageId: ids[8] ?? 0, limit: 2 });
  const newer = await store.listMessages({ conversationId, after: around.previous, limit: 2 });
  const below = await store.listMessages({ conversationId, before: newer.next ?? undefined, limit: 2 });
  expect(below.items[0]?.id).toBe(around.items[0]?.id);
});

test('a message of another thread is not found', async () => {
  const { store, ids, conversationId } = await thread(1);
  const other = await record(store, fromPhone('201198765432'));
  const notFound = { code: 'not-found' };
  await expect(
    store.listMessagesAround({ conversationId, messageId: other.message.id, limit: 2 }),
  ).rejects.toMatchObject(notFound);
  await expect(
    store.listMessagesAround({ conversationId: 99, messageId: ids[0] ?? 0, limit: 2 }),
  ).rejects.toMatchObject(notFound);
});
