// Run as a process of its own, to be killed: the real store worker, ingest and outbox; WhatsApp is in the runner.
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import type { Logger } from '#main/log/logger.ts';
import { createOutbox } from '#main/outbox/outbox.ts';
import { DEFAULT_TIMING } from '#main/outbox/timing.ts';
import { createStore } from '#main/store/client/create-store.ts';
import type { FoundMessage, SendResult, Transport } from '#main/transport/transport.ts';
import { KillSwitch } from './kill-switch.ts';
import type { Call, FromDesk, GivenUp, KillPlan, ToDesk } from './protocol.ts';

interface Launch {
  workerPath: string;
  databasePath: string;
  key: string;
  plan: KillPlan | null;
  relinked: boolean;
}

const launch = JSON.parse(process.argv[2] ?? '{}') as Launch;
const killSwitch = new KillSwitch(launch.plan);
const ONLINE: ConnectionState = { phase: 'online', since: 0, provenAt: 0 };

function say(message: FromDesk): void {
  process.send?.(message);
}

const calls = new Map<number, (value: never) => void>();
function ask<T>(what: Call): Promise<T> {
  return new Promise((resolve) => {
    const call = calls.size + 1;
    calls.set(call, resolve);
    say({ kind: 'call', call, what });
  });
}

const nothing = async (): Promise<void> => {};
const transport: Transport = killSwitch.watch({
  state: ONLINE,
  connect: nothing,
  reconnect: nothing,
  diskHasRoom: () => {},
  disconnect: nothing,
  whileDisconnected: (work) => work(),
  linkByQr: nothing,
  linkByPhone: nothing,
  logout: nothing,
  markRead: nothing,
  checkLink: nothing,
  listChats: async () => [],
  readHistory: async () => [],
  chooseMessageId: async () => `3EB0${randomBytes(9).toString('hex').toUpperCase()}`,
  sendText: (input) => ask<SendResult>({ name: 'sendText', input }),
  // Files have crash tests of their own.
  sendMedia: async () => ({ kind: 'rejected', cause: 'no files here' }),
  downloadMedia: async () => ({ kind: 'expired' }),
  findMessage: (input) => ask<FoundMessage>({ name: 'findMessage', input }),
});

const complain = (message: string, ...details: unknown[]): void =>
  void process.stderr.write(`${message} ${details.map(String).join(' ')}\n`);
const log: Logger = { error: complain, warn: () => {}, info: () => {}, debug: () => {} };

const bus = createEventBus();
const opened = await createStore({
  workerPath: launch.workerPath,
  databasePath: launch.databasePath,
  key: Buffer.from(launch.key, 'hex'),
  onEvents: (events) => bus.publish(events),
  onFatal: (error) => {
    throw error;
  },
});
const watched = killSwitch.watch(opened);
const store: typeof opened = {
  ...opened,
  ...Object.fromEntries(Object.keys(opened).map((name) => [name, Reflect.get(watched, name)])),
  beginSession: async (input) => {
    await watched.beginSession(input);
    say({ kind: 'session-begun' });
  },
  recordMessage: async (observed) => {
    const result = await watched.recordMessage(observed);
    const isNew = result.kind === 'recorded';
    const conversationId = isNew ? (await opened.getMessage(result)).conversationId : null;
    say({ kind: 'stored', waMessageId: observed.waMessageId, conversationId });
    return result;
  },
};
const ingest = createIngest({ store, log });
const outbox = createOutbox({
  store,
  transport,
  bus,
  log,
  openMedia: () => Readable.from([]),
  // The same rules; only the waiting is shorter.
  timing: {
    ...DEFAULT_TIMING,
    firstBackOffMs: 3,
    lookAgainMs: 2,
    doubtLimitMs: 25,
    errorPauseMs: 5,
    shortestGapMs: 0,
    gapJitterMs: 1,
  },
});

bus.on('message.changed', (message) => {
  say({ kind: 'changed' });
  const givenUp = toGivenUp(message);
  if (givenUp !== undefined) say({ kind: 'given-up', message: givenUp });
});

function toGivenUp({ id, clientKey, failureReason }: Message): GivenUp | undefined {
  if (clientKey === null || failureReason === null || failureReason === 'dropped') return undefined;
  return { messageId: id, clientKey, reason: failureReason };
}

async function report(): Promise<void> {
  const givenUp: GivenUp[] = [];
  const { items } = await store.listConversations({ limit: 1_000 });
  for (const { id } of items) {
    const messages = await store.listMessages({ conversationId: id, limit: 1_000_000 });
    givenUp.push(...messages.items.map(toGivenUp).filter((one) => one !== undefined));
  }
  say({ kind: 'report', waiting: (await store.listOutboxHeads()).length, givenUp });
}

async function serve(request: ToDesk): Promise<void> {
  switch (request.kind) {
    case 'incoming':
      return void (await ingest.message(request.message));
    case 'ack':
      await ingest.ack(request.ack);
      return outbox.wake();
    case 'reply':
      await outbox.sendText({ ...request, sentBy: null });
      return say({ kind: 'queued', clientKey: request.clientKey });
    case 'retry':
      return void (await outbox.retry(request.messageId));
    case 'drop':
      return void (await outbox.drop(request.messageId, request.verdict));
    case 'answer': {
      const resolve = calls.get(request.call) as ((value: SendResult | FoundMessage) => void) | undefined;
      return resolve?.(request.value);
    }
    case 'report':
      return report();
    case 'quit':
      await outbox.stop();
      await store.close();
      return process.disconnect();
  }
}

process.on('message', (request: ToDesk) => {
  serve(request).catch((error: unknown) => complain(`${request.kind} failed`, error));
});
// The runner is gone: nobody must be left behind.
process.on('disconnect', () => process.exit());

if (launch.relinked) {
  outbox.connectionChanged({
    phase: 'qr',
    code: '2@new',
    attempt: 1,
    linkDeadline: 0,
    unlinkedByPhone: true,
  });
}
outbox.connectionChanged(ONLINE);
say({ kind: 'ready' });
