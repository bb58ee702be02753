import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import type { EventBus } from '#main/events/bus.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createOutbox, type Outbox } from '#main/outbox/outbox.ts';
import { outgoing } from '../store/support/observed.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';
import { ScriptedTransport } from './scripted-transport.ts';

const KEY = '0b0f3e54-5d0c-4d0e-9d7e-3a8f6f6b1c2';

describe('outbox', () => {
  let store: OpenedStore;
  /** Lets the outbox hear what the store says. */
  let connect: () => void;
  let bus: EventBus;
  let transport: ScriptedTransport;
  let outbox: Outbox;
  let conversationId: number;

  beforeEach(async () => {
    store = await openStore();
    const publishing = createEventBus();
    connect = () => store.listen((events) => publishing.publish(events));
    connect();
    bus = publishing;
    transport = new ScriptedTransport();
    outbox = createOutbox({ store, transport, bus, log: silentLog, openMedia: () => Readable.from([]) });
    conversationId = await receive('201012345678', 'A1');
  });

  afterEach(async () => {
    await outbox.stop();
  });

  async function receive(phone: string, waMessageId: string): Promise<number> {
    const { messageId } = await store.recordMessage({
      identity: { phone, lid: null },
      chatAddress: `${phone}@c.us`,
      pushName: null,
      waMessageId,
      direction: 'incoming',
      type: 'text',
      waType: 'chat',
      content: 'سلام',
      attachment: null,
      details: null,
      status: 'delivered',
      sentAt: 1_790_000_000_000,
    });
    return (await store.getMessage({ messageId })).conversationId;
  }

  /** Resolves when the bus says that this message has this status. */
  function untilStatus(text: string, status: MessageStatus): Promise<void> {
    return new Promise((resolve) => {
      const stop = bus.subscribe((channel, payload) => {
        if (channel !== 'message.changed') return;
        const message = payload as { content: string; status: MessageStatus };
        if (message.content !== text || message.status !== status) return;
        stop();
        resolve();
      });
    });
  }

  function send(text: string, key = 1): ReturnType<Outbox['sendText']> {
    return outbox.sendText({ conversationId, clientKey: `${KEY}${key}`, text, sentBy: null });
  }

  it('sends what is queued and records that WhatsApp has it', async () => {
    const sent = untilStatus('أهلاً', 'sent');
    await send('أهلاً');
    await sent;
    expect(transport.sends.map(({ text }) => text)).toEqual(['أهلاً']);
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  it('makes one message of a double click', async () => {
    const sent = untilStatus('مرة', 'sent');
    const [first, second] = await Promise.all([send('مرة'), send('مرة')]);
    await sent;
    expect(second.id).toBe(first.id);
    expect(transport.sends).toHaveLength(1);
  });

  it('commits the chosen id before the send, and sends with it', async () => {
    let stored: string | null | undefined;
    transport.beforeSend = async () => {
      stored = (await store.listMessages({ conversationId, limit: 1 })).items[0]?.waMessageId;
    };
    const sent = untilStatus('أهلاً', 'sent');
    await send('أهلاً');
    await sent;
    expect(stored).toBe(transport.sends[0]?.waMessageId);
  });

  it('keeps the order of a conversation', async () => {
    const texts = ['1', '2', '3', '4'];
    const last = untilStatus('4', 'sent');
    for (const [index, text] of texts.entries()) await send(text, index);
    await last;
    expect(transport.sends.map(({ text }) => text)).toEqual(texts);
  });

  it('waits while the transport is offline and goes on when woken', async () => {
    transport.setOnline(false);
    await send('بعدين');
    expect(transport.sends).toEqual([]);
    const sent = untilStatus('بعدين', 'sent');
    transport.setOnline(true);
    outbox.wake();
    await sent;
  });

  it('does not send again what WhatsApp has although the answer was lost', async () => {
    transport.script({ kind: 'ambiguous', cause: new Error('time-out') });
    transport.found = { kind: 'found', status: 'sent' };
    const sent = untilStatus('مرة', 'sent');
    await send('مرة');
    await sent;
    expect(transport.sends).toHaveLength(1);
  });

  it('sends again with the same id what WhatsApp does not know', async () => {
    transport.script({ kind: 'ambiguous', cause: new Error('time-out') });
    transport.found = { kind: 'absent' };
    const sent = untilStatus('تاني', 'sent');
    await send('تاني');
    await sent;
    expect(transport.sends).toHaveLength(2);
    expect(transport.sends[1]?.waMessageId).toBe(transport.sends[0]?.waMessageId);
  });

  it('leaves a message on WhatsApp’s own clock alone until its ack comes', async () => {
    transport.script({ kind: 'ambiguous', cause: new Error('time-out') });
    transport.found = { kind: 'found', status: 'pending' };
    const lookedUp = transport.untilLookUp();
    const message = await send('ساعة');
    await lookedUp;
    expect((await store.listOutboxHeads())[0]).toMatchObject({ messageId: message.id, state: 'dispatched' });
    const waMessageId = transport.sends[0]?.waMessageId ?? '';
    await store.applyAck({ message: outgoing(waMessageId), status: 'sent', now: Date.now() });
    expect((await store.getMessage({ messageId: message.id })).status).toBe('sent');
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  it('fails what WhatsApp refuses, goes on with the next, and retries when a person says so', async () => {
    transport.script({ kind: 'rejected', cause: new Error('no such number') });
    const failed = untilStatus('مرفوضة', 'failed');
    const next = untilStatus('التالية', 'sent');
    const message = await send('مرفوضة', 1);
    await send('التالية', 2);
    await failed;
    await next;
    const sent = untilStatus('مرفوضة', 'sent');
    await outbox.retry(message.id);
    await sent;
  });

  it('takes up after a restart what was under way when the power went', async () => {
    // Committed as dispatched, and nobody knows whether it left: this outbox has heard of none of it.
    store.listen(() => {});
    const message = await store.enqueueText({
      conversationId,
      clientKey: `${KEY}9`,
      text: 'قبل القطع',
      sentBy: null,
      now: Date.now(),
    });
    const [head] = await store.listOutboxHeads();
    await store.prepareOutbox({ id: head?.id ?? 0, waMessageId: 'CHOSEN', now: Date.now() });
    await store.markDispatched({ id: head?.id ?? 0, now: Date.now() });
    transport.found = { kind: 'found', status: 'delivered' };
    connect();
    const sent = untilStatus('قبل القطع', 'sent');
    outbox.wake();
    await sent;
    expect(transport.sends).toEqual([]);
    expect(message.waMessageId).toBeNull();
  });

  it.each([
    ['', 'message-empty'],
    ['  \n ', 'message-empty'],
    ['x'.repeat(4_097), 'message-too-long'],
  ])('refuses %j', async (text, code) => {
    await expect(send(text)).rejects.toMatchObject({ code });
  });
});
