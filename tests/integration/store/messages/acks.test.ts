import { describe, expect, test } from 'vitest';
import { openStore } from '../support/open-store.ts';
import { observed, record, outgoing } from '../support/observed.ts';
import { dispatchText } from '../support/queued.ts';
import { changedBy, saidBy, saidOf } from '../support/said.ts';

describe('applyAck', () => {
  test('moves the message, the list and the queue forward', async () => {
    const store = await openStore();
    const { message } = await dispatchText(store, 'WA1');
    const changed = await changedBy(store, () =>
      store.applyAck({ message: outgoing('WA1'), status: 'delivered', now: 2000 }),
    );
    expect(changed).toMatchObject({
      message: { id: message.id, status: 'delivered', updatedAt: 2000 },
      conversation: { lastMessage: { messageId: message.id, status: 'delivered' } },
    });
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  test('acks out of order, late and twice end where they should', async () => {
    const store = await openStore();
    const { message } = await dispatchText(store, 'WA1');
    const changes: (string | undefined)[] = [];
    for (const status of [
      'read',
      'sent',
      'delivered',
      'pending',
      'read',
      'failed',
      'played',
      'sent',
    ] as const) {
      const changed = await changedBy(store, () =>
        store.applyAck({ message: outgoing('WA1'), status, now: 2000 }),
      );
      changes.push(changed.message?.status);
    }
    expect(changes).toEqual([
      'read',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'played',
      undefined,
    ]);
    const { items } = await store.listMessages({ conversationId: message.conversationId, limit: 1 });
    expect(items[0]?.status).toBe('played');
  });

  test('an ack that comes before the reply is not undone by it', async () => {
    const store = await openStore();
    const { entry } = await dispatchText(store, 'WA1');
    await store.applyAck({ message: outgoing('WA1'), status: 'read', now: 2000 });
    await store.markSent({ id: entry.id, now: 2001 });
    expect((await store.getMessage({ messageId: entry.messageId })).status).toBe('read');
  });

  test('a pending ack says nothing: the entry stays to be looked up', async () => {
    const store = await openStore();
    await dispatchText(store, 'WA1');
    const ack = () => store.applyAck({ message: outgoing('WA1'), status: 'pending', now: 2000 });
    expect(await saidBy(store, ack)).toEqual([]);
    expect(await store.listOutboxHeads()).toHaveLength(1);
  });

  test('WhatsApp itself can say that it failed', async () => {
    const store = await openStore();
    await dispatchText(store, 'WA1');
    const changed = await changedBy(store, () =>
      store.applyAck({ message: outgoing('WA1'), status: 'failed', now: 2000 }),
    );
    expect(changed.message?.status).toBe('failed');
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  test('of a message that is not the last one leaves the list alone', async () => {
    const store = await openStore();
    await dispatchText(store, 'WA1');
    await record(store, observed({ content: 'thanks' }));
    const changed = await changedBy(store, () =>
      store.applyAck({ message: outgoing('WA1'), status: 'read', now: 2000 }),
    );
    expect(changed.conversation?.lastMessage).toMatchObject({ preview: 'thanks', status: 'delivered' });
  });

  test('of a message from the phone counts, of an incoming or unknown one does not', async () => {
    const store = await openStore();
    const phone = await record(store, observed({ direction: 'outgoing', status: 'sent' }));
    const incoming = await record(store, observed());
    const ack = (waMessageId: string | null) =>
      saidBy(store, () =>
        store.applyAck({ message: outgoing(waMessageId ?? ''), status: 'read', now: 2000 }),
      );
    expect(saidOf('message.changed', await ack(phone.message.waMessageId))).toMatchObject([
      { status: 'read' },
    ]);
    expect(await ack(incoming.message.waMessageId)).toEqual([]);
    expect(await ack('nobody')).toEqual([]);
    expect(await store.countUnread()).toBe(1);
  });
});
