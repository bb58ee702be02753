import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import { openDatabase } from '#main/store/database/open-database.ts';
import type { ReceivedWebhook } from '#main/store/contract/webhook-store.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import { Inbox, type InboxOptions } from '#main/webhook/inbox.ts';
import { openStore, placeWithDatabase, type OpenedStore, type Place } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = ({ body }: Pick<ReceivedWebhook, 'body'>): string => new TextDecoder().decode(body);
const gone = (): AppError => new AppError('database-unavailable', { message: 'the store is closed' });

const messageOf = (body: string): TransportMessage => ({
  waMessageId: `wamid.${Buffer.from(body).toString('hex')}`,
  chatAddress: '201012345678@c.us',
  phoneJid: '201012345678@c.us',
  lid: null,
  fromMe: false,
  pushName: null,
  waType: 'chat',
  body,
  media: null,
  location: null,
  vcards: [],
  sentAt: Date.now(),
  status: 'delivered',
  link: 'cloud',
});

async function keepAll(store: OpenedStore, texts: readonly string[]): Promise<void> {
  for (const text of texts) await store.keepReceivedWebhook({ body: bytes(text), now: Date.now() });
}

/** Reads all there is at the next start. */
async function readAtNextStart(place: Place): Promise<string[]> {
  const store = await openStore(place);
  const read: string[] = [];
  const inbox = new Inbox({
    store,
    record: async (webhook) => void read.push(textOf(webhook)),
    log: silentLog,
  });
  await inbox.start();
  await expect.poll(async () => (await store.getWebhookInbox()).waiting, { timeout: 15_000 }).toBe(0);
  await inbox.close();
  return read;
}

test('a store that closes between the recording and the letting go loses nothing: it is read once more', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  await keepAll(store, ['1', '2']);
  const inbox = new Inbox({
    store: {
      ...store,
      removeReceivedWebhook: async (input) => {
        await store.close();
        return store.removeReceivedWebhook(input);
      },
    },
    record: async () => {},
    log: silentLog,
  });
  inbox.wake();
  await inbox.close();
  expect(await readAtNextStart(place)).toEqual(['1', '2']);
});

test('a store that closes while a message is recorded lets nothing go, and cannot even note the failure', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const ingest = createIngest({ store, log: silentLog });
  await keepAll(store, ['1', '2', '3']);
  const inbox = new Inbox({
    store,
    record: async (webhook) => {
      // The first finds it open, and the others closed.
      if (textOf(webhook) === '2') void store.close();
      const isStored = await ingest.message(messageOf(textOf(webhook)));
      if (!isStored) throw gone();
    },
    log: silentLog,
  });
  inbox.wake();
  await inbox.close();
  expect(await readAtNextStart(place)).toEqual(['1', '2', '3']);
});

test('whoever closes the inbox waits for all that is being read, also when the first of it fails and that cannot be noted', async () => {
  const store = await openStore();
  await keepAll(store, ['fails', 'goes on']);
  const goesOn = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<void>();
  const done: string[] = [];
  const inbox = new Inbox({
    store: {
      ...store,
      failReceivedWebhook: () => {
        failed.resolve();
        return Promise.reject(gone());
      },
    },
    record: async (webhook) => {
      if (textOf(webhook) === 'fails') throw gone();
      await goesOn.promise;
      done.push(textOf(webhook));
    },
    log: silentLog,
  });
  inbox.wake();
  await failed.promise;
  // A look at the inbox by the store, after which all that was to follow the failure has followed.
  await store.getWebhookInbox();
  const closed = inbox.close().then(() => done.push('closed'));
  await store.getWebhookInbox();
  goesOn.resolve();
  await closed;
  expect(done).toEqual(['goes on', 'closed']);
  const { items } = await store.listReceivedWebhooks({ now: Date.now(), longestMs: 600_000, limit: 9 });
  expect(items.map(textOf)).toEqual(['fails']);
});

test('closing lets what is being read be recorded, and leaves the rest to the next start', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const texts = Array.from({ length: 25 }, (_, each) => String(each));
  await keepAll(store, texts);
  const read: string[] = [];
  let closing: Promise<void> | undefined;
  const inbox = new Inbox({
    store,
    record: async (webhook) => {
      closing ??= inbox.close();
      read.push(textOf(webhook));
      await store.getWebhookInbox();
    },
    log: silentLog,
  });
  inbox.wake();
  await expect.poll(() => closing !== undefined, { timeout: 15_000 }).toBe(true);
  await closing;
  await store.close();
  expect(read).toEqual(texts.slice(0, 10));
  expect(await readAtNextStart(place)).toEqual(texts.slice(10));
});

test('what could be read but not recorded for weeks still waits: it never counts as one that nobody can read', async () => {
  const store = await openStore();
  await keepAll(store, ['1']);
  const [kept] = (await store.listReceivedWebhooks({ now: Date.now(), longestMs: 1, limit: 1 })).items;
  const fail = { id: kept?.id ?? 0, error: 'not-connected', notBefore: 0 };
  await Promise.all(Array.from({ length: 2_000 }, () => store.failReceivedWebhook(fail)));
  const tried = Promise.withResolvers<void>();
  const inbox = new Inbox({
    store,
    record: () => {
      tried.resolve();
      return Promise.reject(new AppError('not-connected'));
    },
    log: silentLog,
  });
  inbox.wake();
  await tried.promise;
  await inbox.close();
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 1, unreadable: 0 });
});

test('wherever a power cut ends what reached the disk, each message is recorded or in the inbox', async () => {
  const place = placeWithDatabase();
  const texts = Array.from({ length: 12 }, (_, each) => `رسالة ${each}`);
  const before = await openStore(place);
  await keepAll(before, texts);
  await before.close();
  // All that follows is in the write-ahead log alone.
  const base = placeWithDatabase();
  copyFileSync(place.databasePath, base.databasePath);

  const store = await openStore(place);
  const ingest = createIngest({ store, log: silentLog });
  const inbox = new Inbox({ store, record: recordBy(ingest), log: silentLog });
  inbox.wake();
  await expect.poll(async () => (await store.getWebhookInbox()).waiting, { timeout: 15_000 }).toBe(0);
  const log = readFileSync(`${place.databasePath}-wal`);
  await inbox.close();

  const ends = commitsIn(log);
  expect(ends.length).toBeGreaterThan(2);
  for (const end of [0, ...ends]) {
    const { recorded, kept } = readAsCut(base, place.key, log.subarray(0, end));
    expect([...new Set([...recorded, ...kept])].toSorted(), `cut after ${end} bytes`).toEqual(
      texts.toSorted(),
    );
    expect(recorded.length, `cut after ${end} bytes`).toBe(new Set(recorded).size);
  }
});

const recordBy =
  (ingest: ReturnType<typeof createIngest>): InboxOptions['record'] =>
  async (webhook) => {
    if (!(await ingest.message(messageOf(textOf(webhook))))) throw gone();
  };

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/** Where each commit ends in a write-ahead log: https://sqlite.org/walformat.html. The headers are not encrypted. */
function commitsIn(log: Buffer): number[] {
  const frame = FRAME_HEADER + log.readUInt32BE(8);
  const ends: number[] = [];
  for (let at = LOG_HEADER; at + frame <= log.length; at += frame) {
    const pagesAfterCommit = log.readUInt32BE(at + 4);
    if (pagesAfterCommit !== 0) ends.push(at + frame);
  }
  return ends;
}

/** The database as it would be opened after the cut. */
function readAsCut(base: Place, key: Buffer, log: Buffer): { recorded: string[]; kept: string[] } {
  const { databasePath } = placeWithDatabase();
  copyFileSync(base.databasePath, databasePath);
  writeFileSync(`${databasePath}-wal`, log);
  const database = openDatabase(databasePath, key, 'read-write');
  try {
    const recorded = database.prepare<[], string>('SELECT content FROM messages').pluck().all();
    const kept = database.prepare<[], { body: Buffer }>('SELECT body FROM webhook_inbox').all().map(textOf);
    return { recorded, kept };
  } finally {
    database.close();
  }
}
