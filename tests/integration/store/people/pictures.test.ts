import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromBoth, fromPhone, LID, PHONE, record } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const picture = (letter: string): Uint8Array => Buffer.from(letter.repeat(100));

async function keep(store: Store, customerId: number, bytes: Uint8Array | null, now: number): Promise<void> {
  const turn = await store.takePictureTurn({ customerId, now });
  if (turn === undefined) throw new Error('it is not asked for now');
  await store.keepPicture({ contactId: turn.contactId, bytes, now });
}

const isDue = async (store: Store, customerId: number, now: number): Promise<boolean> =>
  (await store.takePictureTurn({ customerId, now })) !== undefined;

test('a picture comes, becomes another one, and is forgotten when there is none any more', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { customerId } = conversation;
  await keep(store, customerId, picture('a'), NOW);
  const [first] = await store.listPictures();
  expect(first).toEqual({ customerId, version: NOW });
  expect(Buffer.from((await store.readPicture({ customerId }))?.bytes ?? [])).toEqual(picture('a'));

  // The same once more is no other one; it is asked for after a week.
  expect(await isDue(store, customerId, NOW + 7 * DAY - 1)).toBe(false);
  await keep(store, customerId, picture('a'), NOW + 7 * DAY);
  expect(await store.listPictures()).toEqual([first]);

  // WhatsApp tells that it is another one.
  const identity = { phone: PHONE, lid: null };
  const at = NOW + 8 * DAY;
  expect(await store.pictureChanged({ identity })).toBe(customerId);
  store.events.length = 0;
  await keep(store, customerId, picture('b'), at);
  expect(await store.listPictures()).toEqual([{ customerId, version: at }]);
  expect(store.events).toContainEqual({ channel: 'desk.changed', payload: { topics: ['pictures'] } });

  await store.pictureChanged({ identity });
  await keep(store, customerId, null, at + DAY);
  expect([await store.listPictures(), await store.readPicture({ customerId })]).toEqual([[], undefined]);
});

test('whoever shows none is asked about ever more seldom, and who gives no answer is left alone for a while', async () => {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE));
  const { customerId } = conversation;
  const pauses: number[] = [];
  let now = NOW;
  for (const expected of [7, 14, 28, 56, 56]) {
    await keep(store, customerId, null, now);
    expect(await isDue(store, customerId, now + expected * DAY - MINUTE)).toBe(false);
    pauses.push(expected);
    now += expected * DAY;
  }
  // Without an answer: the program has ended in the middle, or the link was lost.
  const other = (await record(store, fromPhone('201099999999'))).conversation.customerId;
  expect(await isDue(store, other, NOW)).toBe(true);
  expect(await isDue(store, other, NOW + 9 * MINUTE)).toBe(false);
  expect(await isDue(store, other, NOW + 10 * MINUTE)).toBe(true);
  expect(await isDue(store, other, NOW + 49 * MINUTE)).toBe(false);
  // The clock was ahead when it was asked.
  expect(await isDue(store, other, NOW - DAY)).toBe(true);
});

test('nothing is asked of who was never looked at, and nobody strange is known', async () => {
  const store = await openStore();
  await record(store, fromPhone(PHONE));
  const told = [
    { phone: PHONE, lid: null },
    { phone: null, lid: LID },
  ];
  for (const identity of told) expect(await store.pictureChanged({ identity })).toBeUndefined();
});

test('it becomes the survivor’s when two contacts are one, and all of them go when pictures are switched off', async () => {
  const store = await openStore();
  const byPhone = (await record(store, fromPhone(PHONE))).conversation.customerId;
  const byLid = (await record(store, fromBoth({ phone: null, lid: LID }))).conversation.customerId;
  await keep(store, byPhone, picture('a'), NOW);
  await keep(store, byLid, picture('b'), NOW);
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }));
  expect(await store.listPictures()).toEqual([{ customerId: conversation.customerId, version: NOW }]);
  const kept = await store.readPicture({ customerId: conversation.customerId });
  expect(Buffer.from(kept?.bytes ?? [])).toEqual(picture('a'));
  await store.forgetPictures();
  expect(await store.listPictures()).toEqual([]);
  expect(await isDue(store, conversation.customerId, NOW)).toBe(true);
});

test('there are no more than so many: whoever was asked about longest ago gives way', async () => {
  const place = placeWithDatabase();
  const before = await openStore(place);
  const { conversation } = await record(before, fromPhone(PHONE));
  await before.close();
  // As many as there may be, of others, each asked about a minute after the one before.
  withDatabase(place, (database) =>
    database.exec(`
      WITH RECURSIVE each (id) AS (SELECT 1000 UNION ALL SELECT id + 1 FROM each WHERE id < 2999)
      INSERT INTO contacts (id, customer_id, phone, phone_at, chat_address, created_at, updated_at)
      SELECT id, ${conversation.customerId}, '2010' || id, 0, '2010' || id || '@c.us', 1, 1 FROM each;
      INSERT INTO profile_pictures (contact_id, bytes, version, asked_at, not_before, misses)
      SELECT id, x'FF', 1, id * 60000, 0, 0 FROM contacts WHERE id >= 1000;`),
  );
  const store = await openStore(place);
  const { customerId } = (await record(store, fromPhone('201099999999'))).conversation;
  await keep(store, customerId, picture('a'), NOW);
  await store.close();
  const [left] = withDatabase(place, (database) =>
    database.prepare('SELECT count(*) AS count, min(contact_id) AS oldest FROM profile_pictures').all(),
  );
  expect(left).toMatchObject({ count: 2000, oldest: 1001 });
});

test('who showed their picture under one name alone has it when both names are one person’s', async () => {
  const store = await openStore();
  const byPhone = (await record(store, fromPhone(PHONE))).conversation.customerId;
  const byLid = (await record(store, fromBoth({ phone: null, lid: LID }))).conversation.customerId;
  await keep(store, byPhone, null, NOW);
  await keep(store, byLid, picture('b'), NOW);
  // Under the other name WhatsApp is being asked just now: what it answers is for nobody.
  const turn = await store.takePictureTurn({ customerId: byLid, now: NOW + 7 * DAY });
  store.events.length = 0;
  const { conversation } = await record(store, fromBoth({ phone: PHONE, lid: LID }));
  expect(store.events).toContainEqual({
    channel: 'desk.changed',
    payload: { topics: expect.arrayContaining(['pictures']) },
  });
  await store.keepPicture({ contactId: turn?.contactId ?? 0, bytes: picture('c'), now: NOW + 7 * DAY });
  expect(await store.listPictures()).toEqual([{ customerId: conversation.customerId, version: NOW }]);
  const kept = await store.readPicture({ customerId: conversation.customerId });
  expect(Buffer.from(kept?.bytes ?? [])).toEqual(picture('b'));
});

test('two customers that a person says are one show one picture at once, and each their own when that is taken back', async () => {
  const store = await openStore();
  const one = (await record(store, fromPhone(PHONE))).conversation;
  const other = (await record(store, fromPhone('201099999999'))).conversation;
  await keep(store, other.customerId, picture('b'), NOW);
  store.events.length = 0;
  const { mergeId } = await store.mergeConversations({ id: one.id, otherId: other.id, now: NOW });
  const isTold = () =>
    store.events.some(
      ({ channel, payload }) => channel === 'desk.changed' && payload.topics.includes('pictures'),
    );
  expect(isTold()).toBe(true);
  expect(await store.listPictures()).toEqual([{ customerId: one.customerId, version: NOW }]);
  store.events.length = 0;
  await store.separateConversations({ mergeId, now: NOW });
  expect(isTold()).toBe(true);
  expect(await store.listPictures()).toEqual([{ customerId: other.customerId, version: NOW }]);
});

test('one that changes while it is on its way is asked for again, whatever becomes of the clock', async () => {
  const store = await openStore();
  const { customerId } = (await record(store, fromPhone(PHONE))).conversation;
  const identity = { phone: PHONE, lid: null };
  const YEAR = 365 * DAY;
  const turn = await store.takePictureTurn({ customerId, now: NOW });
  await store.pictureChanged({ identity });
  await store.keepPicture({ contactId: turn?.contactId ?? 0, bytes: picture('a'), now: NOW });
  expect(await isDue(store, customerId, NOW)).toBe(true);
  // Told while the clock is a year ahead, and the clock is put right.
  await store.keepPicture({ contactId: turn?.contactId ?? 0, bytes: picture('b'), now: NOW + MINUTE });
  expect(await isDue(store, customerId, NOW + MINUTE)).toBe(false);
  await store.pictureChanged({ identity });
  expect(await isDue(store, customerId, NOW + 2 * MINUTE)).toBe(true);
  expect(await isDue(store, customerId, NOW - YEAR)).toBe(true);
});
