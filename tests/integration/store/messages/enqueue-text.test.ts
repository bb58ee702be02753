import { describe, expect, test } from 'vitest';
import { openStore } from '../support/open-store.ts';
import { observed, record, threadOf } from '../support/observed.ts';
import { conversationWith } from '../support/queued.ts';
import { saidOf } from '../support/said.ts';

const input = { clientKey: 'key', text: 'عندنا، بكام علبة؟', sentBy: 'mona', now: 5000 };

describe('enqueueText', () => {
  test('makes the message and its place in the queue', async () => {
    const store = await openStore();
    const conversationId = await conversationWith(store);
    const message = await store.enqueueText({ ...input, conversationId });
    const conversation = await store.getConversation(conversationId);
    expect(message).toMatchObject({
      direction: 'outgoing',
      status: 'pending',
      type: 'text',
      waType: 'chat',
      content: input.text,
      clientKey: 'key',
      sentBy: 'mona',
      waMessageId: null,
      createdAt: 5000,
    });
    expect(conversation.lastMessage).toMatchObject({
      messageId: message.id,
      status: 'pending',
      preview: input.text,
    });
    expect(conversation.unreadCount).toBe(1);
    expect(await store.listOutboxHeads()).toEqual([
      {
        id: 1,
        messageId: message.id,
        conversationId,
        addresses: ['201012345678@c.us'],
        chatAddress: conversation.chatAddress,
        isBlocked: false,
        unblockingOver: [],
        text: input.text,
        attachment: null,
        card: null,
        forwardScore: 0,
        state: 'queued',
        waMessageId: null,
        attempts: 0,
        relinked: false,
        notBefore: 5000,
        link: null,
        addressesNow: ['201012345678@c.us'],
        replyWindow: null,
        template: null,
      },
    ]);
  });

  test('the same client key, also at the same time, is one message', async () => {
    const store = await openStore();
    const conversationId = await conversationWith(store);
    const { length } = store.events;
    const results = await Promise.all([1, 2, 3].map(() => store.enqueueText({ ...input, conversationId })));
    expect(saidOf('message.recorded', store.events.slice(length))).toHaveLength(1);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await store.listOutboxHeads()).toHaveLength(1);
  });

  test('stands below everything in its thread, even when the clock of this PC is behind', async () => {
    const store = await openStore();
    const { conversation } = await record(store, observed({ content: 'question', sentAt: 9000 }));
    const message = await store.enqueueText({ ...input, conversationId: conversation.id, now: 1000 });
    expect(message.sentAt).toBe(9000);
    expect(await threadOf(store, conversation.id)).toEqual(['question', input.text]);
  });

  test('clears the draft it was, and keeps one that was begun since', async () => {
    const store = await openStore();
    const id = await conversationWith(store);
    await store.saveDraft({ id, draft: `${input.text}\n`, now: 4000 });
    await store.enqueueText({ ...input, conversationId: id });
    expect((await store.getConversation(id)).draft).toBe('');
    await store.saveDraft({ id, draft: 'next', now: 4000 });
    await store.enqueueText({ ...input, conversationId: id, clientKey: 'other' });
    expect((await store.getConversation(id)).draft).toBe('next');
  });

  test('a signature goes under the text, and the draft it was is cleared all the same', async () => {
    const store = await openStore();
    const id = await conversationWith(store);
    await store.saveDraft({ id, draft: input.text, now: 4000 });
    const signed = { ...input, conversationId: id, signature: 'د. منى' };
    const message = await store.enqueueText(signed);
    expect(message.content).toBe(`${input.text}\n*د. منى*`);
    expect((await store.getConversation(id)).draft).toBe('');
    expect((await store.listOutboxHeads())[0]?.text).toBe(message.content);
  });

  test('needs a conversation', async () => {
    const store = await openStore();
    await expect(store.enqueueText({ ...input, conversationId: 7 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
