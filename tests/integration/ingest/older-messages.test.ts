import { expect, test } from 'vitest';
import { createIngest } from '#main/ingest/ingest.ts';
import { OlderMessages } from '#main/ingest/older-messages.ts';
import type { OlderRequest, Transport, TransportMessage } from '#main/transport/transport.ts';
import { importAll, PAST, pastText } from '../store/past/past-support.ts';
import { fromPhone, record, threadOf, PHONE } from '../store/support/observed.ts';
import { openStore } from '../store/support/open-store.ts';
import { message } from './catch-up-desk.ts';
import { silentLog } from '../support/silent-log.ts';

const MINUTE = 60_000;

/** What the phone has of the customer's past, oldest first. */
const old = (index: number): TransportMessage => ({
  ...message(`${PHONE}@c.us`, `OLD${index}`, PAST + index * MINUTE),
  body: `رسالة ${index}`,
  changes: { editedAt: null, revokedAt: null, reactions: [] },
});

async function openOlder() {
  const store = await openStore();
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'اليوم', sentAt: Date.now() }));
  await store.markConversationRead({ id: conversation.id, now: Date.now() });
  const asked: OlderRequest[] = [];
  const phone = { past: [0, 1, 2, 3].map(old), answers: true };
  const web = {
    state: { phase: 'online' },
    readOlder: async (request: OlderRequest) => {
      asked.push(request);
      if (!phone.answers) throw new Error('no answer');
      const older = phone.past.filter(({ sentAt }) => sentAt < request.before);
      return {
        messages: older.slice(-2),
        reached: null,
        isAtBeginning: older.length <= 2,
        isPhoneSilent: false,
      };
    },
  } as unknown as Transport;
  const older = new OlderMessages({
    store,
    ingest: createIngest({ store, log: silentLog }),
    transport: { over: () => web },
    onLoaded: () => {},
    log: silentLog,
  });
  store.events.length = 0;
  return { store, id: conversation.id, older, asked, phone };
}

test('older messages come page by page, as history, until the phone has no more', async () => {
  const { store, id, older, asked } = await openOlder();
  expect(await older.load(id)).toBe('loaded');
  expect(await threadOf(store, id)).toEqual(['رسالة 2', 'رسالة 3', 'اليوم']);
  expect(await older.load(id)).toBe('beginning');
  expect(await threadOf(store, id)).toEqual(['رسالة 0', 'رسالة 1', 'رسالة 2', 'رسالة 3', 'اليوم']);
  expect(asked[1]?.anchor).toEqual({ waMessageId: 'OLD2', fromMe: false });
  expect(await store.getConversation(id)).toMatchObject({ unreadCount: 0 });
  const { items } = await store.listMessages({ conversationId: id, limit: 10 });
  expect(items.slice(1).every(({ ticketId, status }) => ticketId === null && status === 'read')).toBe(true);
  expect(store.events.some(({ channel }) => channel === 'message.recorded')).toBe(false);
});

test('what an export has brought already is not doubled', async () => {
  const { store, id, older } = await openOlder();
  await importAll(
    store,
    id,
    [0, 1, 2, 3].map((index) => pastText(index)),
  );
  expect(await older.load(id)).toBe('loaded');
  expect(await older.load(id)).toBe('beginning');
  expect(await threadOf(store, id)).toHaveLength(5);
});

test('a phone that does not answer is no beginning', async () => {
  const { id, older, phone } = await openOlder();
  phone.answers = false;
  expect(await older.load(id)).toBe('no-answer');
});
