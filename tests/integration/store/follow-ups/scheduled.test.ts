import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AppError } from '#shared/domain/errors.ts';
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
  schedule,
} from './follow-up-desk.ts';
import { saidBy, saidOf, topicsOf } from '../support/said.ts';

const refused = (code: AppError['code']): unknown => expect.objectContaining({ code });

test('a message waits for its time and then goes once, signed by who wrote it', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await store.updateAgent({ id: 1, change: { signature: 'منى' }, by: 1, now: NOON });
  await store.saveDraft({ id, draft: 'نذكّرك بموعد الاستلام', now: NOON });
  const { id: scheduledId } = await schedule(store, id);
  expect((await store.getConversation(id)).draft).toBe('');

  const { length } = store.events;
  const early = await release(store, NOON + HOUR - 1);
  expect(early).toEqual({ nextAt: NOON + HOUR, today: '2026-03-01', failures: [] });
  expect(store.events.slice(length)).toEqual([]);
  expect((await release(store, NOON + HOUR)).nextAt).toBeNull();
  expect(topicsOf(store.events.slice(length))).toContain('scheduled');
  await release(store, NOON + HOUR + 1);

  const [message, ...others] = await outgoing(store, id);
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    content: 'نذكّرك بموعد الاستلام\n*منى*',
    automation: 'scheduled',
    sentBy: 'agent:1',
  });
  const { open, settled } = await store.listScheduled();
  expect(open).toEqual([]);
  expect(settled).toMatchObject([{ id: scheduledId, state: 'sent', messageId: message?.id }]);
});

test('the same key is one message, and a time that is over is refused', async () => {
  const store = await openDesk();
  const conversationId = await customer(store, MONA);
  const input = { conversationId, clientKey: randomUUID(), text: 'x', onlyIfSilent: false, by: 1, now: NOON };
  const first = await store.scheduleMessage({ ...input, sendAt: NOON + HOUR });
  expect(await store.scheduleMessage({ ...input, sendAt: NOON + HOUR })).toEqual(first);
  await expect(schedule(store, conversationId, { sendAt: NOON })).rejects.toEqual(refused('invalid-input'));
  await expect(schedule(store, conversationId, { sendAt: NOON + 400 * DAY })).rejects.toEqual(
    refused('invalid-input'),
  );
});

test('less than half a day late it still goes; what is older a person sends or discards', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  const older = await schedule(store, id, { text: 'أقدم' });
  await schedule(store, id, { text: 'أحدث', sendAt: NOON + HOUR + MINUTE });
  await release(store, NOON + 13 * HOUR);
  expect((await outgoing(store, id)).map(({ content }) => content)).toEqual(['أحدث']);
  expect(await store.listScheduledOf({ conversationId: id })).toMatchObject([
    { id: older.id, state: 'missed' },
  ]);
  expect(await store.countFollowUps({ now: NOON })).toEqual({ due: 0, missed: 1 });

  const sent = await saidBy(store, () => store.sendScheduledNow({ id: older.id, now: NOON + DAY }));
  expect(saidOf('message.recorded', sent).map(({ message }) => message.content)).toEqual(['أقدم']);
  expect(await store.listScheduledOf({ conversationId: id })).toEqual([]);
  await expect(store.sendScheduledNow({ id: older.id, now: NOON + DAY })).rejects.toEqual(
    refused('too-late'),
  );
  expect(await outgoing(store, id)).toHaveLength(2);
});

test('a clock that was a year ahead for a while has missed nothing that is still to come, and it goes once', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id, { sendAt: NOON + DAY });
  await release(store, NOON + 365 * DAY);
  expect(await store.countFollowUps({ now: NOON })).toEqual({ due: 0, missed: 1 });
  await release(store, NOON + HOUR);
  expect(await store.listScheduledOf({ conversationId: id })).toMatchObject([
    { state: 'waiting', settledAt: null },
  ]);
  await release(store, NOON + DAY);
  await release(store, NOON + HOUR);
  await release(store, NOON + DAY);
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('what a restore has set aside stays a person’s to decide, whatever the clock does', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id);
  await store.markUnfinishedUnknown({ now: NOON + 2 * HOUR });
  await release(store, NOON);
  await release(store, NOON + 2 * HOUR);
  expect(await outgoing(store, id)).toEqual([]);
});

test('a missed one can be given another time', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  const { id: scheduledId } = await schedule(store, id);
  await release(store, NOON + DAY);
  const draft = { text: 'نص جديد', sendAt: NOON + 2 * DAY, onlyIfSilent: false };
  const edited = await store.editScheduled({ id: scheduledId, draft, now: NOON + DAY });
  expect(edited).toMatchObject({ state: 'waiting', text: 'نص جديد', settledAt: null });
  await release(store, NOON + 2 * DAY);
  expect((await outgoing(store, id)).map(({ content }) => content)).toEqual(['نص جديد']);
});

test('cancelled and sent exclude each other, whichever came first', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  const one = await schedule(store, id);
  const [cancelled] = await Promise.allSettled([
    store.cancelScheduled({ id: one.id, now: NOON + HOUR }),
    release(store, NOON + HOUR),
  ]);
  expect(cancelled.status).toBe('fulfilled');
  expect(await outgoing(store, id)).toEqual([]);

  const other = await schedule(store, id);
  const [, late] = await Promise.allSettled([
    release(store, NOON + HOUR),
    store.cancelScheduled({ id: other.id, now: NOON + HOUR }),
  ]);
  expect(late).toMatchObject({ status: 'rejected', reason: { code: 'too-late' } });
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('an answer is shown, and holds back what was to go only without one', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id, { text: 'على كل حال' });
  await schedule(store, id, { text: 'بدون رد', onlyIfSilent: true });
  expect((await store.listScheduledOf({ conversationId: id })).map(({ hasAnswer }) => hasAnswer)).toEqual([
    false,
    false,
  ]);
  await customer(store, MONA, 'شكرًا', NOON + MINUTE);
  expect((await store.listScheduledOf({ conversationId: id })).map(({ hasAnswer }) => hasAnswer)).toEqual([
    true,
    true,
  ]);
  await release(store, NOON + HOUR);
  expect((await outgoing(store, id)).map(({ content }) => content)).toEqual(['على كل حال']);
  const { settled } = await store.listScheduled();
  expect(settled.map(({ state }) => state).toSorted()).toEqual(['answered', 'sent']);
});

test('an answer within the same second counts, though WhatsApp tells whole seconds', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id, {}, NOON + 700);
  await customer(store, MONA, 'تمام', NOON);
  expect((await store.listScheduledOf({ conversationId: id })).map(({ hasAnswer }) => hasAnswer)).toEqual([
    true,
  ]);
});

test('an answer counts also when the clock was ahead as the message was written', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  const sendAt = NOON + DAY;
  const { id: laterId } = await schedule(store, id, { sendAt, onlyIfSilent: true }, NOON + HOUR);
  const other = await customer(store, SAMI);
  await schedule(store, other, { sendAt, onlyIfSilent: true }, NOON + HOUR);
  // It was set right.
  await store.bringToPresent({ now: NOON });
  await customer(store, MONA, 'خلاص استلمتها', NOON + 5 * MINUTE);
  await release(store, sendAt);
  const { settled } = await store.listScheduled();
  expect(settled.find((one) => one.id === laterId)?.state).toBe('answered');
  expect(await outgoing(store, id)).toEqual([]);
  expect(await outgoing(store, other)).toHaveLength(1);
});

test('silence is believed only when everything was heard', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id, { onlyIfSilent: true });
  expect((await release(store, NOON + HOUR, { hasHeard: false })).nextAt).toBe(NOON + HOUR);
  expect(await outgoing(store, id)).toEqual([]);
  await release(store, NOON + HOUR + MINUTE);
  expect(await outgoing(store, id)).toHaveLength(1);
});

test('after a restore what may have gone since is a person’s to decide', async () => {
  const store = await openDesk();
  const id = await customer(store, MONA);
  await schedule(store, id);
  await schedule(store, id, { text: 'بعدها', sendAt: NOON + DAY });
  await store.markUnfinishedUnknown({ now: NOON + 2 * HOUR });
  expect((await store.listScheduledOf({ conversationId: id })).map(({ state }) => state)).toEqual([
    'missed',
    'waiting',
  ]);
  await release(store, NOON + 2 * HOUR);
  expect(await outgoing(store, id)).toEqual([]);
});
