import { AppError } from '#shared/domain/errors.ts';
import { makeKey } from '../../local-api/keys.ts';
import type { LocalApi } from '../../local-api/local-api.ts';
import { tryRoute } from '../../local-api/try-route.ts';
import { makeWebhookSecret } from '../../local-api/webhooks/sign.ts';
import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

/** What a header may hold. */
const VISIBLE = /^[!-~]*$/;
/** The other side needs time to learn its new secret. */
const FORMER_SECRET_MS = 86_400_000;

export interface ProgramHandlerDependencies {
  store: Store;
  localApi: Pick<LocalApi, 'state' | 'keyRevoked' | 'webhooksChanged'>;
}

export function programHandlers({ store, localApi }: ProgramHandlerDependencies): HandlersFor<'programs'> {
  return {
    'programs.state': async () => localApi.state,
    'programs.names': () => store.listProgramNames(),
    'programs.keys': () => store.listProgramKeys(),
    'programs.addKey': async (input, { agent }) => {
      const { key: secret, ...hashed } = makeKey();
      const key = await store.addProgramKey({ ...input, ...hashed, by: agent.id, now: Date.now() });
      return { key, secret };
    },
    'programs.revokeKey': async ({ id }, { agent }) => {
      const key = await store.revokeProgramKey({ id, by: agent.id, now: Date.now() });
      localApi.keyRevoked(id);
      return key;
    },
    'programs.calls': () => store.listProgramCalls(),
    'programs.try': async ({ route, key }) => {
      if (!VISIBLE.test(key)) throw new AppError('invalid-input', { message: 'no key' });
      return localApi.state.phase === 'on' ? tryRoute(localApi.state.port, route, key) : null;
    },
    'programs.webhooks': () => store.listWebhooks(),
    'programs.addWebhook': async (input, { agent }) => {
      const secret = makeWebhookSecret();
      const webhook = await store.addWebhook({ ...input, secret, by: agent.id, now: Date.now() });
      return { webhook, secret };
    },
    'programs.setWebhookDisabled': async (input, { agent }) => {
      const webhook = await store.setWebhookDisabled({ ...input, by: agent.id, now: Date.now() });
      localApi.webhooksChanged();
      return webhook;
    },
    'programs.rotateWebhookSecret': async ({ id }, { agent }) => {
      const secret = makeWebhookSecret();
      const now = Date.now();
      const formerUntil = now + FORMER_SECRET_MS;
      const webhook = await store.rotateWebhookSecret({ id, secret, formerUntil, by: agent.id, now });
      return { webhook, secret };
    },
    'programs.removeWebhook': ({ id }, { agent }) =>
      nothing(store.removeWebhook({ id, by: agent.id, now: Date.now() })),
  };
}
