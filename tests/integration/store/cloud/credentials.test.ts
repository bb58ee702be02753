import { expect, test } from 'vitest';
import { hire } from '../tickets/ticket-desk.ts';
import { fromPhone, PHONE, record } from '../support/observed.ts';
import { openStore, placeWithDatabase } from '../support/open-store.ts';
import { topicsOf } from '../support/said.ts';
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
  expect(topicsOf(store.events)).toContain('cloud');
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
  const place = placeWithDatabase();
  const store = await openStore(place);
  const [mona = 0] = await hire(store);
  await store.setCloudCredentials({ change: { accessToken: TOKEN, appSecret: SECRET }, by: mona, now: 5 });
  expect(JSON.stringify(await store.getSettings())).not.toContain(TOKEN);
  withDatabase(place, (database) =>
    database.exec(`UPDATE cloud_credentials SET value = '{' WHERE name = 'appSecret'`),
  );
  expect(await store.getCloudCredentials()).toMatchObject({ accessToken: TOKEN, appSecret: null });
});

test('another number has heard from nobody: what was written to the one before opens no window', async () => {
  const store = await openStore();
  const [by = 0] = await hire(store);
  const at = Date.UTC(2026, 10, 29, 12);
  const set = (change: Parameters<typeof store.setCloudCredentials>[0]['change'], now = at) =>
    store.setCloudCredentials({ change, by, now });
  await set({ phoneNumberId: '100000000000002' });
  await store.setReplyWindow({ rule: { link: 'cloud', lengthMs: 86_400_000, aheadMs: 0 } });
  const { conversation } = await record(store, fromPhone(PHONE, { sentAt: at, link: 'cloud' }));
  const standsAt = async () => (await store.getConversation(conversation.id)).replyWindow?.standsAt;
  // Other credentials of the same number take nothing of it.
  await set({ accessToken: TOKEN, appSecret: SECRET, phoneNumberId: '100000000000002' });
  expect(await standsAt()).toBe(at);
  const { length } = store.events;
  await set({ phoneNumberId: '100000000000042' });
  expect(await standsAt()).toBeNull();
  expect(topicsOf(store.events.slice(length))).toContain('reply-windows');
  // However the clock was set meanwhile.
  await record(store, fromPhone(PHONE, { sentAt: at - 3_600_000, link: 'cloud' }));
  expect(await standsAt()).toBe(at - 3_600_000);
  expect(await store.getCloudCredentials()).toMatchObject({ phoneNumberId: '100000000000042' });
});

test('with another secret, number or account nothing has been heard yet', async () => {
  const store = await openStore();
  const [by = 0] = await hire(store);
  const heard = async () => (await store.getWebhookInbox()).lastAt;
  const keep = () =>
    store.keepReceivedWebhook({ body: Buffer.from('{"object":"whatsapp_business_account"}'), now: 7 });
  for (const change of [
    { appSecret: SECRET },
    { appSecret: 'f'.repeat(32) },
    { phoneNumberId: '100000000000042' },
    { businessAccountId: '100000000000043' },
  ]) {
    await keep();
    expect(await heard()).toBe(7);
    await store.setCloudCredentials({ change, by, now: 8 });
    expect(await heard()).toBeNull();
  }
  await keep();
  await store.setCloudCredentials({
    change: { accessToken: TOKEN, verifyToken: 'x'.repeat(20) },
    by,
    now: 9,
  });
  expect(await heard()).toBe(7);
});
