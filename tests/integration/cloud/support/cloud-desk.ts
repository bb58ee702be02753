import { onTestFinished } from 'vitest';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import { createIngest } from '#main/ingest/ingest.ts';
import { createOutbox, type Outbox } from '#main/outbox/outbox.ts';
import { CloudTransport } from '#main/transport/cloud/cloud-transport.ts';
import { EventRelay } from '#main/transport/event-relay.ts';
import { Readable } from 'node:stream';
import { startGraphStandIn, type GraphStandIn } from '../../../graph-stand-in/graph-stand-in.ts';
import { onlyLink } from '../../support/only-link.ts';
import { HURRIED } from '../../outbox/open-outbox.ts';
import {
  openStore,
  placeWithDatabase,
  type OpenedStore,
  type Place,
} from '../../store/support/open-store.ts';
import { silentLog } from '../../support/silent-log.ts';

export interface CloudDesk {
  store: OpenedStore;
  transport: CloudTransport;
  outbox: Outbox;
  notices: AccountNotice[];
  /** Takes every webhook that the stand-in has pushed so far, in this order. */
  take(bodies: readonly Uint8Array[]): Promise<void>;
}

export async function standIn(): Promise<GraphStandIn> {
  const graph = await startGraphStandIn();
  onTestFinished(() => graph.close());
  return graph;
}

/** Store, ingest, outbox and the driver, as the desk composes them. */
export async function openCloudDesk(
  graph: GraphStandIn,
  {
    place = placeWithDatabase(),
    around = (whole) => whole,
    accessToken = () => graph.credentials.accessToken,
  }: { place?: Place; around?: (store: OpenedStore) => OpenedStore; accessToken?: () => string } = {},
): Promise<CloudDesk> {
  const opened = await openStore(place);
  const store = around(opened);
  const bus = createEventBus();
  opened.listen((events) => bus.publish(events));
  const ingest = createIngest({ store, log: silentLog });
  const relay = new EventRelay();
  const notices: AccountNotice[] = [];
  const transport = new CloudTransport({
    events: relay,
    onAccountNotice: (notice) => {
      notices.push(notice);
      return store.recordAccountNotice({ notice, now: Date.now() });
    },
    credentials: async () => ({
      graphVersion: 'v26.0',
      ...graph.credentials,
      accessToken: accessToken(),
    }),
    isOnline: () => true,
    log: silentLog,
    servers: {
      graphUrl: graph.url,
      hosts: { isTrusted: (url) => url.origin === new URL(graph.lookasideUrl).origin },
    },
  });
  const outbox = createOutbox({
    store,
    transport: onlyLink(transport),
    bus,
    log: silentLog,
    openMedia: ({ sizeBytes }) => Readable.from([Buffer.alloc(sizeBytes)]),
    timing: { ...HURRIED, drainLimitMs: 50 },
  });
  const recorded = async (storing: Promise<boolean>): Promise<void> => {
    if (!(await storing)) throw new Error('it could not be recorded');
  };
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
  await transport.connect();
  onTestFinished(async () => {
    await outbox.stop();
    await transport.disconnect();
  });
  const take = async (bodies: readonly Uint8Array[]): Promise<void> => {
    for (const body of bodies) await transport.takeWebhook(body, Date.now());
  };
  return { store, transport, outbox, notices, take };
}
