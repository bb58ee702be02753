import { expect, onTestFinished, test } from 'vitest';
import type { CatchUpReport } from '#shared/domain/conversations/catch-up.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { CatchUp } from '#main/ingest/catch-up.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import type { TransportChat, TransportMessage } from '#main/transport/transport.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const CHAT = '201012345678@c.us';
const OTHER = '201112345678@c.us';
const START = 1_700_000_000_000;

const message = (chatAddress: string, id: string, sentAt: number): TransportMessage => ({
  waMessageId: id,
  chatAddress,
  phoneJid: chatAddress,
  lid: null,
  fromMe: false,
  pushName: null,
  waType: 'chat',
  body: id,
  media: null,
  location: null,
  vcards: [],
  sentAt,
  status: 'delivered',
});

/** WhatsApp's history as the test writes it, on a real store. */
class Desk {
  readonly store: OpenedStore;
  readonly bus = createEventBus();
  readonly history: TransportMessage[] = [];
  readonly reports: CatchUpReport[] = [];
  readonly reads: { chatAddress: string; since: number }[] = [];
  beforeRead: (chatAddress: string) => void = () => {};
  readonly catchUp: CatchUp;

  constructor(store: OpenedStore) {
    this.store = store;
    store.listen((events) => this.bus.publish(events));
    this.bus.on('catch-up.finished', (report) => this.reports.push(report));
    const ingest = createIngest({ store, log: silentLog });
    this.catchUp = new CatchUp({
      store,
      bus: this.bus,
      ingest,
      log: silentLog,
      wait: async () => {},
      transport: {
        listChats: async () => this.chats(),
        readHistory: async ({ chatAddress, since }) => {
          this.reads.push({ chatAddress, since });
          this.beforeRead(chatAddress);
          return this.history.filter((each) => each.chatAddress === chatAddress && each.sentAt >= since);
        },
      },
    });
    onTestFinished(() => this.catchUp.stop());
  }

  chats(): TransportChat[] {
    return [CHAT, OTHER].flatMap((chatAddress) => {
      const times = this.history
        .filter((each) => each.chatAddress === chatAddress)
        .map((each) => each.sentAt);
      return times.length === 0 ? [] : [{ chatAddress, newestAt: Math.max(...times), unreadCount: 0 }];
    });
  }

  /** One run, from the link's coming to the point being stored. */
  async run(how: 'loaded' | 'reconnected' = 'loaded'): Promise<void> {
    this.catchUp.ready(how);
    await this.catchUp.settled();
  }

  async texts(): Promise<string[]> {
    const { items } = await this.store.listConversations({ limit: 9 });
    const threads = await Promise.all(
      items.map(({ id }) => this.store.listMessages({ conversationId: id, limit: 99 })),
    );
    return threads.flatMap((thread) => thread.items.map(({ content }) => content)).sort();
  }
}

async function caughtUpDesk(): Promise<Desk> {
  const desk = new Desk(await openStore());
  await desk.store.setCaughtUpTo({ at: START });
  return desk;
}

test('what arrived meanwhile is in and counted; a second run finds nothing new', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(CHAT, 'b', START + 2));
  desk.history.push({ ...message(OTHER, 'c', START + 3), fromMe: true, status: 'sent' });
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b', 'c']);
  expect(desk.reports).toMatchObject([{ during: 'closed', arrived: 2, incomplete: 0 }]);
  expect((await desk.store.getCatchUp()).caughtUpTo).toBe(START + 3);

  desk.catchUp.linkLost();
  await desk.run('reconnected');
  expect(desk.reports).toHaveLength(1);
});

test('on the first link, what was opened on the phone is not unread, and nothing is reported', async () => {
  const desk = new Desk(await openStore());
  const now = Date.now();
  desk.history.push(message(CHAT, 'a', now - 2000), message(CHAT, 'b', now - 1000));
  await desk.run();
  expect(await desk.texts()).toEqual(['a', 'b']);
  expect(await desk.store.countUnread()).toBe(0);
  expect(desk.reports).toEqual([]);
});

test('a link lost in the middle: the rest comes with the next one, and the report counts all', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(OTHER, 'b', START + 2));
  // The newest chat is read first; the link goes when the second one is asked for.
  desk.beforeRead = (chatAddress) => {
    if (chatAddress === CHAT) desk.catchUp.linkLost();
  };
  await desk.run();
  expect(await desk.texts()).toEqual(['b']);
  expect((await desk.store.getCatchUp()).caughtUpTo).toBe(START);
  expect(desk.reports).toEqual([]);

  desk.beforeRead = () => {};
  await desk.run('reconnected');
  expect(await desk.texts()).toEqual(['a', 'b']);
  expect(desk.reports).toMatchObject([{ during: 'closed', arrived: 2 }]);
});

test('a chat that fails for a moment is tried again', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1));
  let failures = 2;
  desk.beforeRead = () => {
    failures -= 1;
    if (failures >= 0) throw new Error('busy');
  };
  await desk.run();
  expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 0 }]);
});

test('a chat that stays unreadable leaves a gap, which a later run fills from where it began', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START + 1), message(OTHER, 'b', START + 2));
  desk.beforeRead = (chatAddress) => {
    if (chatAddress === CHAT) throw new Error('damaged');
  };
  await desk.run();
  expect(desk.reports).toMatchObject([{ arrived: 1, incomplete: 1 }]);
  const { gaps } = await desk.store.getCatchUp();
  expect(gaps).toMatchObject([{ chatAddress: CHAT, from: START, until: START + 1 }]);

  desk.beforeRead = () => {};
  const year = 365 * 86_400_000;
  desk.history.push(message(OTHER, 'c', START + year));
  desk.catchUp.linkLost();
  await desk.run('reconnected');
  expect(await desk.texts()).toEqual(['a', 'b', 'c']);
  expect((await desk.store.getCatchUp()).gaps).toEqual([]);
  expect(desk.reports.at(-1)).toMatchObject({ during: 'away', arrived: 2, incomplete: 0 });
});

test('a page that was loaded anew is read thoroughly, a link that was away only a little', async () => {
  const desk = await caughtUpDesk();
  desk.history.push(message(CHAT, 'a', START));
  await desk.run();
  await desk.run('reconnected');
  await desk.run('loaded');
  const lookedBack = desk.reads.map(({ since }) => START - since);
  expect(lookedBack[0]).toBe(lookedBack[2]);
  expect(lookedBack[1]).toBeLessThan(lookedBack[0] ?? 0);
});
