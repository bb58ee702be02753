import { SET_UP_CHECKS, type SetUpReport, type SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { webhookSecretsOf, type CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import { GraphClient } from '../graph/graph-client.ts';
import { found, good, type Surroundings } from './checking.ts';
import { checkNumber } from './number-checks.ts';
import { askAboutToken, checkToken } from './token-checks.ts';
import { checkAddress, checkClock, checkLive, checkPort, checkSubscribed } from './webhook-checks.ts';

interface SetUpOptions {
  credentials: CloudCredentials;
  webhook: () => WebhookHealth;
  graphUrl: string;
  fetch?: typeof fetch;
  now?: () => number;
}

/** Looks at everything that must be right before messages come and go. Never rejects; what it cannot see it says. */
export async function checkSetUp(options: SetUpOptions): Promise<SetUpReport> {
  const { credentials, webhook, graphUrl, fetch: ask = fetch, now = Date.now } = options;
  const at = now();
  const missing = missingOf(credentials);
  const secrets = webhookSecretsOf(credentials);
  const { accessToken, phoneNumberId, businessAccountId, graphVersion, callbackUrl } = credentials;
  if (secrets === null || accessToken === null || phoneNumberId === null || businessAccountId === null) {
    return { at, results: [found('credentials', 'bad', 'missing', missing.join(' ')), ...allUnknown()] };
  }
  const graph = new GraphClient({ accessToken, phoneNumberId, businessAccountId, graphVersion }, graphUrl);
  const aboutToken = askAboutToken(graph, accessToken);
  const around: Surroundings = {
    credentials,
    graph,
    aboutToken,
    secrets,
    webhook,
    callbackUrl,
    fetch: ask,
    now,
  };
  const live = checkLive(around);
  const [token, number, subscribed, address, clock] = await Promise.all([
    checkToken(around),
    checkNumber(around),
    checkSubscribed(around),
    checkAddress(around),
    checkClock(around, graphUrl),
  ]);
  const results = [
    good('credentials'),
    checkPort(around),
    ...token,
    ...number,
    subscribed,
    ...address,
    clock,
    live,
  ];
  return { at, results };
}

function missingOf(credentials: CloudCredentials): string[] {
  const needed = ['accessToken', 'appSecret', 'verifyToken', 'phoneNumberId', 'businessAccountId'] as const;
  return needed.filter((name) => credentials[name] === null);
}

const allUnknown = (): SetUpResult[] =>
  SET_UP_CHECKS.filter((check) => check !== 'credentials').map((check) => found(check, 'unknown', 'missing'));
