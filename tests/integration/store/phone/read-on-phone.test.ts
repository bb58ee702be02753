import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PhoneRead, Store } from '#main/store/contract/store.ts';
import { fromBoth, fromLid, fromPhone, LID, observed, PHONE, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { unresolvedOf } from '../tickets/ticket-desk.ts';

const OTHER = '201055555555';
const START = Math.floor(Date.now() / 1000) * 1000 - 60_000;

/** What a customer writes, a second each. @returns the WhatsApp ids. */
async function write(store: Store, count: number, { phone = PHONE, from = 0 } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let index = from; index < from + count; index += 1) {
    const message = fromPhone(phone, { sentAt: START + index * 1000, content: `${index}` });
    await record(store, message);
    ids.push(message.waMessageId);
  }
  return ids;
}

const read = (
  store: Store,
  newestIds: string[],
  unreadCount: number | null = 0,
  change: Partial<PhoneRead> = {},
) =>
  store.markReadOnPhone({
    reads: [{ identity: { phone: PHONE, lid: null }, unreadCount, newestIds, ...change }],
    now: Date.now(),
  });

async function unreadOf(store: Store, query = PHONE): Promise<number> {
  const { items } = await store.listConversations({ query, limit: 1 });
  return items[0]?.unreadCount ?? Number.NaN;
}

async function unreadTexts(store: Store, conversationId: number): Promise<string[]> {
  const { items } = await store.listMessages({ conversationId, limit: 50 });
  const unread = items.filter(({ direction, status }) => direction === 'incoming' && status === 'delivered');
  return unread.map(({ content }) => content).toReversed();
}

describe('what was read on the phone', () => {
  test('is read here, and the customer still waits for an answer', async () => {
    const store = await openStore();
    const ids = await write(store, 3);
    await read(store, ids.slice(-1));
    const { items } = await store.listConversations({ limit: 1 });
    expect(items[0]).toMatchObject({ unreadCount: 0, lastMessage: { status: 'read' } });
    expect(await store.countUnread()).toBe(0);
    expect((await unresolvedOf(store, items[0]?.id ?? 0))?.waitingSince).toBe(START);
  });

  test('lowers the count to what the phone says, and never raises it', async () => {
    const store = await openStore();
    const ids = await write(store, 3);
    await read(store, ids.slice(-1), 1);
    expect(await unreadTexts(store, 1)).toEqual(['2']);
    await read(store, ids.slice(-1), 7);
    expect(await unreadOf(store)).toBe(1);
  });

  test.each([
    ['a missed call', 'missed_call'],
    ['a vote', 'poll_vote'],
  ])('counts as WhatsApp does: %s among the unread messages reads none of them', async (_name, waType) => {
    const store = await openStore();
    await write(store, 1);
    await record(store, fromPhone(PHONE, { type: 'other', waType, content: '1', sentAt: START + 1000 }));
    const ids = await write(store, 1, { from: 2 });
    await read(store, ids, 2);
    expect(await unreadTexts(store, 1)).toEqual(['0', '1', '2']);
    await read(store, ids, 1);
    expect(await unreadTexts(store, 1)).toEqual(['1', '2']);
    await read(store, ids, 0);
    expect(await unreadTexts(store, 1)).toEqual([]);
  });

  test('leaves unread what came after it, in whatever order the two are heard of, and however often', async () => {
    const store = await openStore();
    const ids = await write(store, 2);
    await write(store, 1, { from: 2 });
    await read(store, ids);
    await read(store, ids);
    expect(await unreadTexts(store, 1)).toEqual(['2']);
    await write(store, 1, { from: 3 });
    await read(store, ids);
    expect(await unreadTexts(store, 1)).toEqual(['2', '3']);
  });

  test('is read of both contacts of a person whom nobody has said to be one yet', async () => {
    const store = await openStore();
    const underPhone = await write(store, 2);
    const hidden = fromLid(LID, { sentAt: START + 5000 });
    await record(store, hidden);
    const identity = { phone: PHONE, lid: LID };
    await read(store, [...underPhone.slice(-1), hidden.waMessageId], 0, { identity });
    expect(await store.countUnread()).toBe(0);
  });

  test('says nothing by messages that the desk does not know, of another one’s, or of nobody', async () => {
    const store = await openStore();
    await write(store, 2);
    const others = await write(store, 1, { phone: OTHER });
    await read(store, ['3EB0UNKNOWN']);
    await read(store, []);
    await read(store, others);
    await read(store, others, 0, { identity: { phone: '201000000000', lid: null } });
    expect([await unreadOf(store), await unreadOf(store, OTHER)]).toEqual([2, 1]);
  });

  test('covers all of an album that came within a second', async () => {
    const store = await openStore();
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const photo = fromPhone(PHONE, { sentAt: START, type: 'image', waType: 'image', content: '' });
      await record(store, photo);
      ids.push(photo.waMessageId);
    }
    await read(store, ids);
    expect(await unreadOf(store)).toBe(0);
  });

  test('is told under either name of a person', async () => {
    const store = await openStore();
    const message = fromBoth({ phone: PHONE, lid: LID }, { sentAt: START });
    await record(store, message);
    await read(store, [message.waMessageId], 0, { identity: { phone: null, lid: LID } });
    expect(await unreadOf(store)).toBe(0);
  });

  test('counts the chats that WhatsApp has under both names of a person together', async () => {
    const store = await openStore();
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const message = fromBoth({ phone: PHONE, lid: LID }, { sentAt: START + index * 1000 });
      await record(store, message);
      ids.push(message.waMessageId);
    }
    const [byPhone, byLid] = [
      { phone: PHONE, lid: null },
      { phone: null, lid: LID },
    ];
    const both = (ofPhone: number, ofLid: number | null) => [
      { identity: byPhone, unreadCount: ofPhone, newestIds: ids.slice(0, 1) },
      { identity: byLid, unreadCount: ofLid, newestIds: ids.slice(2) },
    ];
    await store.markReadOnPhone({ reads: both(0, null), now: Date.now() });
    expect(await unreadOf(store)).toBe(3);
    await store.markReadOnPhone({ reads: both(1, 1), now: Date.now() });
    expect(await unreadOf(store)).toBe(2);
    await store.markReadOnPhone({ reads: both(0, 0), now: Date.now() });
    expect(await unreadOf(store)).toBe(0);
  });

  test('says nothing while the chat is marked unread by hand', async () => {
    const store = await openStore();
    const ids = await write(store, 2);
    await read(store, ids, null);
    expect(await unreadOf(store)).toBe(2);
  });

  test('of two people in one conversation only the one’s messages become read', async () => {
    const store = await openStore();
    const ids = await write(store, 2);
    await write(store, 2, { phone: OTHER, from: 0 });
    await store.mergeConversations({ id: 1, otherId: 2, now: Date.now() });
    await read(store, ids);
    expect(await unreadOf(store)).toBe(2);
    expect(await unreadTexts(store, 1)).toEqual(['0', '1']);
  });

  test('is not what WhatsApp counts as read because a machine has just written, but what is read later is', async () => {
    const store = await openStore();
    const [id = ''] = await write(store, 1);
    const greeting = 'أهلاً بك في صيدلية النور، شكرًا لتواصلك معنا، سنرد عليك قريبًا';
    const sent = { direction: 'outgoing', status: 'sent', content: greeting, sentAt: START + 2_000 } as const;
    await record(store, observed({ ...sent, waMessageId: '3EB0GREETING' }));
    await read(store, [id, '3EB0GREETING']);
    expect(await unreadOf(store)).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    await read(store, [id, '3EB0GREETING']);
    expect(await unreadOf(store)).toBe(0);
  });

  test('notes and mentions stay as they are', async () => {
    const store = await openStore();
    const ids = await write(store, 1);
    const before = await store.getConversation(1);
    await read(store, ids);
    const after = await store.getConversation(1);
    expect({ ...after, unreadCount: 1, lastMessage: null, updatedAt: 0 }).toEqual({
      ...before,
      lastMessage: null,
      updatedAt: 0,
    });
  });
});

describe('what was answered on the phone', () => {
  test('is read up to the answer, and the ticket is answered', async () => {
    const store = await openStore();
    await write(store, 2);
    await write(store, 1, { from: 30 });
    await record(
      store,
      observed({ direction: 'outgoing', status: 'sent', content: 'حاضر', sentAt: START + 20_000 }),
    );
    expect(await unreadTexts(store, 1)).toEqual(['30']);
    expect((await unresolvedOf(store, 1))?.waitingSince).toBe(START + 30_000);
  });
});
