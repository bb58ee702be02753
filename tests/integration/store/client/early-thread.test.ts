import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createStore } from '#main/store/client/create-store.ts';
import { EarlyThread } from '#main/store/client/early-thread.ts';
import { STORE_WORKER } from '../../support/workers.ts';
import { temporaryPlace } from '../support/open-store.ts';

const NO_CALLS = { onFatal: () => {}, onEvents: () => {} };

test('a database is opened in the thread that was started before, and the next one in another', async () => {
  const early = new EarlyThread(STORE_WORKER);
  const first = early.take();
  const store = await createStore({
    ...temporaryPlace(),
    ...NO_CALLS,
    workerPath: STORE_WORKER,
    thread: first,
  });
  expect(await store.listAgents()).toEqual([]);
  const second = early.take();
  onTestFinished(async () => void (await second.terminate()));
  expect(second).not.toBe(first);
  // It was taken: who has it ends it.
  early.end();
  expect(await store.listAgents()).toEqual([]);
  const gone = once(first, 'exit');
  await store.close();
  await gone;
});

test('a thread that could not be started is started anew, and then it is said why', async () => {
  const nowhere = join(import.meta.dirname, 'not-there.cjs');
  const early = new EarlyThread(nowhere);
  const failed = new EarlyThread(nowhere);
  // Both fail; the second is taken after it did.
  const other = failed.take();
  await once(other, 'error');
  const opening = createStore({
    ...temporaryPlace(),
    ...NO_CALLS,
    workerPath: nowhere,
    thread: early.take(),
  });
  await expect(opening).rejects.toMatchObject({ code: 'database-unavailable' });
});

test('a thread that nobody takes goes', async () => {
  const early = new EarlyThread(STORE_WORKER);
  early.end();
  const other = early.take();
  onTestFinished(async () => void (await other.terminate()));
  expect(other.threadId).toBeGreaterThan(0);
});
