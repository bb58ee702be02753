import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import { FollowUpClock } from '#main/desk/follow-ups/follow-up-clock.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import { CloudTransport } from '#main/transport/cloud/cloud-transport.ts';
import { EventRelay } from '#main/transport/event-relay.ts';
import { DeskLinks } from '#main/transport/links/desk-links.ts';
import { startGraphStandIn, type GraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { HURRIED } from '../outbox/open-outbox.ts';
import { ScriptedTransport } from '../outbox/scripted-transport.ts';
import { openDesk as openStoreWithStaff } from '../store/follow-ups/follow-up-desk.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { silentLog } from '../support/silent-log.ts';

export type LinkedDesk = Awaited<ReturnType<typeof openLinkedDesk>>;

/**
 * Both links as the desk composes them: the real store, outbox, clock of what goes later and Cloud API driver; the phone's
 * link answers what the test says.
 */
export async function openLinkedDesk({ awayLimitMs = HURRIED.awayLimitMs } = {}) {
  const graph = await startGraphStandIn();
  onTestFinished(() => graph.close());
  graph.withoutLimits();
  const store = await openStoreWithStaff();
  const bus = createEventBus();
  store.listen((events) => bus.publish(events));
  const ingest = createIngest({ store, log: silentLog });
  const relay = new EventRelay();
  const web = new ScriptedTransport();
  const cloud = openCloud(graph, relay);
  const links = new DeskLinks({ web, cloud, onLinks: () => tellLinks() });
  const outbox = createOutbox({
    store,
    transport: links,
    bus,
    log: silentLog,
    openMedia: () => Readable.from([]),
    timing: { ...HURRIED, awayLimitMs, drainLimitMs: 50 },
  });
  const tellLinks = (): void => {
    bus.emit('connection.changed', links.state);
    bus.emit('links.changed', { sending: links.link, links: [] });
    outbox.wake();
  };
  const tell = (link: Link): void => {
    if (link === links.link) bus.emit('connection.changed', links.state);
    outbox.connectionChanged(links.over(link).state, link);
  };
  const clock = new FollowUpClock({
    store,
    bus,
    log: silentLog,
    isOnline: () => links.state.phase === 'online',
    hasHeard: () => true,
    chance: () => 0,
  });
  relay.forwardTo({
    onState: () => tell('cloud'),
    onReady: () => {},
    onMessage: async (message) => void (await ingest.message(message)),
    onChange: async (change) => void (await ingest.change(change)),
    onAck: async (ack) => void (await ingest.ack(ack)),
    onNumberChange: async (change) => void (await ingest.numberChange(change)),
    onRead: () => {},
    onMarks: () => {},
    onPresence: () => {},
    onPicture: () => {},
  });
  onTestFinished(async () => {
    await clock.stop();
    await outbox.stop();
    await links.disconnect();
  });
  await links.follow({ hasCloud: true, sending: 'web' });
  await links.connect();
  return { ...inhabitants({ store, bus, graph }), store, graph, web, cloud, links, outbox, tell };
}

const openCloud = (graph: GraphStandIn, events: EventRelay): CloudTransport =>
  new CloudTransport({
    events,
    onAccountNotice: async () => {},
    credentials: async () => ({ graphVersion: 'v26.0', ...graph.credentials }),
    isOnline: () => true,
    log: silentLog,
    servers: { graphUrl: graph.url, hosts: { isTrusted: () => false } },
  });

/** Customers, and what staff and the desk have for them. */
function inhabitants({
  store,
  bus,
  graph,
}: {
  store: Awaited<ReturnType<typeof openStoreWithStaff>>;
  bus: ReturnType<typeof createEventBus>;
  graph: GraphStandIn;
}) {
  let keys = 0;
  return {
    /** @returns the id of the conversation of somebody who has just written over these links. */
    async customer(phone: string, ...heardBy: Link[]): Promise<number> {
      let id = 0;
      for (const link of heardBy) {
        if (link === 'cloud') graph.customerWrites({ phone });
        const { conversation } = await record(store, fromPhone(phone, { sentAt: Date.now() - 60_000, link }));
        id = conversation.id;
      }
      return id;
    },
    /** @param text One of a kind. */
    schedule: (conversationId: number, text: string, sendAt = Date.now()) =>
      store.scheduleMessage({
        conversationId,
        clientKey: `key-${(keys += 1)}`,
        text,
        sendAt,
        onlyIfSilent: false,
        by: 1,
        now: sendAt - 1,
      }),
    /** Resolves with the outgoing message of this text when it is so. */
    async until(text: string, is: (message: Message) => boolean): Promise<Message> {
      const { promise, resolve } = Promise.withResolvers<Message>();
      const look = (message: Message): void => {
        if (message.direction === 'outgoing' && message.content === text && is(message)) resolve(message);
      };
      const stops = [
        bus.on('message.changed', look),
        bus.on('message.recorded', ({ message }) => look(message)),
      ];
      const { items } = await store.listConversations({ limit: 100 });
      for (const { id } of items) {
        const thread = await store.listMessages({ conversationId: id, limit: 100 });
        for (const message of thread.items) look(message);
      }
      return promise.finally(() => stops.forEach((stop) => stop()));
    },
  };
}

/** What customers got, over whichever link, oldest first within each. */
export function received({ web, graph }: Pick<LinkedDesk, 'web' | 'graph'>): { text: string; link: Link }[] {
  const byCloud = graph.sent.map(({ body }) => (body as { text?: { body?: string } }).text?.body ?? '');
  return [
    ...web.sends.map(({ text }) => ({ text, link: 'web' as const })),
    ...byCloud.map((text) => ({ text, link: 'cloud' as const })),
  ];
}

export const isSent = ({ status }: Message): boolean => status === 'sent';
export const isFailed = ({ status }: Message): boolean => status === 'failed';
