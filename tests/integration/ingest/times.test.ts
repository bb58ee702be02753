import { describe, expect, test } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import { toTransportMessage } from '#main/transport/wppconnect/inbound/message/to-transport-message.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DAY_MS = 24 * HOUR_MS;
const MONA = '201012345678@c.us';
const SAMI = '201112345678@c.us';

/** What WhatsApp hands over is taken in, on a PC whose clock is ahead of WhatsApp's by so much, as it knows. */
class Counter {
  readonly store: OpenedStore;
  readonly #ingest: Ingest;
  #ids = 0;

  constructor(store: OpenedStore, aheadMs = 0) {
    this.store = store;
    this.#ingest = createIngest({ store, time: { aheadMs }, log: silentLog });
  }

  /** @param t as WhatsApp's page has it. */
  async hear(chatAddress: string, body: string, t: unknown): Promise<Message> {
    this.#ids += 1;
    const id = `false_${chatAddress}_3EB0${String(this.#ids).padStart(16, '0')}`;
    const message = toTransportMessage({ id, type: 'chat', body, t }, Date.now());
    if (message === undefined) throw new Error('no message');
    await this.#ingest.message({ ...message, phoneJid: chatAddress, lid: null });
    const { items } = await this.store.listMessages({
      conversationId: await this.idOf(chatAddress),
      limit: 50,
    });
    const stored = items.find(({ content }) => content === body);
    if (stored === undefined) throw new Error(`${body} is not there`);
    return stored;
  }

  async idOf(chatAddress: string): Promise<number> {
    const { items } = await this.store.listConversations({ limit: 50 });
    return items.find((one) => one.chatAddress === chatAddress)?.id ?? 0;
  }

  async answer(chatAddress: string, text: string): Promise<void> {
    this.#ids += 1;
    await this.store.enqueueText({
      conversationId: await this.idOf(chatAddress),
      clientKey: `key-${this.#ids}`,
      text,
      sentBy: 'agent:1',
      now: Date.now(),
    });
  }

  async thread(chatAddress: string): Promise<string[]> {
    const { items } = await this.store.listMessages({
      conversationId: await this.idOf(chatAddress),
      limit: 50,
    });
    return items.map(({ content }) => content).toReversed();
  }

  async list(): Promise<(string | undefined)[]> {
    const { items } = await this.store.listConversations({ limit: 50 });
    return items.map(({ lastMessage }) => lastMessage?.preview);
  }
}

const seconds = (ms: number): number => Math.floor(ms / SECOND_MS);
const openCounter = async (aheadMs = 0): Promise<Counter> => new Counter(await openStore(), aheadMs);

describe.each([
  ['an hour ahead', () => seconds(Date.now() + HOUR_MS)],
  ['90 days ahead', () => seconds(Date.now() + 90 * DAY_MS)],
  ['from 1970', () => 1000],
])('a message %s', (_name, at) => {
  test('stands where it was seen: below what came before, above its answer, and pins nothing', async () => {
    const counter = await openCounter();
    await counter.hear(MONA, 'قبلها', seconds(Date.now() - 60_000));
    const t = at();
    const odd = await counter.hear(MONA, 'غريبة', t);
    expect(odd.whatsAppAt).toBe(t * SECOND_MS);
    expect(Math.abs(odd.sentAt - Date.now())).toBeLessThan(60_000);
    await counter.answer(MONA, 'الرد');
    expect(await counter.thread(MONA)).toEqual(['قبلها', 'غريبة', 'الرد']);
    expect(await counter.list()).toEqual(['الرد']);
    await counter.hear(SAMI, 'بعدها', seconds(Date.now()));
    expect(await counter.list()).toEqual(['بعدها', 'الرد']);
    await counter.hear(MONA, 'شكرًا', seconds(Date.now()));
    expect(await counter.list()).toEqual(['شكرًا', 'بعدها']);
  });

  test('is found around itself, page by page, and its ticket waits since it was seen', async () => {
    const counter = await openCounter();
    await counter.hear(MONA, 'قبلها', seconds(Date.now() - 60_000));
    const odd = await counter.hear(MONA, 'غريبة', at());
    await counter.answer(MONA, 'الرد');
    const { items } = await counter.store.listMessagesAround({
      conversationId: odd.conversationId,
      messageId: odd.id,
      limit: 1,
    });
    expect(items.map(({ content }) => content)).toEqual(['الرد', 'غريبة', 'قبلها']);
    const first = await counter.store.listMessages({ conversationId: odd.conversationId, limit: 1 });
    const second = await counter.store.listMessages({
      conversationId: odd.conversationId,
      before: first.next ?? undefined,
      limit: 1,
    });
    expect(second.items.map(({ content }) => content)).toEqual(['غريبة']);
    const { ticket } = await counter.store.getConversation(odd.conversationId);
    expect(Math.abs((ticket?.waitingSince ?? Date.now()) - Date.now())).toBeLessThan(120_000);
  });
});

test('a time in ms is the time in seconds', async () => {
  const counter = await openCounter();
  const at = seconds(Date.now() - HOUR_MS) * SECOND_MS;
  await counter.hear(MONA, 'بالثواني', at / SECOND_MS);
  expect(await counter.hear(MONA, 'بالمللي', at + SECOND_MS)).toMatchObject({
    sentAt: at + SECOND_MS,
    whatsAppAt: null,
  });
  await counter.hear(MONA, 'بعدهما', at / SECOND_MS + 2);
  expect(await counter.thread(MONA)).toEqual(['بالثواني', 'بالمللي', 'بعدهما']);
});

test.each([undefined, null, 0, -5, 'قريبًا', 1e300])(
  'a message with %s for a time came when it was seen',
  async (t) => {
    const counter = await openCounter();
    const seen = await counter.hear(MONA, 'بلا وقت', t);
    expect(seen.whatsAppAt).toBeNull();
    expect(Math.abs(seen.sentAt - Date.now())).toBeLessThan(60_000);
  },
);

test('messages of one second stand in the order in which they came', async () => {
  const counter = await openCounter();
  const t = seconds(Date.now());
  for (const text of ['أ', 'ب', 'ج']) await counter.hear(MONA, text, t);
  await counter.answer(MONA, 'الرد');
  expect(await counter.thread(MONA)).toEqual(['أ', 'ب', 'ج', 'الرد']);
});

test('history that is read later stands by WhatsApp’s time, where that can be', async () => {
  const counter = await openCounter();
  await counter.hear(MONA, 'الآن', seconds(Date.now()));
  await counter.hear(MONA, 'أمس', seconds(Date.now() - DAY_MS));
  await counter.hear(MONA, 'أول أمس', seconds(Date.now() - 2 * DAY_MS));
  expect(await counter.thread(MONA)).toEqual(['أول أمس', 'أمس', 'الآن']);
  expect(await counter.list()).toEqual(['الآن']);
});

describe.each([
  ['an hour ahead of', HOUR_MS],
  ['an hour behind', -HOUR_MS],
  ['40 days ahead of', 40 * DAY_MS],
])('on a PC whose clock is %s WhatsApp’s', (_name, aheadMs) => {
  /** WhatsApp's time. */
  const t = (inMs = 0): number => seconds(Date.now() - aheadMs + inMs);

  test('answers stand below what they answer and above what comes after, and the list shows the last', async () => {
    const counter = await openCounter(aheadMs);
    await counter.hear(MONA, 'سؤال', t(-SECOND_MS));
    await counter.answer(MONA, 'جواب');
    await counter.hear(MONA, 'سؤال تاني', t(SECOND_MS));
    expect(await counter.list()).toEqual(['سؤال تاني']);
    await counter.answer(MONA, 'جواب تاني');
    expect(await counter.thread(MONA)).toEqual(['سؤال', 'جواب', 'سؤال تاني', 'جواب تاني']);
    expect(await counter.list()).toEqual(['جواب تاني']);
  });

  test('a message that has just come is fresh: its ticket waits since now, and WhatsApp’s time is kept', async () => {
    const counter = await openCounter(aheadMs);
    const at = t();
    const message = await counter.hear(MONA, 'محتاج علاج', at);
    expect(message.whatsAppAt).toBe(at * SECOND_MS);
    const { ticket } = await counter.store.getConversation(message.conversationId);
    expect(Math.abs((ticket?.waitingSince ?? 0) - Date.now())).toBeLessThan(60_000);
  });
});

test('what a clock that was ahead has put into the future comes to now when it is right, in its order', async () => {
  const counter = await openCounter();
  const { store } = counter;
  await counter.hear(MONA, 'سؤال', seconds(Date.now()));
  const conversationId = await counter.idOf(MONA);
  const future = Date.now() + 365 * DAY_MS;
  for (const text of ['من السنة الجاية', 'وبعدها']) {
    await store.enqueueText({ conversationId, clientKey: text, text, sentBy: 'agent:1', now: future });
  }
  await counter.hear(SAMI, 'عادي', seconds(Date.now()));
  expect((await store.listConversations({ limit: 9 })).items[0]?.id).toBe(conversationId);

  const now = Date.now();
  await store.bringToPresent({ now });
  await counter.hear(SAMI, 'الأحدث', seconds(Date.now()));
  await counter.hear(MONA, 'سؤال تاني', seconds(Date.now()));
  expect(await counter.thread(MONA)).toEqual(['سؤال', 'من السنة الجاية', 'وبعدها', 'سؤال تاني']);
  expect(await counter.list()).toEqual(['سؤال تاني', 'الأحدث']);
  const [, answer] = (await store.listMessages({ conversationId, limit: 9 })).items;
  expect(answer).toMatchObject({ content: 'وبعدها', sentAt: now, whatsAppAt: null });
});
