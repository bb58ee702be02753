import { expect, onTestFinished } from 'vitest';
import type { CatchUpReport } from '#shared/domain/conversations/catch-up.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { CatchUp } from '#main/ingest/catch-up.ts';
import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import type { TransportChat, TransportMessage } from '#main/transport/transport.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openStore, type OpenedStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

export const CHAT = '201012345678@c.us';
export const OTHER = '201112345678@c.us';
export const START = 1_700_000_000_000;

export const message = (chatAddress: string, id: string, sentAt: number): TransportMessage => ({
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
export class CatchUpDesk {
  readonly store: OpenedStore;
  readonly bus: ReturnType<typeof createEventBus> = createEventBus();
  readonly history: TransportMessage[] = [];
  readonly reports: CatchUpReport[] = [];
  readonly reads: { chatAddress: string; since: number; unread?: number }[] = [];
  /** What WhatsApp's list says in place of the history. */
  readonly listed = new Map<string, Partial<TransportChat>>();
  readonly ingest: Ingest;
  readonly clock = new TestClock();
  beforeRead: (chatAddress: string) => void = () => {};
  readonly catchUp: CatchUp;

  constructor(store: OpenedStore) {
    this.store = store;
    store.listen((events) => this.bus.publish(events));
    this.bus.on('catch-up.finished', (report) => this.reports.push(report));
    this.ingest = createIngest({ store, log: silentLog });
    this.catchUp = new CatchUp({
      store,
      bus: this.bus,
      ingest: this.ingest,
      log: silentLog,
      wait: async () => {},
      clock: this.clock,
      transport: {
        listChats: async () => this.chats(),
        readHistory: async ({ chatAddress, since, unread = 0 }) => {
          this.reads.push({ chatAddress, since, unread });
          this.beforeRead(chatAddress);
          const thread = this.history.filter((each) => each.chatAddress === chatAddress);
          return thread.filter((each, index) => each.sentAt >= since || index >= thread.length - unread);
        },
      },
    });
    onTestFinished(() => this.catchUp.stop());
  }

  chats(): TransportChat[] {
    const addresses = new Set([...this.history.map(({ chatAddress }) => chatAddress), ...this.listed.keys()]);
    return [...addresses].map((chatAddress) => {
      const times = this.history
        .filter((each) => each.chatAddress === chatAddress)
        .map((each) => each.sentAt);
      const listed = this.listed.get(chatAddress);
      return { chatAddress, newestAt: Math.max(0, ...times), unreadCount: 0, ...listed };
    });
  }

  /** One run, from the link's coming to the point being stored. */
  async run(how: 'loaded' | 'reconnected' = 'loaded'): Promise<void> {
    this.catchUp.ready(how);
    await this.catchUp.settled();
  }

  /** The time of the next try has come. */
  async again(): Promise<void> {
    this.clock.passTo(this.clock.nextAt ?? expect.unreachable('nothing is tried again'));
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

export async function caughtUpDesk(): Promise<CatchUpDesk> {
  const desk = new CatchUpDesk(await openStore());
  await desk.store.setCaughtUpTo({ at: START });
  return desk;
}
