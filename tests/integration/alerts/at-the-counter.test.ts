import { expect, test } from 'vitest';
import { write } from '../store/tickets/ticket-desk.ts';
import { counter, MINUTE, PHONE, phoneOf } from './counter.ts';

test('who is alone at the PC hears of a customer of a colleague’s, and whose it is', async () => {
  const { store, ids, said, rung, signIn, pass, standing } = await counter();
  const [mona = 0, ali = 0] = ids;
  const { ticket, conversationId } = await write(store, PHONE, { pushName: 'منى' });
  await store.assignTicket({ id: ticket?.id ?? 0, to: mona, note: null, by: mona, now: Date.now() });
  await pass(5_000);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  said.length = 0;
  rung.length = 0;
  signIn(ali);
  await write(store, PHONE, { content: 'سر' });
  await pass(MINUTE);
  expect(said).toEqual(['منى: New message\nAssigned to Agent 0']);
  expect(rung).toEqual(['message']);
  // What was told to one is not told to the next one again, not even to whose it is.
  signIn(mona);
  await pass(MINUTE);
  expect(standing()).toEqual([]);
  expect(rung).toEqual(['message']);
});

test('a late answer whose colleague does not come is told to who is there, and to a manager all the same', async () => {
  const { store, ids, rung, signIn, pass, standing, settings } = await counter();
  const [manager = 0, , mona = 0, ali = 0] = ids;
  const { ticket } = await write(store, PHONE, { pushName: 'منى' });
  await store.assignTicket({ id: ticket?.id ?? 0, to: mona, note: null, by: mona, now: Date.now() });
  await pass(5_000);
  rung.length = 0;
  signIn(ali);
  await pass((ticket?.dueAt ?? 0) - Date.now() + 2 * MINUTE);
  expect(rung).toEqual([]);
  await pass(settings.alerts.managersAfterMinutes * MINUTE);
  await pass(MINUTE);
  await pass(MINUTE);
  expect(rung).toEqual(['late']);
  expect(standing().map(({ key, body }) => [key, body])).toContainEqual([
    'late',
    'The answer is late, and the customer is waiting\nAssigned to Agent 2',
  ]);
  signIn(manager);
  await pass(MINUTE);
  expect(rung).toEqual(['late', 'late']);
});

test('who writes on and on is heard ever more seldom, until somebody has seen to it', async () => {
  const { store, rung, pass } = await counter();
  let conversationId = 0;
  const writeFor = async (minutes: number): Promise<number> => {
    const before = rung.length;
    for (let second = 0; second < minutes * 60; second += 5) {
      ({ conversationId } = await write(store, PHONE, { content: `${second}` }));
      await pass(5_000);
    }
    return rung.length - before;
  };
  expect(await writeFor(2)).toBeLessThanOrEqual(6);
  expect(await writeFor(5)).toBeLessThanOrEqual(6);
  await store.markConversationRead({ id: conversationId, now: Date.now() });
  const before = rung.length;
  await write(store, phoneOf(1));
  await pass(5_000);
  expect(rung.length - before).toBe(1);
});

test('what was written just before two conversations became one is told, and stands for the one', async () => {
  const { store, rung, pass, standing } = await counter();
  const one = await write(store, PHONE, { pushName: 'منى' });
  const other = await write(store, phoneOf(7), { content: 'رقمي الجديد' });
  await pass(5_000);
  expect(standing()).toHaveLength(2);
  await write(store, phoneOf(7), { content: 'أنا منى' });
  const merge = { id: one.conversationId, otherId: other.conversationId };
  await store.mergeConversations({ ...merge, now: Date.now() });
  await pass(MINUTE);
  expect(standing()).toMatchObject([{ title: 'منى', conversationId: one.conversationId }]);
  expect(standing()[0]?.body).toContain('أنا منى');
  expect(rung).toEqual(['message', 'message']);
});

test('what stands is said in the language that is chosen now', async () => {
  const { store, settings, standing, pass } = await counter();
  await write(store, PHONE);
  await write(store, phoneOf(1));
  await write(store, phoneOf(2));
  await write(store, phoneOf(3));
  await pass(5_000);
  expect(standing()).toMatchObject([{ title: '4 new messages' }]);
  settings.language = 'ar';
  const { language } = await store.updateSettings({ language: 'ar' });
  expect(language).toBe('ar');
  await pass(0);
  expect(standing()).toMatchObject([{ title: '4 رسائل جديدة' }]);
});
