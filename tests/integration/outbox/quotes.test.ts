import { expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { isSent, openOutbox } from './open-outbox.ts';

async function withAsked() {
  const desk = await openOutbox();
  const { items } = await desk.store.listMessages({ conversationId: desk.conversationId, limit: 1 });
  const [asked] = items as [Message];
  const answer = (text: string) =>
    desk.outbox.sendText({
      conversationId: desk.conversationId,
      clientKey: `answer-${text}`,
      text,
      quotedId: asked.id,
      sentBy: null,
    });
  return { ...desk, asked, answer };
}

test('the transport is told what a message answers, and under which names its chat may be known', async () => {
  const { transport, asked, answer, until } = await withAsked();
  const sent = until('موجود', isSent);
  await answer('موجود');
  await sent;
  expect(transport.sends).toMatchObject([
    {
      text: 'موجود',
      quoted: { waMessageId: asked.waMessageId, fromMe: false },
      otherAddresses: ['201012345678@c.us'],
    },
  ]);
});

test('what WhatsApp has no more is left out, once, under the same id, and the message says so', async () => {
  const { transport, answer, until, store } = await withAsked();
  transport.script({ kind: 'quoted-missing', cause: new Error('gone') });
  const sent = until('موجود', isSent);
  const { id } = await answer('موجود');
  await sent;
  expect(transport.sends).toHaveLength(2);
  expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  expect(transport.sends[1]).not.toHaveProperty('quoted');
  expect((await store.getMessage({ messageId: id })).quoted?.isLeftOut).toBe(true);
});

test('that it goes without is committed before it goes: after a lost answer it is not tried with it again', async () => {
  const { transport, answer, until } = await withAsked();
  transport.script({ kind: 'quoted-missing', cause: new Error('gone') });
  transport.script({ kind: 'ambiguous', cause: new Error('no answer') });
  const sent = until('موجود', isSent);
  await answer('موجود');
  await sent;
  expect(transport.sends).toHaveLength(3);
  expect(transport.sends[2]).not.toHaveProperty('quoted');
});

test('what is passed on goes out with how often it was', async () => {
  const { transport, outbox, store, asked, conversationId, until } = await withAsked();
  const sent = until(asked.content, isSent);
  const key = '0b4f2d9e-0000-4000-8000-000000000001';
  const input = { messageIds: [asked.id], conversationIds: [conversationId], clientKey: key, sentBy: null };
  expect(await outbox.forward(input)).toEqual({ queued: 1 });
  await outbox.forward(input);
  await sent;
  expect(transport.sends).toMatchObject([{ text: asked.content, forwardScore: 1 }]);
  expect((await store.listOutboxHeads()).length).toBe(0);
});
