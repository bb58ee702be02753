import { expect, test } from 'vitest';
import { hire } from '../tickets/ticket-desk.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const TOKEN = 'EAAsecretTokenOfTheSystemUser1234';
const SECRET = '0123456789abcdef0123456789abcdef';

test('what the link needs is kept, replaced and taken away, and the audit says which but no value', async () => {
  const store = await openStore();
  const [mona = 0] = await hire(store);
  await store.setCloudCredentials({
    change: { accessToken: TOKEN, appSecret: SECRET, phoneNumberId: '100000000000002' },
    by: mona,
    now: 5,
  });
  expect(store.events).toContainEqual({ channel: 'desk.changed', payload: { topics: ['cloud'] } });
  const kept = await store.setCloudCredentials({
    change: { appSecret: null, graphVersion: 'v27.0', accessToken: undefined },
    by: mona,
    now: 6,
  });
  expect(kept).toMatchObject({ accessToken: TOKEN, appSecret: null, graphVersion: 'v27.0' });
  expect(await store.getCloudCredentials()).toEqual(kept);

  const { items } = await store.listAudit({ action: 'cloud.credentials-changed', limit: 9 });
  expect(items.map(({ agentId, detail }) => ({ agentId, detail }))).toEqual([
    { agentId: mona, detail: { fields: 'graphVersion appSecret' } },
    { agentId: mona, detail: { fields: 'accessToken appSecret phoneNumberId' } },
  ]);
  expect(JSON.stringify(items)).not.toContain(TOKEN);
});

test('what is the same again is no change, and what cannot be is refused without being repeated', async () => {
  const store = await openStore();
  const [mona = 0] = await hire(store);
  await store.setCloudCredentials({ change: { accessToken: TOKEN }, by: mona, now: 5 });
  const told = store.events.length;
  await store.setCloudCredentials({ change: { accessToken: TOKEN }, by: mona, now: 6 });
  expect(store.events).toHaveLength(told);

  const wrong = { accessToken: 'short but secret', appSecret: 'not hex', verifyToken: 'tiny' };
  const failure = await store
    .setCloudCredentials({ change: wrong, by: mona, now: 7 })
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'invalid-input',
    fields: ['accessToken', 'appSecret', 'verifyToken'],
  });
  expect(String(failure) + JSON.stringify(failure)).not.toContain('secret');
  expect((await store.getCloudCredentials()).accessToken).toBe(TOKEN);
});

test('a damaged row is as if nobody had typed it, and the settings know nothing of any', async () => {
  const place = temporaryPlace();
  const store = await openStore(place);
  const [mona = 0] = await hire(store);
  await store.setCloudCredentials({ change: { accessToken: TOKEN, appSecret: SECRET }, by: mona, now: 5 });
  expect(JSON.stringify(await store.getSettings())).not.toContain(TOKEN);
  withDatabase(place, (database) =>
    database.exec(`UPDATE cloud_credentials SET value = '{' WHERE name = 'appSecret'`),
  );
  expect(await store.getCloudCredentials()).toMatchObject({ accessToken: TOKEN, appSecret: null });
});
