import { expect, test } from 'vitest';
import { KNOWN_KINDS, kindOf } from '#shared/domain/messages/message-kinds.ts';
import { AutomatedDesk } from '../automation/automated-desk.ts';
import { fromPhone, PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { answer, hire, minutesAgo, unresolvedOf, write } from './ticket-desk.ts';

const OTHER = '201112345678';
const HOUR_MS = 3_600_000;

/** A customer asked five minutes ago; the ticket was resolved without an answer, and reopened by hand. */
async function openReopened() {
  const store = await openStore();
  const [one = 0] = await hire(store, 0);
  const { ticket, conversationId } = await write(store, PHONE, { sentAt: minutesAgo(5) });
  const id = ticket?.id ?? 0;
  await store.resolveTicket({ id, note: null, asksRating: false, by: one, now: Date.now() });
  await store.reopenTicket({ id, by: one, now: Date.now() + 5 });
  const asked = async () => (await store.findUnansweredMessage({ id }))?.content;
  const since = async () => (await unresolvedOf(store, conversationId))?.waitingSince ?? null;
  return { store, one, id, conversationId, asked, since };
}

test('a ticket that was reopened by hand is as it was: closing it asks, and the customer waits until the answer goes', async () => {
  const { store, one, id, conversationId, asked, since } = await openReopened();
  expect(await asked()).toBe('عندكم بنادول؟');
  const close = { id, note: null, asksRating: false, by: one, now: Date.now() };
  await expect(store.resolveTicket({ ...close, shown: null })).rejects.toMatchObject({
    code: 'customer-waits',
  });
  for (const status of ['pending', 'open'] as const) {
    await store.editTicket({ id, edit: { set: 'status', status }, by: one, now: Date.now() });
  }
  expect(await since()).not.toBeNull();
  await answer(store, conversationId, `agent:${one}`);
  expect(await since()).toBeNull();
  const [head] = await store.listOutboxHeads();
  await store.markFailed({ id: head?.id ?? 0, now: Date.now(), reason: 'rejected' });
  expect(await since()).not.toBeNull();
});

test('what was left unanswered waits no more once the customer has come back, also after another closing', async () => {
  const { store, one, id, asked } = await openReopened();
  const close = { id, note: null, asksRating: false, by: one };
  await store.resolveTicket({ ...close, now: Date.now() });
  await write(store, PHONE, { content: 'طيب عندكم كحة؟' });
  expect(await asked()).toBe('طيب عندكم كحة؟');
  await answer(store, (await store.getTicket({ id })).ticket.conversationId, `agent:${one}`);
  expect(await asked()).toBeUndefined();
  await store.resolveTicket({ ...close, now: Date.now() });
  await store.reopenTicket({ id, by: one, now: Date.now() });
  expect((await store.getTicket({ id })).ticket.waitingSince).toBeNull();
});

test('what one of two merged customers asked waits, whenever the other one came back', async () => {
  const store = await openStore();
  const [one = 0] = await hire(store, 0);
  const by = `agent:${one}`;
  const { ticket, conversationId } = await write(store, PHONE, { sentAt: minutesAgo(50) });
  const id = ticket?.id ?? 0;
  await answer(store, conversationId, by);
  await store.resolveTicket({ id, note: null, asksRating: false, by: one, now: Date.now() });
  const other = await write(store, OTHER, { content: 'فين الدوا؟', sentAt: minutesAgo(1) });
  await expect.poll(() => Date.now() > other.message.createdAt).toBe(true);
  await write(store, PHONE, { content: 'وكمان كحة' });
  await answer(store, conversationId, by);
  await store.mergeConversations({ id: conversationId, otherId: other.conversationId, now: Date.now() });
  expect((await store.findUnansweredMessage({ id }))?.content).toBe('فين الدوا؟');
});

test('a customer who came back while the clock was ahead waits after it was set right', () => {
  const desk = new AutomatedDesk();
  const { operations, agentId: by } = desk;
  const says = (content: string): number | null =>
    desk.run((tx) => {
      const message = fromPhone(PHONE, { content, sentAt: Date.now() });
      const { messageId } = operations.recordMessage(tx, message);
      return operations.getMessage(tx, { messageId }).ticketId;
    });
  const id = says('عندكم بنادول؟') ?? 0;
  desk.run((tx) => operations.resolveTicket(tx, { id, note: null, asksRating: false, by, now: Date.now() }));
  desk.pass(HOUR_MS);
  expect(says('طيب عندكم كحة؟')).toBe(id);
  desk.answer('موجود');
  desk.pass(-HOUR_MS);
  desk.run((tx) => operations.bringToPresent(tx, { now: Date.now() }));
  const shown = (): string | undefined =>
    desk.run((tx) => operations.findUnansweredMessage(tx, { id }))?.content;
  expect(says('فيه حد؟')).toBe(id);
  expect(shown()).toBe('فيه حد؟');
});

test('every kind of message that makes somebody wait is asked about, also one that nobody knows yet', async () => {
  const store = await openStore();
  // A sticker alone ends a talk.
  const kinds = [...KNOWN_KINDS, 'from_the_future'].filter(
    (waType) => kindOf(waType).opensTicket && waType !== 'sticker',
  );
  const notAsked: string[] = [];
  for (const [index, waType] of kinds.entries()) {
    const { type } = kindOf(waType);
    const { ticket } = await write(store, `2010${10_000_000 + index}`, { type, waType, content: '' });
    const asked = await store.findUnansweredMessage({ id: ticket?.id ?? 0 });
    if (asked === null) notAsked.push(waType);
  }
  expect(notAsked).toEqual([]);
});
