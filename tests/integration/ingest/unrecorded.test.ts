import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import type { TransportMessage } from '#main/transport/transport.ts';
import { openStore } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { threadOf } from '../store/support/observed.ts';
import { placeWithDatabase } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const MINUTE = 60_000;

const message = (change: Partial<TransportMessage> = {}): TransportMessage => ({
  waMessageId: '3EB0KEPT',
  chatAddress: '201012345678@c.us',
  phoneJid: '201012345678@c.us',
  lid: null,
  fromMe: false,
  pushName: 'منى',
  waType: 'chat',
  body: 'عندكم بنادول؟',
  media: null,
  location: null,
  vcards: [],
  sentAt: Date.now(),
  status: 'delivered',
  ...change,
});

/** Time goes on, for ingest. */
function later(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * MINUTE });
  onTestFinished(() => void vi.useRealTimers());
}

/** A store whose database lets no conversation begin. */
async function openRefusing() {
  const place = placeWithDatabase();
  await (await openStore(place)).close();
  const exec = (sql: string) => withDatabase(place, (database) => database.exec(sql));
  exec(`CREATE TRIGGER refused BEFORE INSERT ON conversations BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  const store = await openStore(place);
  const ingest = createIngest({ store, log: silentLog });
  return { place, store, ingest, allow: () => exec('DROP TRIGGER refused') };
}

test('a message for which no conversation can be made is kept, shown, and recorded when it can', async () => {
  const { store, ingest, allow } = await openRefusing();
  expect(await ingest.message(message())).toBe(true);
  expect(await store.listUnfinished({ limit: 5 })).toMatchObject({
    total: 1,
    items: [
      { about: 'unrecorded', pushName: 'منى', preview: 'عندكم بنادول؟', chatAddress: '201012345678@c.us' },
    ],
  });
  const retryAt = await ingest.retryUnrecorded(Date.now() + 2 * MINUTE);
  expect(retryAt).toBeGreaterThan(Date.now() + MINUTE);
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(1);
  allow();
  await store.wakeUnfinished({ now: Date.now() });
  expect(await ingest.retryUnrecorded(Date.now())).toBeNull();
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(0);
  const [conversation] = (await store.listConversations({ limit: 5 })).items;
  expect(await threadOf(store, conversation?.id ?? 0)).toEqual(['عندكم بنادول؟']);
  expect(conversation).toMatchObject({ unreadCount: 1, customerName: 'منى' });
});

test.each([
  ['no time', { isUndated: true }],
  ['a time of next year', { sentAt: Date.now() + 365 * 24 * 60 * MINUTE }],
] as const)('one with %s stands where it was seen, above what was answered since', async (_what, time) => {
  const { store, ingest, allow } = await openRefusing();
  await ingest.message(message(time));
  allow();
  later();
  await ingest.message(
    message({ waMessageId: '3EB0ANSWER', fromMe: true, body: 'نعم', status: 'sent', sentAt: Date.now() }),
  );
  later();
  await ingest.retryUnrecorded(Date.now());
  expect(await threadOf(store, 1)).toEqual(['عندكم بنادول؟', 'نعم']);
});

test('one that comes once more and is recorded is not told as unrecorded any longer', async () => {
  const { store, ingest, allow } = await openRefusing();
  await ingest.message(message());
  allow();
  await ingest.message(message());
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(0);
  expect(await ingest.retryUnrecorded(Date.now() + 2 * MINUTE)).toBeNull();
  expect(await threadOf(store, 1)).toEqual(['عندكم بنادول؟']);
});

test('one whose row holds something else stays to be looked at, and keeps no other one waiting', async () => {
  const { place, store, ingest, allow } = await openRefusing();
  for (const waMessageId of ['3EB0ONE', '3EB0TWO']) await ingest.message(message({ waMessageId }));
  withDatabase(place, (database) =>
    database.exec(`UPDATE unrecorded_messages SET message = '{}' WHERE wa_message_id = '3EB0ONE'`),
  );
  allow();
  expect(await ingest.retryUnrecorded(Date.now() + 2 * MINUTE)).toBeNull();
  expect(await threadOf(store, 1)).toHaveLength(1);
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(1);
});

test('a message that names nobody, or that cannot even be read, is kept as well', async () => {
  const store = await openStore();
  const ingest = createIngest({ store, log: silentLog });
  expect(await ingest.message(message({ phoneJid: null }))).toBe(true);
  const unreadable = message({ waMessageId: '3EB0OTHER', vcards: null as unknown as string[] });
  expect(await ingest.message(unreadable)).toBe(true);
  expect((await store.listUnfinished({ limit: 5 })).items).toHaveLength(2);
});

test('what WhatsApp itself announces is no customer’s message', async () => {
  const store = await openStore();
  const ingest = createIngest({ store, log: silentLog });
  expect(await ingest.message(message({ chatAddress: '0@c.us', phoneJid: '0@c.us' }))).toBe(true);
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(0);
});

test('a full disk is still for the memory: nothing is kept as unrecorded', async () => {
  const opened = await openStore();
  let isFull = true;
  const store = {
    ...opened,
    recordMessage: async (observed: Parameters<typeof opened.recordMessage>[0]) => {
      if (isFull) throw new AppError('disk-full');
      return opened.recordMessage(observed);
    },
  };
  const ingest = createIngest({ store, log: silentLog });
  expect(await ingest.message(message())).toBe(false);
  expect((await store.listUnfinished({ limit: 5 })).total).toBe(0);
  isFull = false;
  await ingest.retry();
  expect(await store.countUnread()).toBe(1);
});
