import { expect, test } from 'vitest';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { hire } from '../tickets/ticket-desk.ts';
import { openStore } from '../support/open-store.ts';
import { fromPhone, outgoing, record } from '../support/observed.ts';

const APPROVED: ApprovedTemplate = {
  name: 'order_ready',
  language: 'ar',
  category: 'utility',
  state: 'approved',
  reason: null,
  quality: null,
  hasNamedBlanks: false,
  header: null,
  body: 'طلبك جاهز',
  footer: null,
  buttons: [],
};

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

test('with the cloud link goes what it had under way: the unsent by the phone, what may have left to a person', async () => {
  const store = await openStore();
  const [by = 0] = await hire(store);
  await store.setCloudCredentials({ change: CREDENTIALS, by, now: 1 });
  await store.updateSettings({ sendingLink: 'cloud' });
  const queued = async (phone: string) => {
    const { conversation } = await record(store, fromPhone(phone));
    const input = { conversationId: conversation.id, clientKey: phone, text: 'نعم', sentBy: null };
    const { id } = await store.enqueueText({ ...input, now: Date.now() });
    const entry = (await store.listOutboxHeads()).find(({ messageId }) => messageId === id);
    if (entry === undefined) throw new Error('it is not queued');
    const waMessageId = `rosheta-${phone}`;
    return store.prepareOutbox({ id: entry.id, waMessageId, link: 'cloud', now: Date.now() });
  };
  const prepared = await queued('201012345678');
  const sent = await queued('201112345678');
  await store.markDispatched({ id: sent.id, now: Date.now() });

  await store.setCloudCredentials({ change: { accessToken: null }, by, now: Date.now() });
  expect(await store.getOutboxEntry({ id: prepared.id })).toMatchObject({
    state: 'queued',
    link: null,
    waMessageId: null,
  });
  expect(await store.getOutboxEntry({ id: sent.id })).toMatchObject({ state: 'unknown' });
  // Whoever held it meanwhile may not send it under the key that it has no more.
  await expect(store.markDispatched({ id: prepared.id, now: Date.now() })).rejects.toThrow('is queued');
  // WhatsApp's word is later and better.
  await store.applyAck({
    message: outgoing('wamid.1', { identity: { phone: '201112345678', lid: null, bsuid: null } }),
    status: 'delivered',
    sendKey: 'rosheta-201112345678',
    now: Date.now(),
  });
  expect(await store.getMessage({ messageId: sent.messageId })).toMatchObject({ status: 'delivered' });
});

test('the templates of another account are not offered on, and count as never read', async () => {
  const store = await openStore();
  const [by = 0] = await hire(store);
  await store.setCloudCredentials({ change: CREDENTIALS, by, now: 1 });
  await store.saveApprovedTemplates({ templates: [APPROVED], now: 2 });
  await store.setCloudCredentials({ change: { accessToken: 'B'.repeat(30) }, by, now: 3 });
  expect(await store.listApprovedTemplates()).toEqual({ templates: [APPROVED], readAt: 2 });
  await store.setCloudCredentials({ change: { businessAccountId: '500600700801' }, by, now: 4 });
  expect(await store.listApprovedTemplates()).toEqual({
    templates: [{ ...APPROVED, state: 'gone' }],
    readAt: null,
  });
});
