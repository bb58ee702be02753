import type { AppPaths } from './app/paths.ts';
import type { EventBus } from './events/bus.ts';
import { CatchUp } from './ingest/catch-up.ts';
import { Downloads } from './ingest/downloads.ts';
import { createIngest } from './ingest/ingest.ts';
import { createLogger } from './log/electron-logger.ts';
import type { MediaVault } from './media/vault.ts';
import { createOutbox, type Outbox } from './outbox/outbox.ts';
import type { Store } from './store/contract/store.ts';
import { createTransport } from './transport/create-transport.ts';
import type { Transport } from './transport/transport.ts';
import { openWaJs, type WaJsRooms } from './wa-js-rooms.ts';

/** The part of the composition root through which messages come and go. */
export interface MessageRooms {
  transport: Transport;
  outbox: Outbox;
  downloads: Downloads;
  catchUp: CatchUp;
  waJs: Pick<WaJsRooms, 'stock' | 'start'>;
  /** There is room on the disk again: what could not be stored is tried anew. */
  retry(): void;
  stop(): Promise<void>;
}

export function openMessageRooms(options: {
  paths: AppPaths;
  training: boolean;
  store: Store;
  vault: MediaVault;
  bus: EventBus;
  linkTimeoutMs: () => number;
}): MessageRooms {
  const { paths, training, store, vault, bus, linkTimeoutMs } = options;
  const log = createLogger('transport');
  const ingest = createIngest({ store, log: createLogger('ingest') });
  const waJs = openWaJs({
    paths,
    training,
    // A page that waits for nothing else is loaded with it at once; any other takes it when it is loaded anew.
    onTaken: () => {
      const { state } = transport;
      if (state.phase === 'unavailable' && state.retryAt !== null) void transport.connect();
    },
    log: createLogger('wa-js'),
  });
  const transport = createTransport({
    kind: training ? 'training' : 'whatsapp-web',
    trainingFiles: paths.trainingFiles,
    log,
    linkTimeoutMs,
    waJs: waJs.stock,
    events: {
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
    },
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
  bus.on('message.recorded', ({ message }) => {
    if (message.attachment?.state === 'waiting') downloads.wake();
  });
  return {
    transport,
    outbox,
    downloads,
    catchUp,
    waJs,
    retry: () => void ingest.retry().then(() => [outbox.wake(), downloads.wake()]),
    stop: async () => {
      await waJs.stop();
      await outbox.stop();
      // A chat that is being read is given up as soon as the page is gone.
      const caughtUp = catchUp.stop();
      await transport.disconnect();
      await caughtUp;
      await downloads.stop();
    },
  };
}
