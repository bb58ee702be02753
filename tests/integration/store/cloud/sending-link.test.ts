import { expect, test } from 'vitest';
import { hire } from '../tickets/ticket-desk.ts';
import { openStore } from '../support/open-store.ts';

const CREDENTIALS = {
  accessToken: 'A'.repeat(30),
  appSecret: 'a'.repeat(32),
  verifyToken: 'a-verify-token-of-ours',
  phoneNumberId: '100200300400',
  businessAccountId: '500600700800',
};

test('the cloud link is chosen only while it is set up, and the phone takes over when it is not any more', async () => {
  const store = await openStore();
  const [by = 0] = await hire(store);
  const choose = () => store.updateSettings({ sendingLink: 'cloud' });
  await expect(choose()).rejects.toMatchObject({ code: 'invalid-input' });
  const { accessToken, ...rest } = CREDENTIALS;
  await store.setCloudCredentials({ change: rest, by, now: 1 });
  await expect(choose()).rejects.toMatchObject({ code: 'invalid-input' });
  await store.setCloudCredentials({ change: { accessToken }, by, now: 2 });
  await expect(choose()).resolves.toMatchObject({ sendingLink: 'cloud' });
  await store.setCloudCredentials({ change: { accessToken: 'B'.repeat(30) }, by, now: 3 });
  expect((await store.getSettings()).sendingLink).toBe('cloud');
  await store.setCloudCredentials({ change: { appSecret: null }, by, now: 4 });
  expect((await store.getSettings()).sendingLink).toBe('web');
});
