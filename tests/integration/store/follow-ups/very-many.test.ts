import { expect, test } from 'vitest';
import { customer, DAY, HOUR, MONA, NOON, openDesk, outgoing, release, schedule } from './follow-up-desk.ts';

const MANY = 200;

test('200 messages for one customer that are due in one moment go once each, in their order', async () => {
  const store = await openDesk();
  const conversationId = await customer(store, MONA);
  const texts = Array.from({ length: MANY }, (_, index) => `تذكير ${index + 1}`);
  await Promise.all(texts.map((text) => schedule(store, conversationId, { text, sendAt: NOON + HOUR })));
  expect(await store.listScheduledOf({ conversationId })).toHaveLength(MANY);
  // Two looks at the clock in one moment, as after sleep.
  await Promise.all([release(store, NOON + HOUR), release(store, NOON + HOUR)]);
  const { items } = await store.listMessages({ conversationId, limit: 1000 });
  const sent = items.filter(({ direction }) => direction === 'outgoing').toReversed();
  expect(sent.map(({ content }) => content)).toEqual(texts);
  expect((await store.listScheduled()).open).toEqual([]);
});

test('200 that were missed wait for a person, and each can be sent or taken back', async () => {
  const store = await openDesk();
  const conversationId = await customer(store, MONA);
  await Promise.all(
    Array.from({ length: MANY }, (_, index) => schedule(store, conversationId, { text: `تذكير ${index}` })),
  );
  await release(store, NOON + DAY);
  expect(await outgoing(store, conversationId)).toEqual([]);
  expect((await store.countFollowUps({ now: NOON + DAY })).missed).toBe(MANY);
  const [first, ...rest] = await store.listScheduledOf({ conversationId });
  await Promise.all(rest.map(({ id }) => store.cancelScheduled({ id, now: NOON + DAY })));
  await store.sendScheduledNow({ id: first?.id ?? 0, now: NOON + DAY });
  expect(await outgoing(store, conversationId)).toHaveLength(1);
  expect((await store.countFollowUps({ now: NOON + DAY })).missed).toBe(0);
});
