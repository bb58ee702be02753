import { expect, test } from 'vitest';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { topicsOf } from '../store/support/said.ts';
import {
  customer,
  DAY,
  HOUR,
  MINUTE,
  MONA,
  NOON,
  openDesk,
  outgoing,
  SAMI,
  schedule,
} from '../store/follow-ups/follow-up-desk.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openClock } from './clock-desk.ts';

const SECOND = 1000;

test('the clock looks at the moment a message is due, also when it was written after the last look', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  const time = new TestClock(NOON);
  const { clock, bus, look } = openClock(store, time);
  await look(() => clock.wake());
  expect(time.nextAt).toBe(NOON + MINUTE);
  store.listen((events) => bus.publish(events));
  await look(() => void schedule(store, id, { sendAt: NOON + 10 * SECOND }));
  expect(time.nextAt).toBe(NOON + 10 * SECOND);
  await look(() => time.passTo(NOON + 10 * SECOND));
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('a PC that slept through it sends it when it wakes', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id);
  const time = new TestClock(NOON);
  const { clock, look } = openClock(store, time);
  await look(() => clock.wake());
  time.set(NOON + 5 * HOUR);
  await look(() => clock.wake());
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('killed between the release and its publication, it is in the outbox once', async () => {
  const place = placeWithDatabase();
  const store = await openDesk(place);
  const id = await customer(store, MONA);
  await schedule(store, id);
  const time = new TestClock(NOON + HOUR);
  // The commit is there and nobody heard of it.
  const deaf = openClock(
    {
      releaseFollowUps: async (input) => {
        await store.releaseFollowUps(input);
        throw new Error('killed');
      },
    },
    time,
  );
  await deaf.look(() => deaf.clock.wake());
  await deaf.clock.stop();
  await store.close();

  const again = await openDesk(place);
  const { clock, look } = openClock(again, time);
  await look(() => clock.wake());
  expect(await outgoing(again, id)).toHaveLength(1);
  expect(await again.listOutboxHeads()).toHaveLength(1);
});

test('an error does not end the clock', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id);
  const time = new TestClock(NOON + HOUR);
  let isFull = true;
  const { clock, look } = openClock(
    {
      releaseFollowUps: (input) =>
        isFull ? Promise.reject(new Error('disk full')) : store.releaseFollowUps(input),
    },
    time,
  );
  await look(() => clock.wake());
  isFull = false;
  await look(() => time.pass(MINUTE));
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('texts to many leave one after the other, a colleague’s answer goes before those that wait', async () => {
  const store = await openDesk();
  const mona = await customer(store, MONA);
  const sami = await customer(store, SAMI);
  const entryIds: number[] = [];
  for (const conversationId of [mona, sami]) {
    const wish = { conversationId, item: 'دواء', quantity: null, note: '', by: 1, now: NOON };
    entryIds.push((await store.addToWaitlist(wish)).id);
  }
  const [item] = await store.listWaitlistItems();
  await store.tellWaiting({ itemId: item?.id ?? 0, entryIds, by: 1, now: NOON });
  const time = new TestClock(NOON);
  const { clock, bus, link, look } = openClock(store, time);
  link.isOnline = false;
  await look(() => clock.wake());
  expect(await store.listOutboxHeads()).toEqual([]);
  link.isOnline = true;
  await look(() => bus.emit('connection.changed', { phase: 'online', provenAt: NOON, since: NOON }));
  expect(await outgoing(store, mona)).toHaveLength(1);
  expect(time.nextAt).toBe(NOON + 20 * SECOND);

  const answer = { conversationId: sami, clientKey: 'k', text: 'أهلًا', sentBy: 'agent:1', now: time.wall() };
  await store.enqueueText(answer);
  const heads = await store.listOutboxHeads();
  expect(heads.find(({ conversationId }) => conversationId === sami)?.text).toBe('أهلًا');
  await look(() => time.pass(20 * SECOND));
  expect((await outgoing(store, sami)).map(({ automation }) => automation)).toEqual([null, 'waitlist']);
});

test('on a new day the window hears that other reminders are due', async () => {
  const store = await openDesk();
  const time = new TestClock(NOON);
  const { clock, look } = openClock(store, time);
  const { length } = store.events;
  await look(() => clock.wake());
  await look(() => time.passTo(NOON + HOUR));
  expect(store.events.slice(length)).toEqual([]);
  await look(() => time.passTo(NOON + DAY));
  expect(topicsOf(store.events.slice(length))).toEqual(['reminders']);
});
