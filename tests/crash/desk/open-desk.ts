import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { setEnvironmentData } from 'node:worker_threads';
import { createDeskClocks, type DeskClocks } from '#main/desk/clocks.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { CatchUp } from '#main/ingest/catch-up.ts';
import { Downloads } from '#main/ingest/downloads.ts';
import { createIngest, type Ingest } from '#main/ingest/ingest.ts';
import { WhatsAppTime } from '#main/ingest/whatsapp-time.ts';
import { ClockWatch } from '#main/lib/clock-watch.ts';
import type { Logger } from '#main/log/logger.ts';
import { Retention } from '#main/media/retention.ts';
import { MediaVault } from '#main/media/vault.ts';
import { createOutbox, type Outbox } from '#main/outbox/outbox.ts';
import { createStore } from '#main/store/client/create-store.ts';
import type { Store } from '#main/store/contract/store.ts';
import { DEFAULT_FOLLOW_UPS } from '#shared/domain/follow-ups/pace.ts';
import type { Launch } from '../protocol.ts';
import { BUNDLED_WORKER } from './bundled-worker.ts';
import type { KillSwitch } from './kill-switch.ts';
import type { RunnerTransport } from './runner-transport.ts';
import { TIMING } from './timing.ts';

/** How many times shorter catching up waits for WhatsApp. */
const CATCH_UP_HURRY = 50;

export interface Desk {
  store: Store;
  bus: ReturnType<typeof createEventBus>;
  whatsAppTime: WhatsAppTime;
  ingest: Ingest;
  catchUp: CatchUp;
  outbox: Outbox;
  downloads: Downloads;
  vault: MediaVault;
  retention: Retention;
  clocks: DeskClocks;
  clockWatch: ClockWatch;
  /** Says every state of the transport to whom it concerns, as the app does. */
  connectionChanged: () => void;
}

interface DeskOptions {
  launch: Launch;
  killSwitch: KillSwitch;
  transport: RunnerTransport;
  /** Sees what the store answers, once it is committed. */
  listen: (store: Store, watched: Store) => Store;
  log: Logger;
}

/** The app's own parts over one folder, put together as `compose/` does; only the window and WhatsApp are not there. */
export async function openDesk({ launch, killSwitch, transport, listen, log }: DeskOptions): Promise<Desk> {
  const { folder, storeThread, workerPath } = launch;
  const bus = createEventBus();
  const key = Buffer.from(launch.key, 'hex');
  setEnvironmentData(BUNDLED_WORKER, workerPath);
  const opened = await createStore({
    workerPath: storeThread,
    databasePath: path.join(folder, 'rosheta.db'),
    key,
    onEvents: (events) => bus.publish(events),
    onFatal: (error) => {
      throw error;
    },
  });
  const watched = killSwitch.watch(opened);
  const each = Object.keys(opened).map((name) => [name, Reflect.get(watched, name)]);
  const store = listen(opened, Object.fromEntries(each) as Store);
  await setUp(store);

  const vault = new MediaVault({
    folder: path.join(folder, 'uploads'),
    databaseKey: key,
    store,
    disk: { state: 'ok', reportFull: () => {} },
    log,
  });
  transport.actions = killSwitch.watch(transport.actions);
  const link = killSwitch.watch(transport);
  transport.over = () => link;
  const whatsAppTime = new WhatsAppTime({
    onChange: (state) => bus.emit('clock.changed', state),
    onRight: () => void store.bringToPresent({ now: Date.now() }),
  });
  const ingest = createIngest({ store, time: whatsAppTime, log });
  const wait = (ms: number): Promise<void> => delay(ms / CATCH_UP_HURRY);
  const catchUp = new CatchUp({ store, bus, ingest, transport: link, log, wait });
  const openMedia = vault.open.bind(vault);
  const outbox = createOutbox({ store, transport: link, bus, log, openMedia, timing: TIMING });
  const downloads = new Downloads({ store, transport: link, vault, bus, log });
  const hasHeard = (): boolean => catchUp.isCaughtUp;
  const clocks = createDeskClocks({
    store,
    maintainStore: opened.maintain,
    bus,
    createLogger: () => log,
    transport: link,
    hasHeard,
    ingest,
  });
  bus.on('message.recorded', ({ message }) => {
    if (message.attachment?.state === 'waiting') downloads.wake();
  });
  return {
    store,
    bus,
    whatsAppTime,
    ingest,
    catchUp,
    outbox,
    downloads,
    vault,
    retention: new Retention({ store, vault, onCleaned: () => {}, onExpired: () => {}, log }),
    clocks,
    clockWatch: new ClockWatch(() => {
      whatsAppTime.look();
      for (const waiting of [outbox, downloads, clocks]) waiting.wake();
    }),
    connectionChanged: () => {
      bus.emit('connection.changed', transport.state);
      outbox.connectionChanged(transport.state, transport.link);
      if (transport.state.phase === 'online') downloads.wake();
      else catchUp.linkLost();
    },
  };
}

/** Somebody who schedules and approves, and no long pauses between texts to many. */
async function setUp(store: Store): Promise<void> {
  if ((await store.listAgents()).length === 0) {
    await store.setUpStaff({ pharmacyName: 'صيدلية النور', name: 'منى', secret: null, now: Date.now() });
  }
  await store.updateSettings({ followUps: { ...DEFAULT_FOLLOW_UPS, gapSeconds: 1, dailyLimit: 500 } });
}
