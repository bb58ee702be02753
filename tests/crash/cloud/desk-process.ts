// Run as a process of its own, to be killed: the way in from WhatsApp's server, the driver, the outbox and the store.
import { Readable } from 'node:stream';
import type { Logger } from '#main/log/logger.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { listenOnThisPc } from '#main/http/listen.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import { createStore } from '#main/store/client/create-store.ts';
import { CloudTransport } from '#main/transport/cloud/cloud-transport.ts';
import { EventRelay } from '#main/transport/event-relay.ts';
import { NotRecorded } from '#main/transport/transport.ts';
import { Inbox } from '#main/webhook/inbox.ts';
import { createWebhookServer } from '#main/webhook/server.ts';
import { onlyLink } from '../../integration/support/only-link.ts';
import { KillSwitch } from '../desk/kill-switch.ts';
import { TIMING } from '../desk/timing.ts';
import { givenUpOf } from '../desk/report.ts';
import type { CloudLaunch, CloudReport, CloudWish, FromCloudDesk, ToCloudDesk } from './protocol.ts';

const launch = JSON.parse(process.argv[2] ?? '{}') as CloudLaunch;
const killSwitch = new KillSwitch(launch.plan);
const say = (message: FromCloudDesk): void => void process.send?.(message);
const complain = (message: string, ...details: unknown[]): void =>
  void process.stderr.write(`${message} ${details.map(String).join(' ')}\n`);
// That WhatsApp cannot tell what became of a message is the usual thing here: what is lost or doubled is counted at the end.
const silent = (): void => {};
const log: Logger = { error: silent, warn: silent, info: silent, debug: silent };

const bus = createEventBus();
const opened = await createStore({
  databasePath: launch.databasePath,
  key: Buffer.from(launch.key, 'hex'),
  workerPath: launch.workerPath,
  onEvents: (events) => bus.publish(events),
  onFatal: (error) => {
    throw error;
  },
});
const store = killSwitch.watch(opened);
const ingest = createIngest({ store, log });
const relay = new EventRelay();
const transport = new CloudTransport({
  events: relay,
  onAccountNotice: (notice) => store.recordAccountNotice({ notice, now: Date.now() }),
  credentials: async () => ({ ...(await opened.getCloudCredentials()), ...launch.credentials }),
  isOnline: () => true,
  log,
  servers: { graphUrl: launch.graphUrl, hosts: { isTrusted: () => false } },
});
Object.assign(transport, { actions: killSwitch.watch(transport.actions) });
const link = killSwitch.watch(transport);
const openMedia = (): Readable => Readable.from([]);
const outbox = createOutbox({ store, transport: onlyLink(link), bus, log, openMedia, timing: TIMING });
const inbox = new Inbox({
  store,
  record: ({ body, receivedAt }) => link.takeWebhook(body, receivedAt),
  log,
});
const server = createWebhookServer({
  secrets: () => launch.secrets,
  keep: async (body) => {
    await store.keepReceivedWebhook({ body, now: Date.now() });
    inbox.wake();
  },
  onCall: () => {},
});

async function recorded(storing: Promise<boolean>): Promise<void> {
  if (!(await storing)) throw new NotRecorded();
}

relay.forwardTo({
  onState: (state) => outbox.connectionChanged(state, 'cloud'),
  onReady: () => {},
  onMessage: (message) => recorded(ingest.message(message)),
  onChange: (change) => recorded(ingest.change(change)),
  onAck: (ack) => recorded(ingest.ack(ack)),
  onNumberChange: (change) => recorded(ingest.numberChange(change)),
  onRead: () => {},
  onMarks: () => {},
  onPicture: () => {},
  onPresence: () => {},
});

/** In the order in which everything goes its way: what moves on meanwhile is seen twice, and not missed. */
async function reportOf(): Promise<CloudReport> {
  const { waiting: unread, unreadable } = await opened.getWebhookInbox();
  const waiting = (await opened.listOutboxHeads()).length;
  const { items } = await opened.listConversations({ limit: 100 });
  const threads = await Promise.all(
    items.map(({ id }) => opened.listMessages({ conversationId: id, limit: 100_000 })),
  );
  const messages = threads.flatMap((thread) => thread.items);
  return {
    unread: unread + unreadable,
    waiting,
    acting: messages.flatMap(({ actions }) => actions.filter(({ state }) => state === 'waiting')).length,
    givenUp: messages.flatMap((message) => givenUpOf(message) ?? []),
  };
}

async function grant(wish: CloudWish): Promise<void> {
  const { key: clientKey, conversationId, text } = wish;
  const by = 'agent:1';
  if (wish.kind === 'react') {
    await outbox.act({ messageId: wish.messageId, action: { kind: 'react', emoji: text }, by });
    return;
  }
  const quotedId = wish.kind === 'answer' ? wish.messageId : null;
  await outbox.sendText({ clientKey, conversationId, text, quotedId, sentBy: by });
}

async function serve(request: ToCloudDesk): Promise<void> {
  switch (request.kind) {
    case 'wish':
      await grant(request.wish);
      return say({ kind: 'granted', key: request.wish.key });
    case 'retry':
      return void (await outbox.retry(request.messageId));
    case 'drop':
      return void (await outbox.drop(request.messageId, request.verdict));
    case 'report':
      return say({ kind: 'report', report: await reportOf() });
    case 'quit':
      return quit();
  }
}

async function quit(): Promise<void> {
  await server.close();
  await inbox.close();
  await outbox.stop();
  await transport.disconnect();
  await opened.close();
  process.disconnect();
}

bus.on('message.recorded', ({ message }) => {
  const { id: messageId, conversationId, waMessageId, direction } = message;
  if (waMessageId === null) return;
  const isIncoming = direction === 'incoming';
  say({ kind: 'stored', message: { messageId, conversationId, waMessageId, isIncoming } });
});
bus.on('message.changed', () => say({ kind: 'changed' }));
process.on('message', (request: ToCloudDesk) => {
  serve(request).catch((error: unknown) => complain(`${request.kind} failed`, error));
});
// The runner is gone: nobody must be left behind.
process.on('disconnect', () => process.exit());

await transport.connect();
inbox.wake();
const listening = await listenOnThisPc(server, 0);
if (!listening.ok) throw new Error('no port for the webhook');
say({ kind: 'ready', port: listening.port });
