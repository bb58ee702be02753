import { describe, expect, it } from 'vitest';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { outgoing } from '../store/support/observed.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { HURRIED, isSent, isUnknown, openOutbox } from './open-outbox.ts';

const QR = { phase: 'qr', code: '2@x', attempt: 1, linkDeadline: 0, unlinkedByPhone: true } as const;
const ONLINE: ConnectionState = { phase: 'online', since: 1, provenAt: 1 };
const NO_ANSWER = { kind: 'ambiguous', cause: new Error('time-out') } as const;

describe('a message whose answer was lost', () => {
  it('is given to a person when WhatsApp cannot tell for too long', async () => {
    const { transport, send, until } = await openOutbox();
    transport.script(NO_ANSWER);
    transport.found = { kind: 'unsynced' };
    const unknown = until('شك', isUnknown);
    await send('شك');
    expect(await unknown).toMatchObject({ status: 'failed', waMessageId: transport.sends[0]?.waMessageId });
    expect(transport.sends).toHaveLength(1);
  });

  it('is given to a person when it stays on WhatsApp’s clock, and an ack still settles it', async () => {
    const { store, transport, send, until } = await openOutbox();
    transport.script(NO_ANSWER);
    transport.found = { kind: 'found', status: 'pending' };
    const unknown = until('ساعة', isUnknown);
    await send('ساعة');
    const { id: messageId, waMessageId } = await unknown;
    await store.applyAck({ message: outgoing(waMessageId ?? ''), status: 'delivered', now: 1 });
    expect(await store.getMessage({ messageId })).toMatchObject({
      status: 'delivered',
      failureReason: null,
    });
  });

  it('is not in doubt because of time without a connection', async () => {
    const opened = await openOutbox({ timing: { ...HURRIED, doubtLimitMs: 60_000 } });
    const { store, transport, outbox, send, until } = opened;
    transport.script(NO_ANSWER);
    transport.found = { kind: 'unsynced' };
    const lookedUp = transport.untilLookUp();
    await send('استنى');
    await lookedUp;
    transport.setOnline(false);
    outbox.connectionChanged(transport.state, 'web');
    expect((await store.listOutboxHeads())[0]).toMatchObject({ state: 'dispatched' });
    transport.found = { kind: 'found', status: 'sent' };
    const sent = until('استنى', isSent);
    transport.setOnline(true);
    outbox.connectionChanged(transport.state, 'web');
    await sent;
    expect(transport.sends).toHaveLength(1);
  });
});

describe('after the PC was linked anew', () => {
  it('what the new session does not know may still have been sent: a person decides', async () => {
    const opened = await openOutbox();
    const { transport, outbox, send, until } = opened;
    await dispatchedBefore(opened);
    transport.found = { kind: 'absent' };
    const unknown = until('قبل', isUnknown);
    const next = until('بعد', isSent);
    relink(opened);
    await send('بعد');
    const { id, waMessageId: oldId } = await unknown;
    await next;
    expect(transport.sends.map(({ text }) => text)).toEqual(['بعد']);

    const again = until('قبل', isSent);
    await outbox.retry(id);
    const { waMessageId: newId } = await again;
    expect(newId).not.toBe(oldId);
    expect(transport.sends.map(({ waMessageId }) => waMessageId)).toContain(newId);
  });

  it('a crash right after the scan does not make the new session look like the old one', async () => {
    const place = placeWithDatabase();
    const before = await openOutbox({ place });
    await dispatchedBefore(before);
    before.transport.setOnline(false);
    before.outbox.connectionChanged(QR, 'web');
    // The code is on the screen; it is scanned, and the power goes while WhatsApp still loads its chats.
    await before.store.close();

    const opened = await openOutbox({ place });
    opened.transport.found = { kind: 'absent' };
    const unknown = opened.until('قبل', isUnknown);
    opened.outbox.connectionChanged(ONLINE, 'web');
    await unknown;
    expect(opened.transport.sends).toEqual([]);
  });

  it('what it does know was sent', async () => {
    const opened = await openOutbox();
    await dispatchedBefore(opened);
    opened.transport.found = { kind: 'found', status: 'delivered' };
    const sent = opened.until('قبل', isSent);
    relink(opened);
    await sent;
    expect(opened.transport.sends).toEqual([]);
  });

  it('in the same session, what WhatsApp does not know is sent with its id', async () => {
    const opened = await openOutbox();
    await dispatchedBefore(opened);
    opened.transport.found = { kind: 'absent' };
    const sent = opened.until('قبل', isSent);
    opened.outbox.connectionChanged(ONLINE, 'web');
    expect(await sent).toMatchObject({ waMessageId: 'OLD' });
    expect(opened.transport.sends).toHaveLength(1);
  });
});

type Opened = Awaited<ReturnType<typeof openOutbox>>;

/** As a power cut leaves it: on its way, and nobody knows how far. */
async function dispatchedBefore({ store, connect, conversationId }: Opened): Promise<void> {
  store.listen(() => {});
  await store.enqueueText({ conversationId, clientKey: 'before', text: 'قبل', sentBy: null, now: 1 });
  const [head] = await store.listOutboxHeads();
  await store.prepareOutbox({ id: head?.id ?? 0, waMessageId: 'OLD', now: 2 });
  await store.markDispatched({ id: head?.id ?? 0, now: 3 });
  connect();
}

function relink({ outbox }: Opened): void {
  outbox.connectionChanged(QR, 'web');
  outbox.connectionChanged({ ...QR, attempt: 2 }, 'web');
  outbox.connectionChanged({ phase: 'syncing' }, 'web');
  outbox.connectionChanged(ONLINE, 'web');
}
