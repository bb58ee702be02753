// Run as a process of its own, to be killed: the desk's parts without a window; WhatsApp is in the runner.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setClock } from './moving-clock.ts';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Logger } from '#main/log/logger.ts';
import type { ObservedMessage, RecordResult, Store } from '#main/store/contract/store.ts';
import type { FromDesk, Launch, ToDesk } from '../protocol.ts';
import { grantWish } from './grant-wish.ts';
import { KillSwitch } from './kill-switch.ts';
import { openDesk, type Desk } from './open-desk.ts';
import { givenUpOf, reportOf } from './report.ts';
import { RunnerTransport } from './runner-transport.ts';
import { watchFiles } from './watched-files.ts';

const launch = JSON.parse(process.argv[2] ?? '{}') as Launch;
const killSwitch = new KillSwitch(launch.plan);
const uploads = path.join(launch.folder, 'uploads');
setClock(launch.aheadMs);
mkdirSync(uploads, { recursive: true });
watchFiles({ folder: uploads, notes: path.join(launch.folder, 'disk-notes'), killSwitch });

function say(message: FromDesk): void {
  process.send?.(message);
}

const complain = (message: string, ...details: unknown[]): void =>
  void process.stderr.write(`${message} ${details.map(String).join(' ')}\n`);
const log: Logger = { error: complain, warn: () => {}, info: () => {}, debug: () => {} };
const online = (): ConnectionState => ({ phase: 'online', since: Date.now(), provenAt: Date.now() });
let tidiedAtStart: Promise<void> | undefined;
const transport = new RunnerTransport((call, what) => say({ kind: 'call', call, what }));

/** Tells the runner what is committed. */
const listen = (opened: Store, watched: Store): Store => ({
  ...watched,
  beginSession: async (input) => {
    await watched.beginSession(input);
    say({ kind: 'session-begun' });
  },
  recordMessage: async (observed) => {
    const result = await watched.recordMessage(observed);
    await sayStored(opened, observed, result);
    return result;
  },
  recordHistory: async (input) => {
    const results = await watched.recordHistory(input);
    for (const [index, result] of results.entries()) {
      const observed = input.messages[index];
      if (observed !== undefined) await sayStored(opened, observed, result);
    }
    return results;
  },
});

async function sayStored(
  store: Store,
  { waMessageId }: ObservedMessage,
  result: RecordResult,
): Promise<void> {
  const isNew = result.kind === 'recorded';
  const conversationId = isNew ? (await store.getMessage(result)).conversationId : null;
  say({ kind: 'stored', waMessageId, conversationId });
}

function setLink(desk: Desk, isUp: boolean, how: 'loaded' | 'reconnected' = 'reconnected'): void {
  transport.state = isUp
    ? online()
    : { phase: 'offline', reason: 'no-network', since: Date.now(), retryAt: null };
  desk.connectionChanged();
  if (!isUp) return;
  desk.catchUp.ready(how);
  void desk.catchUp.settled().then(() => say({ kind: 'changed' }));
}

async function serve(desk: Desk, request: ToDesk): Promise<void> {
  const { whatsAppTime, ingest, catchUp, outbox, downloads, clocks, store, vault } = desk;
  switch (request.kind) {
    case 'incoming':
      whatsAppTime.hear(request.message);
      if (!(await ingest.message(request.message))) catchUp.missed(request.message);
      return;
    case 'ack':
      await ingest.ack(request.ack);
      return outbox.wake();
    case 'link':
      return setLink(desk, request.isUp);
    case 'clock':
      return setClock(request.aheadMs);
    case 'wake':
      whatsAppTime.forget();
      for (const waiting of [outbox, downloads, clocks]) waiting.wake();
      return;
    case 'wish': {
      const granted = await grantWish(desk, request.wish);
      return say({ kind: 'granted', key: request.wish.key, granted });
    }
    case 'retry':
      return void (await outbox.retry(request.messageId));
    case 'drop':
      return void (await outbox.drop(request.messageId, request.verdict));
    case 'retry-download':
      return void (await downloads.retry(request.messageId));
    case 'send-missed':
      return void (await store.sendScheduledNow({ id: request.id, now: Date.now() }));
    case 'answer':
      return transport.settle(request.call, request.value);
    case 'report':
      return say({ kind: 'report', report: await reportOf(desk) });
    case 'tidy':
      await tidiedAtStart;
      await vault.tidy(Date.now());
      return say({ kind: 'tidied' });
    case 'quit':
      return quit(desk);
  }
}

async function quit({
  catchUp,
  downloads,
  outbox,
  clocks,
  clockWatch,
  retention,
  store,
}: Desk): Promise<void> {
  clockWatch.stop();
  await clocks.stop();
  await downloads.stop();
  await catchUp.stop();
  await outbox.stop();
  retention.stop();
  await store.close();
  process.disconnect();
}

async function live(): Promise<void> {
  const desk = await openDesk({ launch, killSwitch, transport, listen, log });
  const { bus, clocks, clockWatch, retention, outbox } = desk;
  bus.on('desk.changed', () => say({ kind: 'changed' }));
  bus.on('message.changed', (message) => {
    say({ kind: 'changed' });
    const givenUp = givenUpOf(message);
    if (givenUp !== undefined) say({ kind: 'given-up', message: givenUp });
  });
  process.on('message', (request: ToDesk) => {
    serve(desk, request).catch((error: unknown) => complain(`${request.kind} failed`, error));
  });
  // The runner is gone: nobody must be left behind.
  process.on('disconnect', () => process.exit());

  clocks.start();
  clockWatch.start();
  tidiedAtStart = retention.tidy();
  if (launch.relinked) {
    const code = { code: '2@new', attempt: 1, linkDeadline: 0, unlinkedByPhone: true };
    outbox.connectionChanged({ phase: 'qr', ...code }, 'web');
  }
  setLink(desk, true, 'loaded');
  say({ kind: 'ready' });
}

await live();
