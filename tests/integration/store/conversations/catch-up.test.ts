import { expect, test } from 'vitest';
import { LID, PHONE, fromBoth, fromLid, fromPhone, record } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { changedBy, saidOf } from '../support/said.ts';
import { withDatabase } from '../support/with-database.ts';

test('the point moves forward only and survives', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  expect(await store.getCatchUp()).toEqual({ caughtUpTo: null, gaps: [] });
  await store.setCaughtUpTo({ at: 2000 });
  await store.setCaughtUpTo({ at: 1000 });
  await store.close();
  expect((await (await openStore(place)).getCatchUp()).caughtUpTo).toBe(2000);
});

test('a gap is the conversation’s until it is closed; a second one widens it', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  expect(conversation.gap).toBeNull();
  const gap = { identity: { phone: PHONE, lid: null }, chatAddress: `${PHONE}@c.us`, now: 1 };
  await store.recordGap({ ...gap, from: 200, until: 300 });
  const widened = await changedBy(store, () => store.recordGap({ ...gap, from: 250, until: 400 }));
  expect(widened.conversation).toMatchObject({ id: conversation.id, gap: { from: 200, until: 400 } });
  const { gaps } = await store.getCatchUp();
  expect(gaps).toMatchObject([{ chatAddress: `${PHONE}@c.us`, from: 200, until: 400 }]);
  const contactId = gaps[0]?.contactId ?? 0;
  const closed = await changedBy(store, () => store.closeGap({ contactId, now: 2 }));
  expect(closed.conversation?.gap).toBeNull();
  expect((await store.getCatchUp()).gaps).toEqual([]);
});

test('a stranger’s conversation begins with its gap and takes the messages that are found later', async () => {
  const store = await openStore();
  const identity = { phone: null, lid: LID };
  await store.recordGap({ identity, chatAddress: LID, from: 1, until: 9, now: 9 });
  const [begun] = saidOf('conversation.changed', store.events);
  expect(begun).toMatchObject({ lastMessage: null, gap: { from: 1, until: 9 } });
  expect((await store.listConversations({ limit: 9 })).items).toHaveLength(1);
  expect((await record(store, fromLid(LID))).conversation.id).toBe(begun?.id);
});

test('two conversations that become one have one gap', async () => {
  const store = await openStore();
  const byPhone = await record(store, fromPhone(PHONE));
  await record(store, fromLid(LID));
  const gap = { chatAddress: '', now: 1 };
  await store.recordGap({ ...gap, identity: { phone: PHONE, lid: null }, from: 5, until: 6 });
  await store.recordGap({ ...gap, identity: { phone: null, lid: LID }, from: 1, until: 3 });
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }));
  expect(conversation).toMatchObject({ id: byPhone.conversation.id, gap: { from: 1, until: 6 } });
  expect((await store.getCatchUp()).gaps).toHaveLength(1);
});

test('the point never passes this PC’s time, and one that lies ahead of it goes back', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const before = Date.now();
  await store.setCaughtUpTo({ at: before + 90 * 86_400_000 });
  const { caughtUpTo } = await store.getCatchUp();
  expect(caughtUpTo).toBeGreaterThanOrEqual(before);
  expect(caughtUpTo).toBeLessThanOrEqual(Date.now());
  await store.close();

  // As an older version of the program left it, or a clock that was set back.
  withDatabase(place, (database) =>
    database.exec(`UPDATE catch_up SET caught_up_to = ${before + 90 * 86_400_000}`),
  );
  const again = await openStore(place);
  await again.setCaughtUpTo({ at: before - 1000 });
  expect((await again.getCatchUp()).caughtUpTo).toBe(before - 1000);
});

test('a gap of nobody is refused as such', async () => {
  const store = await openStore();
  const gap = { identity: { phone: null, lid: null }, chatAddress: '0@c.us', from: 1, until: 2, now: 1 };
  await expect(store.recordGap(gap)).rejects.toMatchObject({ code: 'invalid-input' });
});
