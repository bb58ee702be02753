import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createEventBus } from '#main/events/create-bus.ts';
import { startWorkerClient } from '#main/store/client/worker-client.ts';
import { STORE_WORKER } from '../../support/workers.ts';
import { fromPhone, PHONE } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('everybody has been told when a call resolves', async () => {
  const store = await openStore();
  const order: string[] = [];
  store.listen((events) => order.push(...events.map(({ channel }) => channel)));
  await store.recordMessage(fromPhone(PHONE)).then(() => order.push('resolved'));
  expect(order).toEqual(['message.recorded', 'desk.changed', 'resolved']);
});

test('calls at the same time are told in the order in which they were committed', async () => {
  const store = await openStore();
  const texts: string[] = [];
  store.listen((events) => {
    for (const { channel, payload } of events)
      if (channel === 'message.recorded') texts.push(payload.message.content);
  });
  const contents = ['one', 'two', 'three'];
  await Promise.all(contents.map((content) => store.recordMessage(fromPhone(PHONE, { content }))));
  expect(texts).toEqual(contents);
});

test('a call that rejects says nothing', async () => {
  const store = await openStore();
  await expect(store.markConversationRead({ id: 7, now: 1 })).rejects.toMatchObject({ code: 'not-found' });
  await store.getSettings();
  expect(store.events).toEqual([]);
});

test('a bus passes on what the store says to whoever listens, the outbox’s part to main alone', async () => {
  const store = await openStore();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const shown: string[] = [];
  let queued = 0;
  bus.subscribe((channel) => shown.push(channel));
  bus.on('outbox.queued', () => (queued += 1));
  const { messageId } = await store.recordMessage(fromPhone(PHONE));
  const { conversationId } = await store.getMessage({ messageId });
  await store.enqueueText({ conversationId, clientKey: 'k', text: 'حاضر', sentBy: 'agent:1', now: 1 });
  expect(queued).toBe(1);
  expect(shown).toEqual(['message.recorded', 'desk.changed', 'message.recorded']);
});

test('of a thread that dies in the middle nothing is told, and its call rejects', async () => {
  const said: unknown[] = [];
  const worker = startWorkerClient({
    workerPath: STORE_WORKER,
    onEvents: (events) => said.push(...events),
  });
  const { databasePath, key } = temporaryPlace();
  await worker.open({ databasePath, key });
  const call = worker.run('recordMessage', fromPhone(PHONE));
  const rejected = expect(call).rejects.toMatchObject({ code: 'database-unavailable' });
  await worker.abandon();
  await rejected;
  expect(said).toEqual([]);
});

test('who hears that the thread has ended and asks again gets an answer', async () => {
  const again = Promise.withResolvers<unknown>();
  const worker = startWorkerClient({
    workerPath: dyingWorker(),
    onFatal: () => again.resolve(worker.run('countUnread', undefined)),
  });
  const call = worker.run('countUnread', undefined);
  await expect(call).rejects.toMatchObject({ code: 'database-unavailable' });
  await expect(again.promise).rejects.toMatchObject({ code: 'database-unavailable' });
  await worker.close();
});

/** A thread that ends when it is asked anything. */
function dyingWorker(): string {
  const file = join(dirname(temporaryPlace().databasePath), 'dying.mjs');
  const ends = `parentPort.once('message', () => process.exit(3));`;
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\n${ends}\n`);
  return file;
}
