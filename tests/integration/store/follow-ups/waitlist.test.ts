import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import {
  customer,
  DAY,
  HOUR,
  MONA,
  MINUTE,
  NOON,
  openDesk,
  outgoing,
  release,
  SAMI,
} from './follow-up-desk.ts';

const add = (store: Store, conversationId: number, item: string, now = NOON) =>
  store.addToWaitlist({ conversationId, item, quantity: 2, note: '', by: 1, now });

const tellAll = async (store: Store, itemId: number, now: number): Promise<number> => {
  const { tells } = await store.previewTelling({ itemId, now });
  const entryIds = tells.map(({ entry }) => entry.id);
  return (await store.tellWaiting({ itemId, entryIds, by: 1, now })).queued;
};

test('spelling variants meet, and who waits already goes on waiting', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  const first = await add(store, mona, 'أوزمبيك ١ مجم');
  const again = await store.addToWaitlist({
    conversationId: mona,
    item: 'الاوزمبيك 1مجم',
    quantity: 5,
    note: 'شركة نوفو',
    by: 1,
    now: NOON + 1,
  });
  expect(again).toMatchObject({ id: first.id, quantity: 5 });
  await add(store, sami, 'اوزمبيك 1 مجم');
  expect(await store.listWaitlistItems()).toMatchObject([
    { name: 'أوزمبيك ١ مجم', note: 'شركة نوفو', waiting: 2, queued: 0, told: 0 },
  ]);
  await expect(add(store, sami, '؟؟')).rejects.toMatchObject({ code: 'invalid-input' });
});

test('all are told, one after the other, each once and in their language', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const john = await customer(store, SAMI, 'Hello, do you have insulin today please?');
  const { itemId } = await add(store, mona, 'Ozempic 1mg');
  await add(store, john, 'ozempic 1 mg');
  expect(await tellAll(store, itemId, NOON)).toBe(2);
  // A second click finds nobody left.
  expect(await tellAll(store, itemId, NOON)).toBe(0);
  expect(await store.getPace({ now: NOON })).toMatchObject({ waiting: 2, sentToday: 0 });

  const { nextAt } = await release(store, NOON, { chance: 0.5 });
  expect(nextAt).toBe(NOON + 30_000);
  expect(await outgoing(store, john)).toEqual([]);
  await release(store, NOON + 29_999);
  expect(await outgoing(store, john)).toEqual([]);
  await release(store, NOON + 30_000);
  await release(store, NOON + HOUR);

  const [arabic] = await outgoing(store, mona);
  expect(arabic).toMatchObject({ automation: 'waitlist', sentBy: 'agent:1' });
  expect(arabic?.content).toContain('للإيقاف اكتب: إلغاء');
  const texts = await outgoing(store, john);
  expect(texts).toHaveLength(1);
  expect(texts[0]?.content).toContain('To stop, reply: STOP');
  expect(await store.listWaitlistItems()).toMatchObject([{ waiting: 0, queued: 0, told: 2 }]);
  expect(await store.listWaitlistOf({ conversationId: mona })).toEqual([]);
});

test('the preview says who is left out and why', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  const { itemId } = await add(store, mona, 'دواء');
  await add(store, sami, 'دواء');
  await customer(store, SAMI, 'إلغاء', NOON);
  const preview = await store.previewTelling({ itemId, now: NOON });
  expect(preview.tells.map(({ entry }) => entry.for.conversationId)).toEqual([mona]);
  expect(preview.excluded).toMatchObject([{ entry: { for: { conversationId: sami } }, reason: 'opted-out' }]);
  expect(preview.texts.ar).toContain('«دواء»');
});

test('who opts out after the click gets nothing, and waits on', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const { itemId } = await add(store, mona, 'دواء');
  await tellAll(store, itemId, NOON);
  await customer(store, MONA, 'إلغاء', NOON + 1);
  await release(store, NOON + MINUTE);
  expect((await outgoing(store, mona)).filter(({ automation }) => automation === 'waitlist')).toEqual([]);
  expect(await store.getPace({ now: NOON })).toMatchObject({ waiting: 0 });
  expect(await store.listWaitlistOf({ conversationId: mona })).toMatchObject([{ state: 'waiting' }]);
});

test('without a link none leaves, and a pause holds the rest until it is taken back', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const { itemId } = await add(store, mona, 'دواء');
  await tellAll(store, itemId, NOON);
  expect((await release(store, NOON, { isOnline: false })).nextAt).toBeNull();
  await store.setPacePaused({ isPaused: true });
  await release(store, NOON);
  expect(await outgoing(store, mona)).toEqual([]);
  expect(await store.cancelPaced({ now: NOON })).toEqual({ cancelled: 1 });
  expect(await store.getPace({ now: NOON })).toMatchObject({ waiting: 0, isPaused: false });
  expect(await store.listWaitlistOf({ conversationId: mona })).toMatchObject([{ state: 'waiting' }]);
  // And they can be told after all.
  expect(await tellAll(store, itemId, NOON + 1)).toBe(1);
  await release(store, NOON + 1);
  expect(await outgoing(store, mona)).toHaveLength(1);
});

test('the day’s limit holds the rest back until the pharmacy opens tomorrow', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  const { followUps } = await store.getSettings();
  await store.updateSettings({ followUps: { ...followUps, dailyLimit: 1 } });
  const { itemId } = await add(store, mona, 'دواء');
  await add(store, sami, 'دواء');
  await tellAll(store, itemId, NOON);
  await release(store, NOON);
  const opening = Date.parse('2026-03-02T07:00:00Z');
  expect((await release(store, NOON + MINUTE)).nextAt).toBe(opening);
  expect(await store.getPace({ now: NOON })).toMatchObject({ sentToday: 1, dailyLimit: 1, nextAt: opening });
  await release(store, opening);
  expect(await outgoing(store, sami)).toHaveLength(1);
});

test('who asks again after being told is told again when it comes again', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const { itemId } = await add(store, mona, 'دواء');
  await tellAll(store, itemId, NOON);
  await release(store, NOON);
  await add(store, mona, 'دواء', NOON + DAY);
  expect(await tellAll(store, itemId, NOON + 2 * DAY)).toBe(1);
  await release(store, NOON + 2 * DAY);
  expect(await outgoing(store, mona)).toHaveLength(2);
});

test('taken off the list, a text that is on its way does not go', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const entry = await add(store, mona, 'دواء');
  await tellAll(store, entry.itemId, NOON);
  expect((await store.removeFromWaitlist({ id: entry.id, now: NOON })).state).toBe('removed');
  await release(store, NOON);
  expect(await outgoing(store, mona)).toEqual([]);
});
