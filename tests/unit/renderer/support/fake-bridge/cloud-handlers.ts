import {
  DEFAULT_GRAPH_VERSION,
  DEFAULT_WEBHOOK_PORT,
  viewOfCredentials,
} from '#shared/domain/cloud/credentials.ts';
import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import { SET_UP_CHECKS } from '#shared/domain/cloud/set-up-check.ts';
import type { PartHandlers } from './fake-desk.ts';

/** Nothing is set up, and everything that is typed is kept. */
export function cloudHandlers(): PartHandlers<'cloud'> {
  let credentials: CloudCredentials = {
    graphVersion: DEFAULT_GRAPH_VERSION,
    accessToken: null,
    appSecret: null,
    verifyToken: null,
    phoneNumberId: null,
    businessAccountId: null,
    callbackUrl: null,
    webhookPort: DEFAULT_WEBHOOK_PORT,
  };
  return {
    'cloud.credentials': () => viewOfCredentials(credentials),
    'cloud.saveCredentials': (change) => {
      const said = Object.entries(change).filter(([, value]) => value !== undefined);
      credentials = { ...credentials, ...Object.fromEntries(said) };
      return viewOfCredentials(credentials);
    },
    'cloud.webhook': () => ({
      state: 'off',
      problem: null,
      port: null,
      lastAt: null,
      lastVerifiedAt: null,
      refused: 0,
      lastRefusedAt: null,
      waiting: 0,
      unreadable: 0,
    }),
    'cloud.notices': () => [],
    'cloud.use': () => [],
    'cloud.check': () => ({
      at: 1,
      results: SET_UP_CHECKS.map((check) => ({ check, verdict: 'good', finding: null, detail: null })),
    }),
    'cloud.register': () => ({ outcome: 'done', code: null }),
    'cloud.subscribe': () => ({ isDone: true, code: null }),
  };
}
