import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import type { SetUpReport } from '#shared/domain/cloud/set-up-check.ts';
import { webhookSecretsOf, type CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import type { AppPaths } from '../app/paths.ts';
import type { EventBus } from '../events/bus.ts';
import type { Closers } from '../lib/closers.ts';
import type { Signal } from '../lib/signal.ts';
import { neverLog } from '../log/known-secrets.ts';
import type { Logger } from '../log/logger.ts';
import type { StoreWithDoors } from '../store/client/create-store.ts';
import type { Store } from '../store/contract/store.ts';
import { checkSetUp } from '../transport/cloud/set-up/check-set-up.ts';
import { register } from '../transport/cloud/set-up/register.ts';
import { subscribe } from '../transport/cloud/set-up/subscribe.ts';
import { Inbox, type InboxOptions } from '../webhook/inbox.ts';
import { WEBHOOK_OPERATIONS } from '../webhook/thread-messages.ts';
import { Webhook } from '../webhook/webhook.ts';

/** The way in from WhatsApp's own server. */
export interface Cloud {
  webhookHealth(): Promise<WebhookHealth>;
  /** Looks at everything that must be right, for the settings. */
  check(): Promise<SetUpReport>;
  /** Registers the number; see register. */
  register(pin: string): ReturnType<typeof register>;
  /** Asks WhatsApp's server to send here; see subscribe. */
  subscribe(): ReturnType<typeof subscribe>;
  /** Listens, if there is anything to listen with. */
  start(): void;
}

interface CloudOptions {
  paths: AppPaths;
  /** Another one than Meta's in tests alone. */
  graphUrl: string;
  /** The training profile listens to nobody. */
  training: boolean;
  store: Store;
  connectStore: StoreWithDoors['connect'];
  bus: EventBus;
  roomAgain: Signal;
  /** See InboxOptions. */
  record: InboxOptions['record'];
  /** Whether the number may be used now. */
  checkLink: () => Promise<void>;
  closers: Closers;
  log: Logger;
}

export function openCloud({
  paths,
  graphUrl,
  training,
  store,
  connectStore,
  bus,
  roomAgain,
  record,
  checkLink,
  closers,
  log,
}: CloudOptions): Cloud {
  const inbox = new Inbox({ store, record, log });
  const webhook = new Webhook({
    workerPath: paths.webhookWorker,
    connect: () => connectStore(WEBHOOK_OPERATIONS),
    onKept: () => inbox.wake(),
    onChange: () => {},
    log,
  });
  roomAgain.on(() => inbox.wake());
  closers.add('the inbox of the webhook', () => inbox.close());
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
    if (!isStarted || !topics.includes('cloud')) return;
    followOn();
    // What waited for the account's credentials may be read now.
    inbox.wake();
  });
  const webhookHealth = async (): Promise<WebhookHealth> => {
    const { lastAt, waiting, unreadable } = await store.getWebhookInbox();
    return { ...webhook.health, lastAt, waiting, unreadable };
  };
  return {
    webhookHealth,
    check: async () => {
      const health = await webhookHealth();
      const credentials = await store.getCloudCredentials();
      return await checkSetUp({ credentials, webhook: () => health, graphUrl });
    },
    register: async (pin) => {
      const registration = await register(await store.getCloudCredentials(), pin, graphUrl);
      if (registration.outcome === 'done') await checkLink();
      return registration;
    },
    subscribe: async () => await subscribe(await store.getCloudCredentials(), graphUrl),
    start: () => {
      if (training) return;
      isStarted = true;
      void inbox.start().catch((error: unknown) => log.error('the webhook inbox could not be woken', error));
      followOn();
    },
  };
}

function forbid({ accessToken, appSecret, verifyToken }: CloudCredentials): void {
  neverLog('cloud', [accessToken, appSecret, verifyToken]);
}
