import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromPhone, record } from '../support/observed.ts';
import { topicsOf } from '../support/said.ts';
import {
  CONCOR,
  customer,
  DAY,
  HOUR,
  MONA,
  NOON,
  openDesk,
  outgoing,
  release,
  SAMI,
  schedule,
} from './follow-up-desk.ts';

/** Over the link that sends, Mona wrote at noon, and Sami two days before. */
async function openWindow() {
  const store = await openDesk();
  await store.setReplyWindow({ rule: { link: 'cloud', lengthMs: DAY, aheadMs: 0 } });
  return { store, mona: await writes(store, MONA, NOON), sami: await writes(store, SAMI, NOON - 2 * DAY) };
}

const writes = async (
  store: Store,
  phone: string,
  sentAt: number,
  content = 'السلام عليكم، عندكم الدواء؟',
): Promise<number> =>
  (await record(store, fromPhone(phone, { sentAt, link: 'cloud', content }))).conversation.id;

test('a scheduled message that is due while only templates go waits, and goes when the customer writes', async () => {
  const { store, mona } = await openWindow();
  const sendAt = NOON + DAY + HOUR;
  const { id } = await schedule(store, mona, { sendAt });
  expect(await release(store, sendAt)).toMatchObject({ nextAt: null });
  expect(await outgoing(store, mona)).toEqual([]);
  const [waiting] = (await store.listScheduled()).open;
  expect(waiting).toMatchObject({ id, state: 'waiting', for: { replyWindow: { standsAt: NOON } } });
  await expect(store.sendScheduledNow({ id, now: sendAt })).rejects.toMatchObject({ code: 'window-closed' });

  const { length } = store.events;
  await writes(store, MONA, sendAt + HOUR);
  expect(topicsOf(store.events.slice(length))).toEqual(
    expect.arrayContaining(['scheduled', 'waitlist', 'reminders']),
  );
  await release(store, sendAt + HOUR);
  expect(await outgoing(store, mona)).toMatchObject([{ automation: 'scheduled' }]);
});

test('one that has waited for half a day is a person’s to decide', async () => {
  const { store, mona } = await openWindow();
  const sendAt = NOON + DAY + HOUR;
  await schedule(store, mona, { sendAt });
  await release(store, sendAt);
  await release(store, sendAt + 12 * HOUR);
  expect((await store.listScheduled()).open).toMatchObject([{ state: 'missed' }]);
});

test('a paced text waits for its customer to write, and lets the others go before it', async () => {
  const { store, mona, sami } = await openWindow();
  const add = (conversationId: number) =>
    store.addToWaitlist({ conversationId, item: 'أوزمبيك', quantity: 1, note: '', by: 1, now: NOON });
  const { itemId } = await add(sami);
  await add(mona);
  const { tells } = await store.previewTelling({ itemId, now: NOON });
  const entryIds = tells.map(({ entry }) => entry.id);
  await store.tellWaiting({ itemId, entryIds, by: 1, now: NOON });
  expect(await store.getPace({ now: NOON })).toMatchObject({ waiting: 2, waitingToHear: 1 });

  expect(await release(store, NOON)).toMatchObject({ nextAt: null });
  expect(await outgoing(store, mona)).toHaveLength(1);
  expect(await outgoing(store, sami)).toEqual([]);
  expect(await store.listWaitlistOf({ conversationId: sami })).toMatchObject([{ state: 'queued' }]);

  await writes(store, SAMI, NOON + HOUR);
  await release(store, NOON + HOUR);
  expect(await outgoing(store, sami)).toHaveLength(1);
});

test('a refill reminder waits in the same way, and goes to nobody who has stopped them meanwhile', async () => {
  const { store, sami } = await openWindow();
  const refill = await store.saveRefill({ id: null, conversationId: sami, draft: CONCOR, by: 1, now: NOON });
  const approvals = [{ refillId: refill.id, dueOn: refill.nextDue, text: 'موعد الدواء', saysAgreed: true }];
  expect(await store.approveRefills({ approvals, by: 1, now: NOON })).toMatchObject({ queued: 1 });
  await release(store, NOON);
  expect(await outgoing(store, sami)).toEqual([]);
  expect(await store.getPace({ now: NOON })).toMatchObject({ waiting: 1, waitingToHear: 1 });
  // The word that stops them is a message, too.
  await writes(store, SAMI, NOON + HOUR, 'إلغاء الرسائل');
  await release(store, NOON + HOUR);
  expect(await store.getPace({ now: NOON + HOUR })).toMatchObject({ waiting: 0 });
  expect((await outgoing(store, sami)).filter(({ automation }) => automation === 'refill')).toEqual([]);
});

test('nobody is asked how it was when only templates go, and nothing is left unfinished by that', async () => {
  const { store } = await openWindow();
  // Only what was written lately opens a ticket.
  const now = Date.now();
  const mona = await writes(store, MONA, now);
  const { automation, rating } = await store.getSettings();
  await store.updateSettings({
    automation: { ...automation, isOn: true },
    rating: { ...rating, isOn: true },
  });
  const id = (await store.getConversation(mona)).ticket?.id ?? 0;
  await store.resolveTicket({ id, note: null, asksRating: true, by: 1, now: now + DAY });
  expect(await outgoing(store, mona)).toEqual([]);
  expect(await store.listUnfinished({ limit: 9 })).toMatchObject({ total: 0 });
});

test('without a window they go as ever', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id, { sendAt: NOON + DAY });
  await release(store, NOON + DAY);
  expect(await outgoing(store, id)).toHaveLength(1);
});
