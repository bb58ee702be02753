import { expect, test } from 'vitest';
import { UnreadableWebhook } from '#main/lib/unreadable-webhook.ts';
import { Inbox } from '#main/webhook/inbox.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';

/** A busy machine takes longer. */
const LATER = { timeout: 15_000 };

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const keep = async (store: OpenedStore, text: string): Promise<number> =>
  (await store.keepReceivedWebhook({ body: new TextEncoder().encode(text), now: Date.now() })).id;

test('what was kept is begun in its order, ten at a time, and goes when it is recorded', async () => {
  const store = await openStore();
  const read: string[] = [];
  let inHand = 0;
  let most = 0;
  const inbox = new Inbox({
    store,
    record: async ({ body }) => {
      inHand += 1;
      most = Math.max(most, inHand);
      read.push(new TextDecoder().decode(body));
      await Promise.resolve();
      inHand -= 1;
    },
    log: silent,
  });
  for (let each = 0; each < 25; each++) await keep(store, String(each));
  inbox.wake();
  await keep(store, 'late');
  inbox.wake();
  await expect.poll(() => read.length, LATER).toBe(26);
  expect(read).toEqual([...Array.from({ length: 25 }, (_, each) => String(each)), 'late']);
  expect(most).toBe(10);
  await inbox.close();
  expect((await store.getWebhookInbox()).waiting).toBe(0);
});

test('one that cannot be recorded waits, one that cannot be read stays, and those behind are read', async () => {
  const store = await openStore();
  const failures: string[] = [];
  const inbox = new Inbox({
    store,
    record: ({ body, attempts }) => {
      const text = new TextDecoder().decode(body);
      if (text === 'broken') throw new UnreadableWebhook('not-json');
      if (text === 'busy' && attempts === 0) throw new Error('a customer’s words');
      failures.push(text);
      return Promise.resolve();
    },
    log: silent,
  });
  await keep(store, 'broken');
  await keep(store, 'busy');
  await keep(store, 'fine');
  inbox.wake();
  await expect.poll(() => failures, LATER).toEqual(['fine']);
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 1, unreadable: 1 });
  // By itself, after its pause.
  await expect.poll(() => failures, LATER).toEqual(['fine', 'busy']);
  await inbox.close();
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 0, unreadable: 1 });
});

test('what was being recorded when the desk died is read once more', async () => {
  const store = await openStore();
  await keep(store, 'half-done');
  const died = new Inbox({ store, record: () => new Promise(() => {}), log: silent });
  died.wake();
  const read: string[] = [];
  const next = new Inbox({
    store,
    record: async ({ body }) => void read.push(new TextDecoder().decode(body)),
    log: silent,
  });
  next.wake();
  await expect.poll(() => read, LATER).toEqual(['half-done']);
  await next.close();
});

test('a disk that was full for days, or a program that could not read it yet, loses nothing: a start tries all again', async () => {
  const store = await openStore();
  for (const text of ['full', 'unknown kind']) await keep(store, text);
  const { items } = await store.listReceivedWebhooks({ now: Date.now(), longestMs: 1, limit: 9 });
  for (let tries = 0; tries < 30; tries++)
    await store.failReceivedWebhook({ id: items[0]?.id ?? 0, error: 'disk-full', notBefore: 0 });
  const before = new Inbox({
    store,
    record: ({ body }) => {
      if (new TextDecoder().decode(body) !== 'full') throw new UnreadableWebhook('not-json');
      throw new Error('the disk is full');
    },
    log: silent,
  });
  before.wake();
  await expect.poll(() => store.getWebhookInbox(), LATER).toMatchObject({ waiting: 1, unreadable: 1 });
  await before.close();

  const read: string[] = [];
  const after = new Inbox({
    store,
    record: async ({ body }) => void read.push(new TextDecoder().decode(body)),
    log: silent,
  });
  await after.start();
  await expect.poll(() => read, LATER).toEqual(['full', 'unknown kind']);
  await after.close();
});

test('what is due is read also where those that nobody could read cannot be woken', async () => {
  const store = await openStore();
  await keep(store, 'due');
  const read: string[] = [];
  const wakeReceivedWebhooks = () => Promise.reject(new Error('the disk is full'));
  const inbox = new Inbox({
    store: { ...store, wakeReceivedWebhooks },
    record: async ({ body }) => void read.push(new TextDecoder().decode(body)),
    log: silent,
  });
  await expect(inbox.start()).rejects.toThrow('the disk is full');
  await expect.poll(() => read, LATER).toEqual(['due']);
  await inbox.close();
});
