import { describe, expect, test } from 'vitest';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { ConversationCursor } from '#shared/ipc/contract/conversations.ts';
import type { Store } from '#main/store/contract/store.ts';
import { openStore, sharedStore } from '../support/open-store.ts';
import { LID, fromLid, fromPhone, observed, record } from '../support/observed.ts';

type Filter = Omit<Parameters<Store['listConversations']>[0], 'after'>;

/** Every page, one after the other. */
async function listAll(store: Store, filter: Filter): Promise<Conversation[]> {
  const all: Conversation[] = [];
  let after: ConversationCursor | undefined;
  do {
    const page = await store.listConversations({ ...filter, after });
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

async function namesFound(store: Store, query: string): Promise<(string | null)[]> {
  return (await store.listConversations({ query, limit: 50 })).items.map(({ customerName }) => customerName);
}

describe('listConversations', () => {
  test('pages through ties without losing or repeating one', async () => {
    const store = await openStore();
    const count = 23;
    for (let index = 0; index < count; index += 1) {
      // Groups of five within the same second.
      await record(
        store,
        fromPhone(`2010000000${String(10 + index)}`, { sentAt: Math.floor(index / 5) * 1000 }),
      );
    }
    for (const limit of [1, 2, 5, 7, 23, 50]) {
      const all = await listAll(store, { limit });
      expect(new Set(all.map(({ id }) => id)).size, `limit ${limit}`).toBe(count);
      const keys = all.map(({ id, lastMessage }) => [lastMessage?.at ?? 0, id] as const);
      expect(keys).toEqual(keys.toSorted(([at, id], [otherAt, otherId]) => otherAt - at || otherId - id));
    }
  });

  test('a page says when it is the last one', async () => {
    const store = await openStore();
    await record(store, fromPhone('201000000001'));
    await record(store, fromPhone('201000000002'));
    expect((await store.listConversations({ limit: 3 })).next).toBeNull();
    const first = await store.listConversations({ limit: 1 });
    expect(first.next).toEqual({ at: first.items[0]?.lastMessage?.at, id: first.items[0]?.id });
  });

  test('a new message moves its conversation to the top', async () => {
    const store = await openStore();
    const first = await record(store, fromPhone('201000000001'));
    await record(store, fromPhone('201000000002'));
    await record(store, fromPhone('201000000001'));
    expect((await store.listConversations({ limit: 1 })).items[0]?.id).toBe(first.conversation.id);
  });

  test('unread only', async () => {
    const store = await openStore();
    const read = await record(store, fromPhone('201000000001'));
    const unread = await record(store, fromPhone('201000000002'));
    await store.markConversationRead({ id: read.conversation.id, now: 1 });
    const { items } = await store.listConversations({ unreadOnly: true, limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([unread.conversation.id]);
  });
});

describe('searching conversations', () => {
  const people = sharedStore(async (store) => {
    await record(store, fromPhone('201012345678', { pushName: 'أحمد عبد الله' }));
    await record(store, fromPhone('201198765432', { pushName: 'Mona Hamza' }));
    await record(store, fromPhone('966501234567', { pushName: 'هِبَة' }));
    await record(store, fromLid(LID, { pushName: 'مي' }));
  });

  test.each([
    ['أحمد', 'أحمد عبد الله'],
    ['احمد', 'أحمد عبد الله'],
    ['إحمد', 'أحمد عبد الله'],
    ['أحـمَد', 'أحمد عبد الله'],
    ['حمد', 'أحمد عبد الله'],
    ['عبدالله', 'أحمد عبد الله'],
    ['الله احمد', 'أحمد عبد الله'],
    ['HAMZA', 'Mona Hamza'],
    ['mo ha', 'Mona Hamza'],
    ['هبه', 'هِبَة'],
    ['هبة', 'هِبَة'],
    ['مي', 'مي'],
    ['5678', 'أحمد عبد الله'],
    ['01012', 'أحمد عبد الله'],
    ['010 1234 5678', 'أحمد عبد الله'],
    ['+20 10-1234', 'أحمد عبد الله'],
    ['0020101234', 'أحمد عبد الله'],
    ['٠١٠١٢٣٤', 'أحمد عبد الله'],
    ['٥٦٧٨', 'أحمد عبد الله'],
    ['۵۶۷۸', 'أحمد عبد الله'],
    ['0501234567', 'هِبَة'],
    ['966', 'هِبَة'],
  ])('%s finds %s', async (query, name) => {
    const store = people();
    expect(await namesFound(store, query)).toEqual([name]);
  });

  test.each(['علي', '9999', '"', "' OR 1=1 --", 'NEAR(', '*', '^', '%', '_', 'a AND', '\u0000', '😀😀😀'])(
    '%j finds nobody and breaks nothing',
    async (query) => {
      const store = people();
      const found = await namesFound(store, query);
      expect(found).toEqual(query === '\u0000' ? await namesFound(store, '') : []);
    },
  );

  test('a blank query is the whole list', async () => {
    const store = people();
    expect(await namesFound(store, '  ')).toHaveLength(4);
  });

  test('can be paged and narrowed to unread ones', async () => {
    const store = await openStore();
    const ids: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      ids.push((await record(store, fromPhone(`20100000000${index}`, { sentAt: 1000 }))).conversation.id);
    }
    await store.markConversationRead({ id: ids[3] ?? 0, now: 1 });
    const found = await listAll(store, { query: '0100000', limit: 2 });
    expect(found.map(({ id }) => id)).toEqual(ids.toReversed());
    const unread = await listAll(store, { query: '0100000', unreadOnly: true, limit: 2 });
    expect(unread.map(({ id }) => id)).toEqual(ids.toReversed().filter((id) => id !== ids[3]));
  });
});

describe('one conversation', () => {
  test('is read all at once', async () => {
    const store = await openStore();
    await record(store, observed());
    const { conversation } = await record(store, observed());
    await record(store, fromPhone('201000000002'));
    expect(await store.countUnread()).toBe(3);
    const read = await store.markConversationRead({ id: conversation.id, now: 7 });
    expect(read).toMatchObject({ unreadCount: 0, lastMessage: { status: 'read' } });
    expect(await store.countUnread()).toBe(1);
    const { items } = await store.listMessages({ conversationId: conversation.id, limit: 10 });
    expect(items.map(({ status }) => status)).toEqual(['read', 'read']);
    expect(await store.markConversationRead({ id: conversation.id, now: 8 })).toEqual(read);
  });

  test('nothing unread at all is zero', async () => {
    const store = await openStore();
    expect(await store.countUnread()).toBe(0);
  });

  test('keeps a draft', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed());
    await store.saveDraft({ id: conversation.id, draft: 'كنت هاكتب\uD83D', now: 7 });
    expect((await store.getConversation(conversation.id)).draft).toBe('كنت هاكتب\uFFFD');
  });

  test('that does not exist is not found', async () => {
    const store = await openStore();
    const missing = { code: 'not-found' };
    await expect(store.getConversation(9)).rejects.toMatchObject(missing);
    await expect(store.markConversationRead({ id: 9, now: 1 })).rejects.toMatchObject(missing);
    await expect(store.saveDraft({ id: 9, draft: '', now: 1 })).rejects.toMatchObject(missing);
    await expect(store.listMessages({ conversationId: 9, limit: 1 })).rejects.toMatchObject(missing);
  });
});
