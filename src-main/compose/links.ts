import { net } from 'electron';
import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { EventBus } from '../events/bus.ts';
import { OneByOne } from '../lib/one-by-one.ts';
import type { Logger } from '../log/logger.ts';
import type { Store } from '../store/contract/store.ts';
import { accessOf } from '../transport/cloud/access.ts';
import { CloudTransport } from '../transport/cloud/cloud-transport.ts';
import { GRAPH_URL } from '../transport/cloud/graph/graph-client.ts';
import { createTransport } from '../transport/create-transport.ts';
import { DeskLinks } from '../transport/links/desk-links.ts';
import { eventsOf, type LinksEvents } from '../transport/links/links-events.ts';
import { LinksView } from '../transport/links/links-view.ts';
import type { WaJsSource } from '../transport/wa-js-source.ts';

export interface OpenedLinks {
  links: DeskLinks;
  view: LinksView;
  /** See CloudTransport.takeWebhook. */
  takeWebhook: (body: Uint8Array, receivedAt: number) => Promise<void>;
  /** Connects those that are set up. */
  start(): Promise<void>;
}

interface LinksOptions {
  training: boolean;
  trainingFiles: string;
  store: Store;
  bus: EventBus;
  settings: () => Settings;
  /** Where WhatsApp's own server is. */
  graphUrl: string;
  waJs: WaJsSource;
  events: LinksEvents;
  /** What Meta says of the account. */
  onAccountNotice: (notice: AccountNotice) => void;
  log: Logger;
}

/** Both ways to WhatsApp, as the settings and the account's credentials say, also when those change. */
export function openLinks(options: LinksOptions): OpenedLinks {
  const { training, trainingFiles, store, bus, settings, waJs, events, log } = options;
  const web = createTransport({
    kind: training ? 'training' : 'whatsapp-web',
    trainingFiles,
    log,
    linkTimeoutMs: () => settings().linkTimeoutMs,
    waJs,
    events: eventsOf('web', events),
  });
  const cloud = openCloudLink(options);
  const links = new DeskLinks({ web, cloud, onLinks: () => events.onLinks() });

  const turns = new OneByOne();
  let reachedWith = '';
  const follow = (): Promise<void> =>
    turns.run(async () => {
      // Customers of a training are made up, and nothing of it reaches WhatsApp.
      if (training) return;
      const credentials = await store.getCloudCredentials();
      const before = reachedWith;
      reachedWith = JSON.stringify(accessOf(credentials));
      const hadCloud = links.present.length > 1;
      await links.follow({ hasCloud: isCloudSetUp(credentials), sending: settings().sendingLink });
      if (hadCloud && links.present.length > 1 && reachedWith !== before) await cloud.reconnect();
    });
  const followOn = (): void =>
    void follow().catch((error: unknown) => log.error('the links could not follow the settings', error));
  bus.on('settings.changed', followOn);
  bus.on('desk.changed', ({ topics }) => {
    if (topics.includes('cloud')) followOn();
  });
  return {
    links,
    view: new LinksView(links),
    takeWebhook: (body, receivedAt) => cloud.takeWebhook(body, receivedAt),
    start: async () => {
      await follow().catch((error: unknown) => log.error('which links there are could not be read', error));
      await links.connect();
    },
  };
}

function openCloudLink({ store, graphUrl, events, onAccountNotice, log }: LinksOptions): CloudTransport {
  return new CloudTransport({
    events: eventsOf('cloud', events),
    onAccountNotice: (notice) => {
      log.warn(`the account: ${notice.kind}`);
      onAccountNotice(notice);
      return store.recordAccountNotice({ notice, now: Date.now() });
    },
    credentials: () => store.getCloudCredentials(),
    isOnline: () => net.isOnline(),
    findLastInbound: async (chatAddress) => (await store.findLastInbound({ chatAddress })).waMessageId,
    log,
    servers: graphUrl === GRAPH_URL ? undefined : { graphUrl, hosts: ON_THIS_PC },
  });
}

/** What stands in for Meta's servers in tests keeps its files beside itself. */
const ON_THIS_PC = { isTrusted: ({ hostname }: URL): boolean => hostname === '127.0.0.1' };
