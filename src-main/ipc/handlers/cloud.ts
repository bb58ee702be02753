import { viewOfCredentials } from '#shared/domain/cloud/credentials.ts';
import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import { checkSetUp } from '../../cloud-setup/check-set-up.ts';
import { subscribe } from '../../cloud-setup/subscribe.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const MONTHS_SHOWN = 6;

export interface CloudHandlerDependencies {
  store: Store;
  webhookHealth: () => Promise<WebhookHealth>;
  /** Another one than Meta's in tests alone. */
  graphUrl: string;
}

export function cloudHandlers({
  store,
  webhookHealth,
  graphUrl,
}: CloudHandlerDependencies): HandlersFor<'cloud'> {
  return {
    'cloud.credentials': async () => viewOfCredentials(await store.getCloudCredentials()),
    'cloud.saveCredentials': async (change, { agent }) =>
      viewOfCredentials(await store.setCloudCredentials({ change, by: agent.id, now: Date.now() })),
    'cloud.webhook': () => webhookHealth(),
    'cloud.notices': () => store.listAccountNotices({ now: Date.now() }),
    'cloud.use': () => store.countMonthlyUse({ now: Date.now(), months: MONTHS_SHOWN }),
    'cloud.check': async ({ callbackUrl }) => {
      const health = await webhookHealth();
      const credentials = await store.getCloudCredentials();
      return await checkSetUp({ credentials, webhook: () => health, callbackUrl, graphUrl });
    },
    'cloud.subscribe': async ({ callbackUrl }) =>
      await subscribe(await store.getCloudCredentials(), { callbackUrl, graphUrl }),
  };
}
