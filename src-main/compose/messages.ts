import type { LinksState } from '#shared/domain/links.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import { CatchUp } from '../ingest/catch-up.ts';
import { Downloads } from '../ingest/downloads.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { WhatsAppTime } from '../ingest/whatsapp-time.ts';
import type { Closers } from '../lib/closers.ts';
import type { Signal } from '../lib/signal.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { Logger } from '../log/logger.ts';
import type { MediaVault } from '../media/vault.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/contract/store.ts';
import { LinksRelay } from '../transport/links/links-relay.ts';
import type { LinksView } from '../transport/links/links-view.ts';
import { NotRecorded, type Links } from '../transport/transport.ts';
import { openLinks } from './links.ts';
import { openWaJs, type WaJs } from './wa-js.ts';

/** How messages come and go. */
export interface Messages {
  transport: Links;
  linksState: () => LinksState;
  /** What the window is told while nobody takes anything in. */
  stoppedLinks: () => LinksState;
  /** Everything customers wrote until now is here, as far as the link that sends can tell. */
  hasHeard: () => boolean;
  /** What the webhook has kept. Resolves when all of it is recorded. */
  takeWebhook: (body: Uint8Array, receivedAt: number) => Promise<void>;
  /** Connects. */
  start(): Promise<void>;
  outbox: Outbox;
  downloads: Downloads;
  catchUp: CatchUp;
  whatsAppTime: WhatsAppTime;
  ingest: Ingest;
  waJs: WaJs;
}

interface MessagesOptions {
  paths: AppPaths;
  training: boolean;
  store: Store;
  vault: MediaVault;
  bus: EventBus;
  /** There is room on the disk again: what could not be stored is tried anew. */
  roomAgain: Signal;
  settings: () => Settings;
  /** Where WhatsApp's own server is. */
  graphUrl: string;
  closers: Closers;
}

export function openMessages(options: MessagesOptions): Messages {
  const { paths, training, store, vault, bus, roomAgain, closers } = options;
  const log = createLogger('transport');
  const clockLog = createLogger('clock');
  const whatsAppTime = new WhatsAppTime({
    onChange: (state) => {
      clockLog[state.aheadMs === 0 ? 'info' : 'warn'](
        `this PC's clock is ${state.aheadMs / 60_000} minutes ahead of WhatsApp's`,
      );
      bus.emit('clock.changed', state);
    },
    onRight: () =>
      void store
        .bringToPresent({ now: Date.now() })
        .catch((error: unknown) => clockLog.error('messages from the future stay there', error)),
  });
  const ingest = createIngest({ store, time: whatsAppTime, log: createLogger('ingest') });
  const waJs = openWaJs({ paths, training, log: createLogger('wa-js') });
  const relay = new LinksRelay();
  const opened = openLinks({
    ...options,
    trainingFiles: paths.trainingFiles,
    waJs: waJs.stock,
    events: relay,
    log,
  });
  const { links: transport, view } = opened;
  const catchUp = new CatchUp({ store, bus, ingest, transport, log: createLogger('catch-up') });
  const outbox = createOutbox({
    store,
    transport,
    bus,
    openMedia: (file) => vault.open(file),
    log: createLogger('outbox'),
  });
  const downloads = new Downloads({ store, transport, vault, bus, log: createLogger('downloads') });

  hearLinks(relay, { transport, view, bus, ingest, catchUp, outbox, downloads, whatsAppTime, waJs, log });
  // A page that waits for nothing else is loaded with it at once; any other takes it when it is loaded anew.
  waJs.taken.on(() => {
    const web = transport.over('web');
    if (web.state.phase === 'unavailable' && web.state.retryAt !== null) void web.connect();
  });
  // What WhatsApp's page could not write meanwhile has made it deaf, and only starting anew heals that.
  let wasFull = false;
  bus.on('disk.changed', (state) => (wasFull ||= state !== 'ok'));
  roomAgain.on(() => {
    if (wasFull) transport.diskHasRoom();
    wasFull = false;
  });
  roomAgain.on(() => void ingest.retry().then(() => [outbox.wake(), downloads.wake()]));
  bus.on('message.recorded', ({ message }) => {
    if (message.attachment?.state === 'waiting') downloads.wake();
  });
  // The better file of a photo that is here already.
  bus.on('message.changed', ({ attachment }) => {
    if (attachment?.kind === 'image' || attachment?.kind === 'video') downloads.wake();
  });

  closers.add('the downloads', () => downloads.stop());
  closers.add('the connection', async () => {
    // A chat that is being read is given up as soon as the page is gone.
    const caughtUp = catchUp.stop();
    await transport.disconnect();
    await caughtUp;
  });
  closers.add('the outbox', () => outbox.stop());
  closers.add('wa-js', () => waJs.stop());
  return {
    transport,
    linksState: () => view.state,
    stoppedLinks: () => view.stopped,
    hasHeard: () => (transport.capabilities.hasHistory ? catchUp.isCaughtUp : true),
    takeWebhook: opened.takeWebhook,
    start: () => opened.start(),
    outbox,
    downloads,
    catchUp,
    ingest,
    whatsAppTime,
    waJs,
  };
}

interface Listeners extends Omit<
  Messages,
  'linksState' | 'stoppedLinks' | 'hasHeard' | 'takeWebhook' | 'start'
> {
  view: LinksView;
  bus: EventBus;
  log: Logger;
}

/** What the links tell goes to whom it concerns. */
function hearLinks(
  relay: LinksRelay,
  { transport, view, bus, ingest, catchUp, outbox, downloads, whatsAppTime, waJs, log }: Listeners,
): void {
  const tellLinks = (): void => bus.emit('links.changed', view.state);
  relay.forwardTo({
    onState: (link, state) => {
      log.info(`connection ${link}: ${state.phase}`);
      if (link === transport.link) bus.emit('connection.changed', state);
      tellLinks();
      outbox.connectionChanged(state, link);
      const { linksBy, hasHistory } = transport.over(link).capabilities;
      if (linksBy !== 'credentials') waJs.connectionChanged(state);
      if (state.phase === 'online') downloads.wake();
      else if (hasHistory) catchUp.linkLost();
    },
    onReady: (link, how) => {
      const driver = transport.over(link);
      if (driver.capabilities.hasHistory) catchUp.ready(how);
      void view.learnNumber(link).then(tellLinks);
      // Of the phone itself: what it writes to itself is nobody's.
      if (driver.capabilities.linksBy !== 'credentials')
        void driver.ownAccount().then((own) => own && ingest.ownAccount(own));
    },
    onLinks: () => {
      log.info(`sends by ${transport.link}`);
      bus.emit('connection.changed', transport.state);
      tellLinks();
      outbox.wake();
    },
    onMessage: (message) => {
      whatsAppTime.hear(message);
      return recorded(
        ingest.message(message).then((isStored) => {
          if (!isStored && transport.over(message.link ?? transport.link).capabilities.hasHistory)
            catchUp.missed(message);
          return isStored;
        }),
      );
    },
    onChange: (change) => recorded(ingest.change(change)),
    onAck: (ack) => recorded(ingest.ack(ack)),
    onNumberChange: (change) => recorded(ingest.numberChange(change)),
    onRead: (read) => void ingest.read([read]),
  });
}

/**
 * Rejects when it is not stored, for a driver that holds it until it is. Nobody else waits, and what went wrong is in the
 * log already.
 */
function recorded(storing: Promise<boolean>): Promise<void> {
  const settled = storing.then((isStored) => {
    if (!isStored) throw new NotRecorded('it could not be recorded');
  });
  settled.catch(() => {});
  return settled;
}
