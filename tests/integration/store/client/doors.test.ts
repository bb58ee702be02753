import { MessageChannel, Worker } from 'node:worker_threads';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDoor } from '#main/store/client/open-door.ts';
import { startWorkerClient } from '#main/store/client/worker-client.ts';
import { STORE_WORKER } from '../../support/workers.ts';
import { fromPhone, PHONE } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';

const NAMES = ['recordMessage', 'getMessage'] as const;

test('another thread calls what it may, and main is told what that changed', async () => {
  const store = await openStore();
  const port = await store.connect(NAMES);
  const thread = new Worker(resolve('tests/integration/store/support/door-user.ts'), {
    workerData: { port, observed: fromPhone(PHONE, { content: 'من برنامج آخر' }) },
    transferList: [port],
    execArgv: [],
  });
  onTestFinished(async () => void (await thread.terminate()));
  const content = await new Promise((done, fail) => thread.once('message', done).once('error', fail));
  expect(content).toBe('من برنامج آخر');
  // Nothing says which of two ports is heard first; what comes through main's own one is in its order.
  await store.countUnread();
  expect(store.events.map(({ channel }) => channel)).toEqual(['message.recorded', 'desk.changed']);
});

test('what is not on its list a door refuses, and writes nothing', async () => {
  const store = await openStore();
  const door = openDoor(await store.connect(['getSettings']), ['getSettings', 'recordMessage']);
  await expect(door.recordMessage(fromPhone(PHONE))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(door.getSettings()).resolves.toMatchObject({ language: 'ar' });
  expect(await store.countUnread()).toBe(0);
  expect(store.events).toEqual([]);
});

test('an error comes through a door as the error it was', async () => {
  const store = await openStore();
  const door = openDoor(await store.connect(NAMES), NAMES);
  await expect(door.getMessage({ messageId: 7 })).rejects.toMatchObject({ code: 'not-found' });
});

test('the store closes with its doors open, and whoever still asks there is told so', async () => {
  const { databasePath, key } = placeWithDatabase();
  const worker = startWorkerClient({ workerPath: STORE_WORKER });
  await worker.open({ databasePath, key });
  const { port1, port2 } = new MessageChannel();
  await worker.connect({ port: port1, names: NAMES });
  const door = openDoor(port2, NAMES);
  const ended = new Promise<void>((done) => port2.once('close', done));
  await worker.close();
  await ended;
  await expect(door.getMessage({ messageId: 1 })).rejects.toMatchObject({ code: 'database-unavailable' });
});

test('a door that its thread has shut leaves the store and the other doors as they are', async () => {
  const store = await openStore();
  const first = openDoor(await store.connect(NAMES), NAMES);
  const second = openDoor(await store.connect(NAMES), NAMES);
  first.closeDoor();
  const { messageId } = await second.recordMessage(fromPhone(PHONE));
  expect(await store.getMessage({ messageId })).toMatchObject({ id: messageId });
});
