import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { NotOnWhatsApp } from '#main/transport/transport.ts';
import { HURRIED, isSent, openOutbox } from './open-outbox.ts';

const NOT_SENT = { kind: 'not-sent', cause: new Error('no page') } as const;
const failedFor = (reason: Message['failureReason']) => (message: Message) =>
  message.failureReason === reason;

describe('a provably unsent message', () => {
  it('is tried three times, with the same id, and then left to a person', async () => {
    const { transport, send, until } = await openOutbox();
    for (let index = 0; index < 3; index += 1) transport.script(NOT_SENT);
    const failed = until('تلاتة', failedFor('not-sent'));
    await send('تلاتة');
    await failed;
    expect(transport.sends).toHaveLength(3);
    expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  });

  it('does not use up a try when the connection went', async () => {
    const { store, transport, outbox, send, until } = await openOutbox();
    transport.beforeSend = async () => transport.setOnline(false);
    for (let round = 0; round < 4; round += 1) transport.script(NOT_SENT);
    await send('من غير نت');
    for (let round = 0; round < 4; round += 1) {
      await transport.untilSends(round + 1);
      await untilDeferred();
      transport.setOnline(true);
      outbox.connectionChanged(transport.state, 'web');
    }
    const sent = until('من غير نت', isSent);
    transport.beforeSend = async () => {};
    await sent;
    expect(transport.sends).toHaveLength(5);

    async function untilDeferred(): Promise<void> {
      for (;;) {
        const [head] = await store.listOutboxHeads();
        if (head?.state === 'prepared' && head.attempts === 0) return;
      }
    }
  });

  it('that WhatsApp takes no more of for now waits, and that is no try', async () => {
    const { transport, send, until } = await openOutbox();
    const later = { kind: 'later', pauseMs: 5, cause: new Error('too fast') } as const;
    for (const scope of ['chat', 'all', 'chat', 'all'] as const) transport.script({ ...later, scope });
    const sent = until('بالراحة', isSent);
    await send('بالراحة');
    await sent;
    expect(transport.sends).toHaveLength(5);
    expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  });

  it('that is refused says why, where WhatsApp does', async () => {
    const { transport, send, until } = await openOutbox();
    transport.script({ kind: 'rejected', reason: 'payment', cause: new Error('131042') });
    const failed = until('بلا دفع', failedFor('payment'));
    await send('بلا دفع');
    await failed;
    expect(transport.sends).toHaveLength(1);
  });

  it('whose chat WhatsApp does not find fails after three tries', async () => {
    const { transport, send, until } = await openOutbox();
    transport.chooseMessageId = () => Promise.reject(new Error('no such chat'));
    const failed = until('فين', failedFor('not-sent'));
    await send('فين');
    await failed;
    expect(transport.sends).toEqual([]);
  });

  it.each(['the id', 'the send'] as const)(
    'to a number that is not on WhatsApp says so at once, told by %s',
    async (by) => {
      const { transport, send, until } = await openOutbox();
      const cause = new NotOnWhatsApp('nobody has this number');
      if (by === 'the id') transport.chooseMessageId = () => Promise.reject(cause);
      else transport.script({ kind: 'not-on-whatsapp', cause });
      const failed = until('لمين', failedFor('not-on-whatsapp'));
      await send('لمين');
      await failed;
      expect(transport.sends).toHaveLength(by === 'the id' ? 0 : 1);
    },
  );

  it('dropped by a person, is not sent any more', async () => {
    const { store, transport, outbox, send, until } = await openOutbox();
    transport.script({ kind: 'rejected', cause: new Error('no such number') });
    const failed = until('لا', failedFor('rejected'));
    const { id } = await send('لا');
    await failed;
    expect(await outbox.drop(id, 'not-needed')).toMatchObject({ failureReason: 'dropped' });
    const next = until('بعدها', isSent);
    await send('بعدها');
    await next;
    expect(transport.sends).toHaveLength(2);
    expect(await store.listOutboxHeads()).toEqual([]);
  });
});

describe('a driver that hangs', () => {
  it('holds nobody up: the message is looked up', async () => {
    const { transport, send, until } = await openOutbox({ timing: { ...HURRIED, sendLimitMs: 10 } });
    transport.sendText = () => new Promise(() => {});
    transport.found = { kind: 'found', status: 'sent' };
    const sent = until('معلّقة', isSent);
    await send('معلّقة');
    await sent;
  });
});

describe('a clean shutdown', () => {
  it('sends what is queued', async () => {
    const { store, transport, outbox, send } = await openOutbox({
      timing: { ...HURRIED, shortestGapMs: 20 },
    });
    for (const text of ['1', '2', '3', '4']) await send(text);
    await outbox.stop();
    expect(transport.sends.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
    expect(await store.listOutboxHeads()).toEqual([]);
  });

  it('leaves for the next start what does not go within its limit', async () => {
    const { store, transport, outbox, send } = await openOutbox({
      timing: { ...HURRIED, drainLimitMs: 50 },
    });
    const begun = Promise.withResolvers<void>();
    transport.sendText = () => {
      begun.resolve();
      return new Promise(() => {});
    };
    await send('1');
    await send('2');
    await begun.promise;
    await outbox.stop();
    expect((await store.listOutboxHeads())[0]).toMatchObject({ text: '1', state: 'dispatched' });
  });
});
