import { expect, onTestFinished, test, vi } from 'vitest';
import type { ShownFilling } from '#shared/domain/past/filling.ts';
import { AppError } from '#shared/domain/errors.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { Filling } from '#main/ingest/filling/filling.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import type { OlderRequest, Transport, TransportMessage } from '#main/transport/transport.ts';
import { fromPhone, record, threadOf, PHONE } from '../store/support/observed.ts';
import { openStore, placeWithDatabase, type Place } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';
import { CHAT, message, OTHER } from './catch-up-desk.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.now();
const HURRIED = {
  pauseMs: 0,
  jitterMs: 0,
  breathMs: 0,
  lookAgainMs: 1,
  quietMs: 1_000,
  phone: { firstMs: 1, longestMs: 1 },
};

/** A message of a chat's past, `days` ago. */
const old = (chatAddress: string, days: number): TransportMessage => ({
  ...message(chatAddress, `OLD-${chatAddress.slice(0, 5)}-${days}`, NOW - days * DAY),
  body: `قبل ${days}`,
  changes: { editedAt: null, revokedAt: null, reactions: [] },
});

/** The phone as the test writes it: its chats, oldest message first, two of them at a time. */
class Phone {
  readonly chats = new Map<string, TransportMessage[]>();
  readonly asked: OlderRequest[] = [];
  readonly silent = new Set<string>();
  phase: 'online' | 'offline' = 'online';
  beforeAnswer: () => void | Promise<void> = () => {};
  beforeList: () => void | Promise<void> = () => {};

  get web(): Transport {
    return {
      state: { phase: this.phase },
      listChats: async () => {
        await this.beforeList();
        return [...this.chats].map(([chatAddress, past]) => ({
          chatAddress,
          newestAt: past.at(-1)?.sentAt ?? 0,
          unreadCount: 0,
        }));
      },
      readOlder: async (request: OlderRequest) => {
        this.asked.push(request);
        await this.beforeAnswer();
        if (this.phase !== 'online') throw new AppError('not-connected');
        const past = this.chats.get(request.chatAddress) ?? [];
        const at = past.findIndex(({ waMessageId }) => waMessageId === request.anchor?.waMessageId);
        const older = past.slice(0, at === -1 ? past.length : at);
        const isSilent = this.silent.has(request.chatAddress);
        const messages = isSilent ? [] : older.slice(-2);
        const [first] = messages;
        return {
          messages,
          reached: first ? { waMessageId: first.waMessageId, fromMe: false, at: first.sentAt } : null,
          isAtBeginning: !isSilent && older.length <= 2,
          isPhoneSilent: isSilent,
        };
      },
    } as unknown as Transport;
  }
}

async function openFilling(phone = new Phone(), place: Place = placeWithDatabase()) {
  const store = await openStore(place);
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const desk = { isIdle: true, isCaughtUp: true };
  const filling = new Filling({
    store,
    bus,
    ingest: createIngest({ store, log: silentLog }),
    transport: { over: () => phone.web },
    catchUp: desk,
    outbox: desk,
    onLoaded: () => {},
    log: silentLog,
    timing: HURRIED,
  });
  onTestFinished(() => filling.stop());
  const until = (wanted: Partial<ShownFilling>) =>
    vi.waitFor(async () => expect(await filling.status()).toMatchObject(wanted), {
      interval: 5,
      timeout: 5_000,
    });
  return { store, bus, filling, phone, desk, until, place };
}

function twoChats(): Phone {
  const phone = new Phone();
  phone.chats.set(
    CHAT,
    [400, 60, 20, 10, 3].map((days) => old(CHAT, days)),
  );
  phone.chats.set(
    OTHER,
    [50, 5, 2].map((days) => old(OTHER, days)),
  );
  return phone;
}

const idOf = async (store: Awaited<ReturnType<typeof openStore>>, phone: string): Promise<number> => {
  const { items } = await store.listConversations({ limit: 10 });
  const found = items.find(({ customerPhone }) => customerPhone === phone);
  if (found === undefined) throw new Error(`nobody with ${phone}`);
  return found.id;
};

test('all that the phone gives comes in as history, the most recent chat first, and each message once', async () => {
  const { store, filling, phone, until } = await openFilling(twoChats());
  const { conversation } = await record(store, fromPhone(PHONE, { content: 'اليوم', sentAt: NOW }));
  await store.markConversationRead({ id: conversation.id, now: NOW });
  store.events.length = 0;
  expect(await filling.fill('all')).toMatchObject({ state: 'running', reach: 'all' });
  await until({ state: 'done', chats: 2, done: 2, beginnings: 2, unanswered: 0, added: 8 });
  expect(phone.asked.map(({ chatAddress }) => chatAddress)).toEqual([OTHER, OTHER, CHAT, CHAT, CHAT]);
  expect(await threadOf(store, await idOf(store, OTHER.slice(0, 12)))).toEqual(['قبل 50', 'قبل 5', 'قبل 2']);
  expect(await threadOf(store, conversation.id)).toEqual([
    ...[400, 60, 20, 10, 3].map((days) => `قبل ${days}`),
    'اليوم',
  ]);
  expect(await store.countUnread()).toBe(0);
  expect(store.events.some(({ channel }) => channel === 'message.recorded')).toBe(false);
  const { items } = await store.listMessages({ conversationId: conversation.id, limit: 10 });
  expect(items.slice(1).every(({ ticketId, status }) => ticketId === null && status === 'read')).toBe(true);
  // Asked for again, the phone has nothing that is new.
  await filling.fill('all');
  await until({ state: 'done', added: 8 });
});

test('a month is a month, and more goes on where it stood', async () => {
  const { filling, phone, until } = await openFilling(twoChats());
  await filling.fill('month');
  await until({ state: 'done', done: 2, beginnings: 1 });
  const asked = phone.asked.length;
  await filling.fill('all');
  await until({ state: 'done', beginnings: 2, added: 8 });
  expect(phone.asked[asked]?.anchor).not.toBeNull();
  // A day is what is there already.
  expect(await filling.fill('day')).toMatchObject({ state: 'done', reach: 'day' });
});

test('what a crash or a pause left goes on where it stood', async () => {
  const first = await openFilling(twoChats());
  // It ends between the taking in of a page and the keeping of where it goes on.
  first.phone.beforeAnswer = () => {
    if (first.phone.asked.length === 2) void first.filling.stop();
  };
  await first.filling.fill('all');
  await vi.waitFor(() => expect(first.phone.asked).toHaveLength(2));
  await first.filling.stop();
  await first.store.close();
  first.phone.beforeAnswer = () => {};
  const next = await openFilling(first.phone, first.place);
  expect(await next.filling.status()).toMatchObject({ state: 'running' });
  expect(await next.filling.pause()).toMatchObject({ state: 'paused' });
  const asked = next.phone.asked.length;
  next.filling.start();
  await next.filling.settled();
  expect(next.phone.asked).toHaveLength(asked);
  await next.filling.resume();
  await next.until({ state: 'done', done: 2, added: 8 });
});

test('it gives way to new messages, to what is sent, to a burst, and to a link that is away, and says so', async () => {
  const { store, filling, phone, desk, until } = await openFilling(twoChats());
  desk.isCaughtUp = false;
  await filling.fill('all');
  await until({ hold: 'catching-up' });
  Object.assign(desk, { isCaughtUp: true, isIdle: false });
  await until({ hold: 'sending' });
  phone.phase = 'offline';
  await until({ hold: 'link' });
  for (let index = 0; index < 5; index += 1) await record(store, fromPhone(PHONE, { sentAt: NOW + index }));
  Object.assign(desk, { isIdle: true });
  phone.phase = 'online';
  await until({ hold: 'burst' });
  expect(phone.asked).toEqual([]);
  await until({ state: 'done', added: 8, hold: null });
});

test('a chat that the phone says nothing about is told apart from one that has no more', async () => {
  const { filling, phone, until } = await openFilling(twoChats());
  phone.silent.add(OTHER);
  await filling.fill('all');
  await until({ state: 'done', done: 2, beginnings: 1, unanswered: 1, added: 5 });
  phone.silent.clear();
  await filling.fill('all');
  await until({ state: 'done', beginnings: 2, unanswered: 0, added: 8 });
});

test('a phone that answers about nobody is waited for, and costs no chat its turn', async () => {
  const { filling, phone, until } = await openFilling(twoChats());
  phone.chats.set('201212345678@c.us', [old('201212345678@c.us', 7)]);
  for (const chat of phone.chats.keys()) phone.silent.add(chat);
  await filling.fill('all');
  await vi.waitFor(() => expect(phone.asked.length).toBeGreaterThan(12), { timeout: 5_000 });
  expect(await filling.status()).toMatchObject({ state: 'running', done: 0 });
  phone.silent.clear();
  await until({ state: 'done', beginnings: 3, unanswered: 0, added: 9 });
});

test('one message that cannot be recorded loses no other one', async () => {
  const { store, filling, phone, until } = await openFilling(twoChats());
  const nobody = { ...old(CHAT, 15), waMessageId: 'NOBODY', chatAddress: 'x', phoneJid: null };
  phone.chats.get(CHAT)?.splice(2, 0, nobody);
  await filling.fill('all');
  await until({ state: 'done', added: 8 });
  expect(await store.listUnfinished({ limit: 10 })).toMatchObject({ total: 1 });
});

test('a page that goes because the desk closes is no failure, and nobody comes again', async () => {
  const { filling, phone } = await openFilling(twoChats());
  const failed = vi.spyOn(silentLog, 'error');
  onTestFinished(() => failed.mockRestore());
  const listing = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  phone.beforeList = () => {
    asked.resolve();
    return listing.promise;
  };
  await filling.fill('all');
  await asked.promise;
  const stopped = filling.stop();
  listing.reject(new AppError('not-connected'));
  await stopped;
  expect(failed).not.toHaveBeenCalled();
});
