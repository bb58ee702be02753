import { expect, test } from 'vitest';
import { PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { answer, answerOnPhone, hire, minutesAgo, write } from './ticket-desk.ts';

async function openDesk(content = 'عندكم بنادول؟') {
  const store = await openStore();
  const [one = 0] = await hire(store, 0);
  const { conversationId, ticket, message } = await write(store, PHONE, {
    content,
    sentAt: minutesAgo(5),
  });
  if (ticket === undefined) throw new Error('no ticket was opened');
  const asked = async () => (await store.findUnansweredMessage({ id: ticket.id }))?.content;
  const close = (shown?: number | null) =>
    store.resolveTicket({ id: ticket.id, note: null, asksRating: false, shown, by: one, now: Date.now() });
  return { store, one, conversationId, ticket, message, asked, close };
}

test('a ticket whose customer waits is closed by who was shown the last word only', async () => {
  const { store, message, asked, close } = await openDesk();
  expect(await asked()).toBe('عندكم بنادول؟');
  await expect(close(null)).rejects.toMatchObject({ code: 'customer-waits' });
  // It comes while the question stands on the screen.
  const later = await write(store, PHONE, { content: 'وكمان كحة', sentAt: minutesAgo(1) });
  expect(await asked()).toBe('وكمان كحة');
  await expect(close(message.id)).rejects.toMatchObject({ code: 'customer-waits' });
  expect(await close(later.message.id)).toMatchObject({ status: 'resolved' });
});

test('nothing is asked when everything is answered, here or on the phone, or staff left it to the customer', async () => {
  const here = await openDesk();
  await answer(here.store, here.conversationId, `agent:${here.one}`);
  expect(await here.asked()).toBeUndefined();
  expect(await here.close(null)).toMatchObject({ status: 'resolved' });
  const onPhone = await openDesk();
  await answerOnPhone(onPhone.store, PHONE);
  expect(await onPhone.asked()).toBeUndefined();
  const pending = await openDesk();
  const edit = { set: 'status', status: 'pending' } as const;
  await pending.store.editTicket({ id: pending.ticket.id, edit, by: pending.one, now: Date.now() });
  expect(await pending.asked()).toBeUndefined();
  expect(await pending.close(null)).toMatchObject({ status: 'resolved' });
});

test('an answer that did not go leaves the customer waiting, so it is asked again', async () => {
  const { store, one, conversationId, asked } = await openDesk();
  await answer(store, conversationId, `agent:${one}`);
  const [head] = await store.listOutboxHeads();
  await store.markFailed({ id: head?.id ?? 0, now: Date.now(), reason: 'rejected' });
  expect(await asked()).toBe('عندكم بنادول؟');
});

test('thanks and assent ask for nothing, but what stands before them does', async () => {
  const { store, one, conversationId, asked } = await openDesk();
  await write(store, PHONE, { content: 'شكرا جزيلا', sentAt: minutesAgo(4) });
  expect(await asked()).toBe('عندكم بنادول؟');
  await answer(store, conversationId, `agent:${one}`);
  await write(store, PHONE, { content: 'شكرااا', sentAt: Date.now() });
  await write(store, PHONE, { content: '👍', sentAt: Date.now() });
  expect(await asked()).toBeUndefined();
  await write(store, PHONE, { content: 'شكرا، وفيه مقاس أكبر؟', sentAt: Date.now() });
  expect(await asked()).toBe('شكرا، وفيه مقاس أكبر؟');
});

test('«تمام» after a question of the pharmacy’s is an answer, and waits', async () => {
  const { store, one, conversationId, asked } = await openDesk();
  const sentBy = `agent:${one}`;
  const question = { conversationId, clientKey: 'question', text: 'نبعتها دلوقتي؟', sentBy };
  await store.enqueueText({ ...question, now: Date.now() });
  await write(store, PHONE, { content: 'تمام', sentAt: Date.now() });
  expect(await asked()).toBe('تمام');
});

test('what the desk resolves by itself, and what nobody looks at, keeps its rules', async () => {
  const { close } = await openDesk();
  expect(await close(undefined)).toMatchObject({ status: 'resolved' });
});
