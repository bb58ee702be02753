import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { UNKNOWN_APPEARANCE, type MediaProgress } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import type { OutboxTiming } from '#main/outbox/timing.ts';
import type { MediaFile } from '#main/store/contract/store.ts';
import { openStore } from '../store/support/open-store.ts';
import { conversationWith } from '../store/support/queued.ts';
import { silentLog } from '../support/silent-log.ts';
import { HURRIED } from './open-outbox.ts';
import { ScriptedTransport } from './scripted-transport.ts';

const BYTES = Buffer.from('%PDF-1.7 the receipt');

async function setUp(timing: OutboxTiming = HURRIED) {
  const store = await openStore();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const transport = new ScriptedTransport();
  const outbox = createOutbox({
    store,
    transport,
    bus,
    log: silentLog,
    openMedia: () => Readable.from([BYTES]),
    timing,
  });
  onTestFinished(() => outbox.stop());
  const conversationId = await conversationWith(store);
  const addFile = (change: Partial<MediaFile> = {}) => {
    const id = randomUUID();
    const file = { id, sha256: id, sizeBytes: BYTES.length, mimeType: 'application/pdf', ...change };
    return store.addMediaFile({ file, now: 1 });
  };
  const send = async (file: Pick<MediaFile, 'id'>, caption = 'الإيصال') =>
    outbox.sendMedia({
      ...UNKNOWN_APPEARANCE,
      conversationId,
      clientKey: randomUUID(),
      fileId: file.id,
      kind: 'document',
      fileName: 'إيصال.pdf',
      caption,
      sentBy: null,
    });
  const until = (id: number, is: (message: Message) => boolean) =>
    new Promise<Message>((resolve) => {
      const stop = bus.on('message.changed', (message) => {
        if (message.id !== id || !is(message)) return;
        stop();
        resolve(message);
      });
    });
  return { store, bus, transport, outbox, addFile, send, until };
}

const isSent = ({ status }: Message) => status === 'sent';

test('a file goes out like a text: with its caption, under the id chosen before', async () => {
  const { transport, addFile, send, until } = await setUp();
  const message = await send(await addFile());
  const sent = await until(message.id, isSent);
  expect(transport.sends).toEqual([
    { chatAddress: '201012345678@c.us', waMessageId: sent.waMessageId, text: 'الإيصال', forwardScore: 0 },
  ]);
  expect(transport.files.get(sent.waMessageId ?? '')).toEqual(BYTES);
});

test('what was not sent goes again under the same id, and is opened anew', async () => {
  const { transport, addFile, send, until } = await setUp();
  transport.script({ kind: 'not-sent', cause: new Error('no socket') });
  const message = await send(await addFile());
  const sent = await until(message.id, isSent);
  expect(transport.sends).toHaveLength(2);
  expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  expect(transport.files.get(sent.waMessageId ?? '')).toEqual(BYTES);
});

test('what may have been sent is looked up, and not sent twice', async () => {
  const { transport, addFile, send, until } = await setUp();
  transport.script({ kind: 'ambiguous', cause: new Error('no answer') });
  transport.found = { kind: 'found', status: 'sent' };
  const message = await send(await addFile());
  await until(message.id, isSent);
  expect(transport.sends).toHaveLength(1);
});

test.each([
  ['media-missing', { id: randomUUID() }, undefined],
  ['media-too-large', undefined, { sizeBytes: 101 * 1024 * 1024 }],
])('%s is said before anything is queued', async (code, given, change) => {
  const { store, addFile, send } = await setUp();
  await expect(send(given ?? (await addFile(change)))).rejects.toMatchObject({ code });
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('a caption that is too long is refused', async () => {
  const { addFile, send } = await setUp();
  await expect(send(await addFile(), 'ط'.repeat(4097))).rejects.toMatchObject({ code: 'message-too-long' });
});

test('a file on its way can be stopped: it shows as dropped and is never sent', async () => {
  const { transport, outbox, addFile, send, store } = await setUp();
  const started = Promise.withResolvers<void>();
  transport.sendMedia = async ({ signal }) => {
    started.resolve();
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return { kind: 'not-sent', cause: new Error('stopped') };
  };
  const message = await send(await addFile());
  await started.promise;
  expect(await outbox.cancel(message.id)).toMatchObject({ status: 'failed', failureReason: 'dropped' });
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('stopping what WhatsApp has meanwhile says that it is too late, and the message stays sent', async () => {
  const { transport, outbox, addFile, send, store } = await setUp();
  const started = Promise.withResolvers<void>();
  transport.sendMedia = async ({ signal }) => {
    started.resolve();
    await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    return { kind: 'accepted' };
  };
  const message = await send(await addFile());
  await started.promise;
  await expect(outbox.cancel(message.id)).rejects.toMatchObject({ code: 'too-late' });
  expect(await store.getMessage({ messageId: message.id })).toMatchObject({ status: 'sent' });
});

test('what waits can be taken back while offline', async () => {
  const { transport, outbox, addFile, send } = await setUp();
  transport.setOnline(false);
  const message = await send(await addFile());
  expect(await outbox.cancel(message.id)).toMatchObject({ failureReason: 'dropped' });
  transport.setOnline(true);
  outbox.wake();
  await outbox.stop();
  expect(transport.sends).toEqual([]);
});

test('the window is told how far a file is, but not for every piece', async () => {
  const { bus, transport, addFile, send, until } = await setUp();
  const told: MediaProgress[] = [];
  bus.on('media.progress', (progress) => told.push(progress));
  transport.sendMedia = async ({ media, onProgress }) => {
    for (let done = 1; done <= media.sizeBytes; done += 1) onProgress?.(done);
    return { kind: 'accepted' };
  };
  const message = await send(await addFile());
  await until(message.id, isSent);
  expect(told.length).toBeLessThan(BYTES.length);
  expect(told.at(-1)).toMatchObject({
    messageId: message.id,
    direction: 'upload',
    doneBytes: BYTES.length,
    totalBytes: BYTES.length,
  });
});

test('a file that hangs is given up by the outbox itself, and looked up', async () => {
  const { transport, addFile, send, until } = await setUp({
    ...HURRIED,
    sendLimitMs: 20,
    slowestBytesPerMs: 1_000,
  });
  transport.sendMedia = () => new Promise(() => {});
  transport.found = { kind: 'found', status: 'delivered' };
  const message = await send(await addFile());
  expect(await until(message.id, isSent)).toMatchObject({ status: 'sent' });
});
