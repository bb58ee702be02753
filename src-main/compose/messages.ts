import type { LinksState } from '#shared/domain/links.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import { CatchUp } from '../ingest/catch-up.ts';
import { Downloads } from '../ingest/downloads.ts';
import { PastImports } from '../ingest/exported-chats/past-imports.ts';
import { Filling } from '../ingest/filling/filling.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { OlderMessages } from '../ingest/older-messages.ts';
import { Pictures } from '../ingest/pictures.ts';
import { Presences } from '../ingest/presences.ts';
import { WhatsAppTime } from '../ingest/whatsapp-time.ts';
import { ApprovedTemplates } from '../desk/templates/approved-templates.ts';
import type { Closers } from '../lib/closers.ts';
import type { Signal } from '../lib/signal.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { MediaVault } from '../media/vault.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/contract/store.ts';
import { LinksRelay } from '../transport/links/links-relay.ts';
import type { Links } from '../transport/transport.ts';
import { hearLinks } from './hear-links.ts';
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
  presences: Presences;
  pictures: Pictures;
  waJs: WaJs;
  approvedTemplates: ApprovedTemplates;
  pastImports: PastImports;
  olderMessages: OlderMessages;
  filling: Filling;
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
  const whatsAppTime = openWhatsAppTime(store, bus);
  const ingest = createIngest({ store, time: whatsAppTime, log: createLogger('ingest') });
  const waJs = openWaJs({ paths, training, log: createLogger('wa-js') });
  const relay = new LinksRelay();
  const opened = openLinks({
    ...options,
    trainingFiles: paths.trainingFiles,
    waJs: waJs.stock,
    events: relay,
    onAccountNotice: (notice) => approvedTemplates.hear(notice),
    log,
  });
  const { links: transport, view } = opened;
  const catchUp = new CatchUp({ store, bus, ingest, transport, log: createLogger('catch-up') });
  const presences = new Presences({ store, transport, bus, log: createLogger('presence') });
  const pictures = openPictures(options, transport);
  const outbox = createOutbox({
    store,
    transport,
    bus,
    openMedia: (file) => vault.open(file),
    log: createLogger('outbox'),
  });
  const downloads = new Downloads({ store, transport, vault, bus, log: createLogger('downloads') });
  const approvedTemplates = new ApprovedTemplates({ store, transport, log: createLogger('templates') });

  relay.forwardTo(
    hearLinks({
      bus,
      view,
      transport,
      catchUp,
      outbox,
      downloads,
      approvedTemplates,
      ingest,
      presences,
      pictures,
      whatsAppTime,
      waJs,
      log,
    }),
  );
  // A page that waits for nothing else is loaded with it at once; any other takes it when it is loaded anew.
  waJs.taken.on(() => {
    const web = transport.over('web');
    if (web.state.phase === 'unavailable' && web.state.retryAt !== null) void web.connect();
  });
  followRoom({ bus, roomAgain, transport, ingest, outbox, downloads });

  const past = openPast({ ...options, ingest, transport, catchUp, outbox, downloads });

  closers.add('the imports of the past', () => past.pastImports.stop());
  closers.add('the approved templates', async () => approvedTemplates.stop());
  closers.add('the downloads', () => downloads.stop());
  closers.add('the connection', async () => {
    // A chat that is being read is given up as soon as the page is gone.
    const stopped = Promise.all([catchUp.stop(), past.filling.stop()]);
    await transport.disconnect();
    await stopped;
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
    presences,
    pictures,
    whatsAppTime,
    waJs,
    approvedTemplates,
    ...past,
  };
}

/** What customers look like, as long as the pharmacy wants to see it. */
function openPictures({ store, bus, settings, closers }: MessagesOptions, transport: Links): Pictures {
  const log = createLogger('pictures');
  const pictures = new Pictures({ store, transport, isWanted: () => settings().showsPictures, log });
  let wasWanted = settings().showsPictures;
  bus.on('settings.changed', ({ showsPictures }) => {
    if (wasWanted && !showsPictures)
      void pictures.forget().catch((error: unknown) => log.error('pictures could not be forgotten', error));
    // Who was seen before this came through is asked for.
    if (!wasWanted && showsPictures) pictures.ready();
    wasWanted = showsPictures;
  });
  closers.add('the pictures', async () => pictures.stop());
  return pictures;
}

type PastOptions = Pick<MessagesOptions, 'paths' | 'store' | 'vault' | 'bus'> &
  Pick<Messages, 'ingest' | 'transport' | 'catchUp' | 'outbox' | 'downloads'>;

/** What was written before the desk was there. */
function openPast(options: PastOptions): Pick<Messages, 'olderMessages' | 'filling' | 'pastImports'> {
  const { paths, store, vault, bus, ingest, transport, catchUp, outbox, downloads } = options;
  const onLoaded = (): void => downloads.wake();
  const log = createLogger('past');
  return {
    olderMessages: new OlderMessages({ store, ingest, transport, onLoaded, log }),
    filling: new Filling({ store, bus, ingest, transport, catchUp, outbox, onLoaded, log }),
    pastImports: new PastImports({ store, vault, workerPath: paths.exportedChatWorker, log }),
  };
}

function openWhatsAppTime(store: Store, bus: EventBus): WhatsAppTime {
  const log = createLogger('clock');
  return new WhatsAppTime({
    onChange: (state) => {
      log[state.aheadMs === 0 ? 'info' : 'warn'](
        `this PC's clock is ${state.aheadMs / 60_000} minutes ahead of WhatsApp's`,
      );
      bus.emit('clock.changed', state);
    },
    onRight: () =>
      void store
        .bringToPresent({ now: Date.now() })
        .catch((error: unknown) => log.error('messages from the future stay there', error)),
  });
}

type Room = Pick<MessagesOptions, 'bus' | 'roomAgain'> &
  Pick<Messages, 'transport' | 'ingest' | 'outbox' | 'downloads'>;

/** What did not fit is taken up again when it does, and files are fetched when there are any. */
function followRoom({ bus, roomAgain, transport, ingest, outbox, downloads }: Room): void {
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
}
