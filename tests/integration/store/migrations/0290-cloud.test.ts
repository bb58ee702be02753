import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before has no link to WhatsApp’s server, and an empty inbox', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(await store.getCloudCredentials()).toEqual({
    graphVersion: 'v26.0',
    accessToken: null,
    appSecret: null,
    verifyToken: null,
    phoneNumberId: null,
    businessAccountId: null,
    callbackUrl: null,
    webhookPort: 8791,
  });
  expect(await store.getWebhookInbox()).toEqual({
    waiting: 0,
    oldestWaitingAt: null,
    unreadable: 0,
    lastAt: null,
    count: 0,
  });
});
