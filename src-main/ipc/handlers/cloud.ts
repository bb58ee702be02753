import { viewOfCredentials } from '#shared/domain/cloud/credentials.ts';
import type { InvokeOutput } from '#shared/ipc/contract.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const MONTHS_SHOWN = 6;

export interface CloudHandlerDependencies {
  store: Store;
  cloud: {
    webhookHealth(): Promise<InvokeOutput<'cloud.webhook'>>;
    check(): Promise<InvokeOutput<'cloud.check'>>;
    register(pin: string): Promise<InvokeOutput<'cloud.register'>>;
    subscribe(): Promise<InvokeOutput<'cloud.subscribe'>>;
  };
}

export function cloudHandlers({ store, cloud }: CloudHandlerDependencies): HandlersFor<'cloud'> {
  return {
    'cloud.credentials': async () => viewOfCredentials(await store.getCloudCredentials()),
    'cloud.saveCredentials': async (change, { agent }) =>
      viewOfCredentials(await store.setCloudCredentials({ change, by: agent.id, now: Date.now() })),
    'cloud.webhook': () => cloud.webhookHealth(),
    'cloud.notices': () => store.listAccountNotices({ now: Date.now() }),
    'cloud.use': () => store.countMonthlyUse({ now: Date.now(), months: MONTHS_SHOWN }),
    'cloud.check': () => cloud.check(),
    'cloud.register': ({ pin }) => cloud.register(pin),
    'cloud.subscribe': () => cloud.subscribe(),
  };
}
