import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import { webhookSecretsOf, type CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import { Signal } from '../lib/signal.ts';
import { neverLog } from '../log/known-secrets.ts';
import type { Logger } from '../log/logger.ts';
import type { StoreWithDoors } from '../store/client/create-store.ts';
import type { Store } from '../store/contract/store.ts';
import { WEBHOOK_OPERATIONS } from '../webhook/thread-messages.ts';
import { Webhook } from '../webhook/webhook.ts';

/** The way in from WhatsApp's own server. */
export interface Cloud {
  /** More is in the inbox, or there is room on the disk again. */
  kept: Signal;
  webhookHealth(): Promise<WebhookHealth>;
  /** Listens, if there is anything to listen with. */
  start(): void;
}

interface CloudOptions {
  paths: AppPaths;
  /** The training profile listens to nobody. */
  training: boolean;
  store: Store;
  connectStore: StoreWithDoors['connect'];
  bus: EventBus;
  roomAgain: Signal;
  closers: Closers;
  log: Logger;
}

export function openCloud({
  paths,
  training,
  store,
  connectStore,
  bus,
  roomAgain,
  closers,
  log,
}: CloudOptions): Cloud {
  const kept = new Signal();
  const webhook = new Webhook({
    workerPath: paths.webhookWorker,
    connect: () => connectStore(WEBHOOK_OPERATIONS),
    onKept: () => kept.emit(),
    onChange: () => {},
    log,
  });
  roomAgain.on(() => kept.emit());
  closers.add('the webhook', () => webhook.close());

  let isStarted = false;
  let followed = '';
  async function follow(): Promise<void> {
    const credentials = await store.getCloudCredentials();
    forbid(credentials);
    const secrets = webhookSecretsOf(credentials);
    const wish = secrets && { port: credentials.webhookPort, secrets };
    // The topic is touched by more than what counts here.
    if (JSON.stringify(wish) === followed) return;
    followed = JSON.stringify(wish);
    await webhook.follow(wish);
  }
  const followOn = (): void =>
    void follow().catch((error: unknown) => log.error('the webhook could not follow the settings', error));
  bus.on('desk.changed', ({ topics }) => {
    if (isStarted && topics.includes('cloud')) followOn();
  });
  return {
    kept,
    webhookHealth: async () => {
      const { lastAt, waiting, unreadable } = await store.getWebhookInbox();
      return { ...webhook.health, lastAt, waiting, unreadable };
    },
    start: () => {
      if (training) return;
      isStarted = true;
      followOn();
    },
  };
}

function forbid({ accessToken, appSecret, verifyToken }: CloudCredentials): void {
  neverLog('cloud', [accessToken, appSecret, verifyToken]);
}
