import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import { CatchUp } from '../ingest/catch-up.ts';
import { Downloads } from '../ingest/downloads.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import type { Closers } from '../lib/closers.ts';
import type { Signal } from '../lib/signal.ts';
import { createLogger } from '../log/electron-logger.ts';
import type { MediaVault } from '../media/vault.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import type { Store } from '../store/contract/store.ts';
import { createTransport } from '../transport/create-transport.ts';
import { EventRelay } from '../transport/event-relay.ts';
import type { Transport } from '../transport/transport.ts';
import { openWaJs, type WaJs } from './wa-js.ts';

/** How messages come and go. */
export interface Messages {
  transport: Transport;
  outbox: Outbox;
  downloads: Downloads;
  catchUp: CatchUp;
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
  linkTimeoutMs: () => number;
  closers: Closers;
}

export function openMessages(options: MessagesOptions): Messages {
  const { paths, training, store, vault, bus, roomAgain, linkTimeoutMs, closers } = options;
  const log = createLogger('transport');
  const ingest = createIngest({ store, log: createLogger('ingest') });
  const waJs = openWaJs({ paths, training, log: createLogger('wa-js') });
  const relay = new EventRelay();
  const transport = createTransport({
    kind: training ? 'training' : 'whatsapp-web',
    trainingFiles: paths.trainingFiles,
    log,
    linkTimeoutMs,
    waJs: waJs.stock,
    events: relay,
  });
  const catchUp = new CatchUp({ store, bus, ingest, transport, log: createLogger('catch-up') });
  const outbox = createOutbox({
    store,
    transport,
    bus,
    openMedia: (file) => vault.open(file),
    log: createLogger('outbox'),
  });
  const downloads = new Downloads({ store, transport, vault, bus, log: createLogger('downloads') });

  relay.forwardTo({
    onState: (state) => {
      log.info(`connection: ${state.phase}`);
      bus.emit('connection.changed', state);
      outbox.connectionChanged(state);
      waJs.connectionChanged(state);
      if (state.phase === 'online') downloads.wake();
      else catchUp.linkLost();
    },
    onReady: (how) => catchUp.ready(how),
    onMessage: (message) => void ingest.message(message),
    onChange: (change) => void ingest.change(change),
    onAck: (ack) => void ingest.ack(ack),
  });
  // A page that waits for nothing else is loaded with it at once; any other takes it when it is loaded anew.
  waJs.taken.on(() => {
    const { state } = transport;
    if (state.phase === 'unavailable' && state.retryAt !== null) void transport.connect();
  });
  roomAgain.on(() => void ingest.retry().then(() => [outbox.wake(), downloads.wake()]));
  bus.on('message.recorded', ({ message }) => {
    if (message.attachment?.state === 'waiting') downloads.wake();
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
  return { transport, outbox, downloads, catchUp, ingest, waJs };
}
