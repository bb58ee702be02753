import { setTimeout as delay } from 'node:timers/promises';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import type { Desk } from '../support/desk.ts';

/** Of a busy counter: a thousand messages in a day of eight hours. */
const ORDINARY_PER_MINUTE = 2;
export const FIFTY_TIMES = ORDINARY_PER_MINUTE * 50;

const CUSTOMERS = 300;
/** Every so many messages of customers: the desk answers, the customer corrects it, somebody opens the chat and searches. */
const ANSWERED = 3;
const EDITED = 20;
const OPENED = 15;

const WORDS = [
  'عندكم بنادول؟',
  'بكام علبة الفيتامين',
  'توصيل للمعادي لو سمحت',
  'شكرا جدا',
  'do you have panadol?',
];

interface Traffic {
  /** That came and went until now. */
  count: () => number;
  /** Resolves when the last one is on its way. */
  stop: () => Promise<void>;
}

const phoneOf = (index: number): `${string}@c.us` => `2010${String(10_000_000 + index)}@c.us`;

/** Customers write, staff answer, open chats and search, all at a steady pace, until it is stopped. */
export function startTraffic(desk: Desk, standIn: StandIn, perMinute: number): Traffic {
  const stopping = new AbortController();
  let count = 0;
  const pauseMs = (60_000 / perMinute) * (1 + 1 / ANSWERED);

  async function one(index: number): Promise<void> {
    // Half of the messages are of a sixth of the customers.
    const from = phoneOf(Math.floor((((index * 7919) % 1000) ** 2 / 1_000_000) * CUSTOMERS));
    const text = `${WORDS[index % WORDS.length]} ${index}`;
    const { id } = standIn.customerWrites({ from, name: `عميل ${from.slice(4, 12)}`, text });
    count += 1;
    if (index % EDITED === 0) standIn.customerEdits(id, `${text}!`);
    if (index % ANSWERED === 0) {
      await answer(desk, `تحت أمرك ${index}`);
      count += 1;
      const sent = standIn.sent.at(-1);
      if (sent !== undefined) standIn.read(sent.id);
    }
    if (index % OPENED === 0) await lookAround(desk);
  }

  async function go(): Promise<void> {
    const startedAt = performance.now();
    for (let index = 1; !stopping.signal.aborted; index += 1) {
      await one(index);
      const dueMs = startedAt + index * pauseMs - performance.now();
      if (dueMs > 0) await delay(dueMs);
    }
  }

  const going = go();
  return {
    count: () => count,
    stop: async () => {
      stopping.abort();
      await going;
    },
  };
}

/** As the window does, to whoever wrote last. */
const answer = (desk: Desk, text: string): Promise<void> =>
  desk.page.evaluate(async (said) => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const list = await invoke('conversations.list', {});
    const conversationId = list.ok ? list.value.items[0]?.id : undefined;
    if (conversationId === undefined) return;
    await invoke('messages.sendText', { conversationId, clientKey: crypto.randomUUID(), text: said });
  }, text);

async function lookAround(desk: Desk): Promise<void> {
  await desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('messages.search', { query: 'بنادول' });
  });
  await desk.page.getByTestId('chat-item').nth(2).click({ timeout: 10_000 });
}
