import { expect, test } from 'vitest';
import { PREVIEW_LENGTH } from '#shared/text/preview.ts';
import { openStore } from '../support/open-store.ts';
import { fromPhone, observed, PHONE, record } from '../support/observed.ts';

const DAY = 86_400_000;

/** A word said on three days by the customer, by a colleague, and with a photo; and by somebody else. */
async function filled() {
  const store = await openStore();
  const { conversation } = await record(store, observed({ content: 'بنادول موجود؟', sentAt: DAY }));
  await record(store, fromPhone('201000000009', { content: 'بنادول', sentAt: DAY }));
  await record(store, observed({ content: 'صورة البنادول', type: 'image', sentAt: 2 * DAY }));
  const text = 'نعم، البَنَادول متاح';
  const own = { conversationId: conversation.id, clientKey: 'k', text, sentBy: 'agent:1', now: 3 * DAY };
  await store.enqueueText(own);
  return { store, conversationId: conversation.id };
}

test('a search is narrowed down by writer, colleague, kind, file and days', async () => {
  const { store } = await filled();
  const found = async (filter: object): Promise<string[]> =>
    (await store.searchMessages({ query: 'بنادول', filter, limit: 50 })).items.map(({ content }) => content);
  const [asked, other, photo, ours] = ['بنادول موجود؟', 'بنادول', 'صورة البنادول', 'نعم، البَنَادول متاح'];
  expect(await found({})).toEqual([ours, photo, other, asked]);
  expect(await found({ writtenBy: 'pharmacy' })).toEqual([ours]);
  expect(await found({ writtenBy: 'customer' })).toEqual([photo, other, asked]);
  expect(await found({ agentId: 1 })).toEqual([ours]);
  expect(await found({ agentId: 2 })).toEqual([]);
  expect(await found({ type: 'image' })).toEqual([photo]);
  expect(await found({ hasFile: true })).toEqual([photo]);
  expect(await found({ from: 2 * DAY })).toEqual([ours, photo]);
  expect(await found({ from: 2 * DAY, until: 3 * DAY })).toEqual([photo]);
  const first = await store.searchMessages({ query: 'بنادول', filter: { until: 3 * DAY }, limit: 2 });
  const filter = { until: 3 * DAY };
  const next = await store.searchMessages({ query: 'بنادول', filter, limit: 2, beforeId: first.next ?? 0 });
  expect([...first.items, ...next.items].map(({ content }) => content)).toEqual([photo, other, asked]);
});

test('within a thread the newest comes first, however it was recorded, and nothing of another thread', async () => {
  const { store, conversationId } = await filled();
  await record(store, observed({ content: 'بنادول قديم', sentAt: 1 }));
  const { ids, hasMore } = await store.searchThread({ conversationId, query: 'بنادول', limit: 50 });
  const contents = await Promise.all(
    ids.map(async (messageId) => (await store.getMessage({ messageId })).content),
  );
  expect(contents).toEqual(['نعم، البَنَادول متاح', 'صورة البنادول', 'بنادول موجود؟', 'بنادول قديم']);
  expect(hasMore).toBe(false);
  expect(await store.searchThread({ conversationId, query: 'بنادول', limit: 2 })).toMatchObject({
    ids: ids.slice(0, 2),
    hasMore: true,
  });
  expect(await store.searchThread({ conversationId, query: '؟', limit: 2 })).toEqual({
    ids: [],
    hasMore: false,
  });
});

test('a moment leads to the first message since then, else to the last one', async () => {
  const { store, conversationId } = await filled();
  const at = async (moment: number): Promise<string | null> => {
    const { messageId } = await store.findMessageAt({ conversationId, at: moment });
    return messageId === null ? null : (await store.getMessage({ messageId })).content;
  };
  expect(await at(0)).toBe('بنادول موجود؟');
  expect(await at(DAY)).toBe('بنادول موجود؟');
  expect(await at(DAY + 1)).toBe('صورة البنادول');
  expect(await at(9 * DAY)).toBe('نعم، البَنَادول متاح');
  const empty = await store.startWithPhone({ phone: '201500000002', by: 'agent:1', now: 1 });
  expect(await store.findMessageAt({ conversationId: empty.id, at: 0 })).toEqual({ messageId: null });
});

test('the chat list shows the words without their marks, and the search finds them', async () => {
  const store = await openStore();
  const long = `*${'كلمة '.repeat(100).trim()}*`;
  const { conversation } = await record(store, observed({ content: long }));
  expect(conversation.lastMessage?.preview).toBe(`${long.slice(1, PREVIEW_LENGTH + 1).trimEnd()}…`);
  const marked = await record(store, fromPhone(PHONE, { content: '_قرص_ *بنادول*\n> ~20~' }));
  expect(marked.conversation.lastMessage?.preview).toBe('قرص بنادول 20');
  expect((await store.searchMessages({ query: 'بنادول 20', limit: 5 })).items).toHaveLength(1);
});
