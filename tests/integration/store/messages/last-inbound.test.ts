import { expect, test } from 'vitest';
import { fromPhone, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

test('the newest message that came over the Cloud API, and none of the phone’s', async () => {
  const store = await openStore();
  const phone = '201000000101';
  const chatAddress = `${phone}@c.us`;
  expect(await store.findLastInbound({ chatAddress })).toEqual({ waMessageId: null });
  await record(store, fromPhone(phone, { waMessageId: 'wamid.A', link: 'cloud' }));
  await record(store, fromPhone(phone, { waMessageId: 'wamid.B', link: 'cloud' }));
  await record(store, fromPhone(phone, { waMessageId: '3EB0C' }));
  expect(await store.findLastInbound({ chatAddress })).toEqual({ waMessageId: 'wamid.B' });
});
