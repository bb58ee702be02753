import { expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { fromBsuid, record } from '../support/observed.ts';
import { topicsOf } from '../support/said.ts';
import { DAY, HOUR, NOON, openDesk, outgoing, release, schedule } from './follow-up-desk.ts';

const HIDDEN = 'EG.10000000000000000101';
const OTHER_HIDDEN = 'EG.10000000000000000102';

/** A desk that writes by the cloud link, and two customers. */
async function openCloudDesk() {
  const store = await openDesk();
  const change = {
    accessToken: 'A'.repeat(30),
    appSecret: 'a'.repeat(32),
    verifyToken: 'a-verify-token-of-ours',
    phoneNumberId: '100200300400',
    businessAccountId: '500600700800',
  };
  await store.setCloudCredentials({ change, by: 1, now: NOON });
  await store.updateSettings({ sendingLink: 'cloud' });
  const writes = async (bsuid: string) =>
    (await record(store, { ...fromBsuid(bsuid, { sentAt: NOON - HOUR }), link: 'cloud' })).conversation.id;
  return { store, refused: await writes(HIDDEN), other: await writes(OTHER_HIDDEN) };
}

/** A reply of a person's, as far as its answer. */
async function reply(store: Store, conversationId: number, clientKey: string, now: number): Promise<number> {
  await store.enqueueText({ conversationId, clientKey, text: 'متوفر', sentBy: 'agent:1', now });
  const heads = await store.listOutboxHeads();
  const id = heads.find((head) => head.conversationId === conversationId)?.id ?? 0;
  await store.prepareOutbox({ id, waMessageId: `key-${clientKey}`, link: 'cloud', now });
  await store.markDispatched({ id, now });
  return id;
}

async function isRefused(store: Store, conversationId: number, now: number): Promise<void> {
  const id = await reply(store, conversationId, 'refused', now);
  await store.markFailed({ id, reason: 'sending-limited', now });
}

const texts = async (store: Store, conversationId: number) =>
  (await outgoing(store, conversationId)).map(({ content }) => content);

const waitlist = (store: Store, conversationId: number) =>
  store.addToWaitlist({ conversationId, item: 'أوزمبيك', quantity: 1, note: '', by: 1, now: NOON });

test('what the desk sends by itself over a limited link waits for a day, and says so; replies go on', async () => {
  const { store, refused, other } = await openCloudDesk();
  await isRefused(store, refused, NOON);
  const { id, for: whom } = await schedule(store, other, { sendAt: NOON + 13 * HOUR, text: 'تذكير' });
  expect(whom.limitedUntil).toBe(NOON + DAY);
  const { itemId, id: entryId } = await waitlist(store, other);
  await store.tellWaiting({ itemId, entryIds: [entryId], by: 1, now: NOON });

  // Nothing is due: the clock does not come back every few seconds for what has to wait.
  expect((await release(store, NOON + 13 * HOUR)).nextAt).toBeNull();
  expect(await texts(store, other)).toEqual([]);
  const waiting = { state: 'waiting', for: { limitedUntil: NOON + DAY } };
  expect(await store.listScheduledOf({ conversationId: other })).toMatchObject([{ id, ...waiting }]);
  expect(await store.getPace({ now: NOON + 13 * HOUR })).toMatchObject({
    waiting: 1,
    limitedUntil: NOON + DAY,
    nextAt: NOON + DAY,
  });

  const outboxId = await reply(store, other, 'by-hand', NOON + 13 * HOUR);
  await store.markSent({ id: outboxId, waMessageId: 'wamid.1', now: NOON + 13 * HOUR });
  expect(await texts(store, other)).toEqual(['متوفر']);

  const { length } = store.events;
  await release(store, NOON + DAY);
  expect(topicsOf(store.events.slice(length))).toEqual(
    expect.arrayContaining(['scheduled', 'waitlist', 'reminders']),
  );
  expect(await texts(store, other)).toHaveLength(3);
  expect((await store.getPace({ now: NOON + DAY })).limitedUntil).toBeNull();
});

test('what has waited for half a day is a person’s, who may send it', async () => {
  const { store, refused, other } = await openCloudDesk();
  await isRefused(store, refused, NOON);
  const { id } = await schedule(store, other, { sendAt: NOON + HOUR, text: 'تذكير' });
  await release(store, NOON + 13 * HOUR);
  expect(await store.listScheduledOf({ conversationId: other })).toMatchObject([{ id, state: 'missed' }]);
  await store.sendScheduledNow({ id, now: NOON + 13 * HOUR });
  expect(await texts(store, other)).toEqual(['تذكير']);
});

test('the limit is the link’s: over another one everything goes, and waits again when the first one sends', async () => {
  const { store, refused, other } = await openCloudDesk();
  await isRefused(store, refused, NOON);
  await schedule(store, other, { sendAt: NOON + HOUR, text: 'الأول' });
  await store.updateSettings({ sendingLink: 'web' });
  await release(store, NOON + HOUR);
  expect(await texts(store, other)).toEqual(['الأول']);
  await schedule(store, other, { sendAt: NOON + 2 * HOUR, text: 'الثاني' });
  await store.updateSettings({ sendingLink: 'cloud' });
  await release(store, NOON + 2 * HOUR);
  expect(await texts(store, other)).toEqual(['الأول']);
});

test('a limit that a status tells of later counts from then on', async () => {
  const { store, refused, other } = await openCloudDesk();
  const outboxId = await reply(store, refused, 'taken', NOON);
  await store.markSent({ id: outboxId, waMessageId: 'wamid.TAKEN', now: NOON });
  const { identity, chatAddress } = fromBsuid(HIDDEN);
  const message = { identity, chatAddress, direction: 'outgoing', waMessageId: 'wamid.TAKEN' } as const;
  const ack = { message, status: 'failed', failure: 'sending-limited' } as const;
  await store.applyAck({ ...ack, now: NOON + HOUR });
  await store.applyAck({ ...ack, now: NOON + 2 * HOUR });
  const { for: whom } = await schedule(store, other);
  expect(whom.limitedUntil).toBe(NOON + HOUR + DAY);
});

test('a limit that was told by a clock that was ahead ends with it', async () => {
  const { store, refused } = await openCloudDesk();
  await isRefused(store, refused, NOON + 30 * DAY);
  await schedule(store, refused, { sendAt: NOON + HOUR, text: 'تذكير' });
  await release(store, NOON + HOUR);
  expect(await texts(store, refused)).toContain('تذكير');
});
