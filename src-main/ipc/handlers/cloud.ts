import { viewOfCredentials } from '#shared/domain/cloud/credentials.ts';
import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import { checkSetUp } from '../../cloud-setup/check-set-up.ts';
import { subscribe } from '../../cloud-setup/subscribe.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

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
    'cloud.check': async () => {
      const health = await webhookHealth();
      const credentials = await store.getCloudCredentials();
      const { callbackUrl } = credentials;
      return await checkSetUp({ credentials, webhook: () => health, callbackUrl, graphUrl });
    },
    'cloud.subscribe': async () => {
      const credentials = await store.getCloudCredentials();
      return await subscribe(credentials, { callbackUrl: credentials.callbackUrl, graphUrl });
    },
  };
}
