import { expect, test } from 'vitest';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { write } from '../store/tickets/ticket-desk.ts';
import { counter, MINUTE, PHONE, phoneOf } from './counter.ts';

test('a thousand messages at once are heard once, and stand as one number', async () => {
  const { store, said, rung, pass, standing } = await counter();
  for (let index = 0; index < 200; index += 1)
    await write(store, phoneOf(index % 40), { content: `${index}` });
  await pass(MINUTE);
  expect(rung).toEqual(['message']);
  expect(said).toEqual(['200 new messages: from 40 customers']);
  expect(standing()).toHaveLength(1);
});

test('what is read before it is told is not told, and what is read later stands no longer', async () => {
  const { store, said, rung, pass, standing } = await counter();
  const { conversationId } = await write(store, PHONE);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  await pass(5_000);
  expect([said, rung]).toEqual([[], []]);
  await write(store, PHONE, { content: 'وبروفين؟', pushName: 'منى' });
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: 'منى', body: 'وبروفين؟', conversationId }]);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  expect(standing()).toEqual([]);
});

test('locking takes every word away, and who signs in next is told nothing of it', async () => {
  const { store, ids, signIn, pass, standing, said } = await counter();
  await write(store, PHONE, { content: 'سر', pushName: 'منى' });
  await pass(5_000);
  expect(standing()).toHaveLength(1);
  signIn(null);
  expect(standing()).toEqual([]);
  await write(store, PHONE, { content: 'سر آخر' });
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: 'Rosheta', body: 'New message' }]);
  signIn(ids[0] ?? 0);
  expect(standing()).toEqual([]);
  expect(said.join(' ')).not.toContain('سر آخر');
});

test('a muted chat is silent, whoever muted it', async () => {
  const { store, said, rung, pass } = await counter();
  const { conversationId } = await write(store, PHONE);
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const action = { kind: 'mute', until: MUTED_FOR_GOOD } as const;
  await store.askChatAction({ conversationId, action, links: [], by: 'agent:1', now: Date.now() });
  await write(store, PHONE);
  await pass(MINUTE);
  expect([said, rung]).toEqual([[], []]);
});

test('what was written over a long pause is heard once for all of it', async () => {
  const { store, rung, pass, standing } = await counter();
  for (let index = 0; index < 10; index += 1) {
    const { message } = await record(
      store,
      fromPhone(phoneOf(index), { sentAt: Date.now() - 10 * 3_600_000 + index * MINUTE }),
    );
    expect(message.createdAt - message.sentAt).toBeGreaterThan(MINUTE);
    await pass(10_000);
  }
  await pass(MINUTE);
  expect(rung.filter((kind) => kind === 'message')).toHaveLength(1);
  // Their answers are late as well, which is said of all of them together, and once a minute at most.
  expect(rung.length).toBeLessThanOrEqual(3);
  expect(standing().map(({ title, body }) => `${title} ${body}`)).toEqual([
    '10 new messages from 10 customers',
    expect.stringMatching(/^Rosheta \d+ answers are late$/),
  ]);
});

test('a message dated years ahead is one like any other', async () => {
  const { store, rung, pass } = await counter();
  await write(store, PHONE, { sentAt: Date.now() + 5 * 365 * 24 * 3_600_000 });
  await pass(5_000);
  expect(rung).toEqual(['message']);
});

test('a late answer is told to its colleague once, and to a manager after a while', async () => {
  const { store, ids, said, rung, signIn, pass, standing, settings } = await counter();
  const [manager = 0, agent = 0] = ids;
  const { ticket, conversationId } = await write(store, PHONE, { pushName: 'منى' });
  const id = ticket?.id ?? 0;
  await store.assignTicket({ id, to: agent, note: null, by: manager, now: Date.now() });
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const due = ticket?.dueAt ?? 0;
  await pass(due - Date.now() + 2 * MINUTE);
  expect(said).toEqual(['منى: The answer is late, and the customer is waiting']);
  await pass(MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  signIn(manager);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  await pass(settings.alerts.managersAfterMinutes * MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late', 'late']);
  expect(standing()).toMatchObject([{ key: 'late', conversationId }]);
  await store.resolveTicket({ id, note: null, asksRating: false, by: manager, now: Date.now() });
  expect(standing()).toEqual([]);
});

test('a note that calls a colleague is told to them, and to nobody else', async () => {
  const { store, ids, said, rung, signIn, pass, standing } = await counter();
  const [first = 0, agent = 0, other = 0] = ids;
  const { conversationId } = await write(store, PHONE);
  await pass(5_000);
  said.length = 0;
  rung.length = 0;
  const note = { conversationId, text: '@Agent 1 راجعها من فضلك', messageId: null, by: first };
  signIn(other);
  await pass(0);
  await store.addNote({ ...note, now: Date.now() });
  await pass(0);
  expect(said).toEqual([]);
  signIn(agent);
  await pass(0);
  const { id } = await store.addNote({ ...note, now: Date.now() });
  await pass(0);
  expect(said).toEqual(['Agent 0 in an internal note: @Agent 1 راجعها من فضلك']);
  expect(rung).toEqual(['mention']);
  await store.seeMentions({ agentId: agent, noteIds: [id], now: Date.now() });
  await pass(0);
  expect(standing()).toEqual([]);
});

test('a clock that is set back neither repeats nor holds up anything', async () => {
  const { store, clock, rung, pass } = await counter();
  await write(store, PHONE);
  await pass(5_000);
  clock.set(Date.now() - 40 * 24 * 3_600_000);
  await write(store, PHONE);
  await pass(5_000);
  expect(rung).toEqual(['message', 'message']);
});
