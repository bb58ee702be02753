import { expect, onTestFinished, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { openDatabase } from '#main/store/database/open-database.ts';
import { fromPhone, record } from '../support/observed.ts';
import { placeWithDatabase } from '../support/open-store.ts';
import { DAY, HOUR, MONA, NOON, openDesk, outgoing, release, SAMI, schedule } from './follow-up-desk.ts';

const MONAS_OTHER = '201212345678';
const RULE = { link: 'cloud', lengthMs: DAY, aheadMs: 0 } as const;

const writes = async (store: Store, phone: string, sentAt: number, link: 'web' | 'cloud'): Promise<number> =>
  (await record(store, fromPhone(phone, { sentAt, link }))).conversation.id;

/** Over the link that sends, Mona and Sami wrote at noon; then she wrote from another number, which is hers, over the phone. */
async function openMerged() {
  const store = await openDesk();
  await store.setReplyWindow({ rule: RULE });
  const mona = await writes(store, MONA, NOON, 'cloud');
  const sami = await writes(store, SAMI, NOON, 'cloud');
  const other = await writes(store, MONAS_OTHER, NOON + 1_000, 'web');
  return {
    store,
    mona,
    sami,
    merge: () => store.mergeConversations({ id: mona, otherId: other, now: NOON + 2_000 }),
  };
}

test('a scheduled text waits where its customer is answered under a number that takes only templates, and the others go', async () => {
  const { store, mona, sami, merge } = await openMerged();
  await schedule(store, mona, { sendAt: NOON + HOUR });
  await schedule(store, sami, { sendAt: NOON + HOUR });
  await merge();
  expect(await release(store, NOON + HOUR)).toMatchObject({ failures: [] });
  expect(await outgoing(store, sami)).toHaveLength(1);
  expect((await store.listScheduled()).open).toMatchObject([
    { state: 'waiting', for: { replyWindow: { standsAt: null } } },
  ]);
  // She writes to the number that sends: she is answered there again.
  await writes(store, MONA, NOON + HOUR + 1, 'cloud');
  await release(store, NOON + HOUR + 2);
  expect(await outgoing(store, mona)).toMatchObject([{ automation: 'scheduled' }]);
});

test('one that was written to a number that is silent goes where its customer writes now', async () => {
  const store = await openDesk();
  await store.setReplyWindow({ rule: RULE });
  const mona = await writes(store, MONA, NOON, 'web');
  const other = await writes(store, MONAS_OTHER, NOON + 1_000, 'cloud');
  await schedule(store, mona, { sendAt: NOON + HOUR });
  await store.mergeConversations({ id: mona, otherId: other, now: NOON + 2_000 });
  await release(store, NOON + HOUR);
  expect(await outgoing(store, mona)).toHaveLength(1);
});

test('of the texts to many, too, the others go before one whose customer is answered under such a number', async () => {
  const { store, mona, sami, merge } = await openMerged();
  const entryIds: number[] = [];
  for (const conversationId of [mona, sami]) {
    const wish = { conversationId, item: 'أوزمبيك', quantity: 1, note: '', by: 1, now: NOON };
    entryIds.push((await store.addToWaitlist(wish)).id);
  }
  const [item] = await store.listWaitlistItems();
  await store.tellWaiting({ itemId: item?.id ?? 0, entryIds, by: 1, now: NOON });
  await merge();
  expect(await release(store, NOON + HOUR)).toMatchObject({ failures: [] });
  expect(await outgoing(store, sami)).toHaveLength(1);
  expect(await outgoing(store, mona)).toEqual([]);
  expect(await store.getPace({ now: NOON + HOUR })).toMatchObject({ waiting: 1, waitingToHear: 1 });
});

test('one that the store cannot queue waits on and is told, and the others go', async () => {
  const place = placeWithDatabase();
  const store = await openDesk(place);
  const mona = await writes(store, MONA, NOON, 'web');
  const sami = await writes(store, SAMI, NOON, 'web');
  const { id } = await schedule(store, mona, { sendAt: NOON + HOUR, text: 'fault' });
  await schedule(store, sami, { sendAt: NOON + HOUR });
  const database = openDatabase(place.databasePath, place.key, 'read-write');
  onTestFinished(() => void database.close());
  database.exec(`CREATE TRIGGER fault BEFORE INSERT ON outbox
    WHEN (SELECT content FROM messages WHERE id = new.message_id) = 'fault'
    BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  const { failures } = await release(store, NOON + HOUR);
  expect(failures).toEqual([expect.stringContaining(`scheduled:${id}`)]);
  expect(await outgoing(store, sami)).toHaveLength(1);
  // Nothing of it is left behind, and it goes when it can.
  expect(await outgoing(store, mona)).toEqual([]);
  expect((await store.listScheduled()).open).toMatchObject([{ id, state: 'waiting' }]);
  database.exec('DROP TRIGGER fault');
  await release(store, NOON + 2 * HOUR);
  expect(await outgoing(store, mona)).toHaveLength(1);
});

test('what is due while the link is away waits for it, and after half a day for a person', async () => {
  const store = await openDesk();
  const mona = await writes(store, MONA, NOON, 'web');
  await schedule(store, mona, { sendAt: NOON + HOUR });
  const { id: late } = await schedule(store, mona, { sendAt: NOON + 2 * HOUR });
  await release(store, NOON + HOUR, { isOnline: false });
  expect(await outgoing(store, mona)).toEqual([]);
  await release(store, NOON + HOUR + 1);
  expect(await outgoing(store, mona)).toHaveLength(1);
  await release(store, NOON + 14 * HOUR, { isOnline: false });
  await release(store, NOON + 14 * HOUR + 1);
  expect(await outgoing(store, mona)).toHaveLength(1);
  expect((await store.listScheduled()).open).toMatchObject([{ id: late, state: 'missed' }]);
});
