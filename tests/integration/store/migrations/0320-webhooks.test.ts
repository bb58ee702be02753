import { expect, test } from 'vitest';
import { fromPhone, PHONE } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';

test('a webhook goes with all that it still had to hear', async () => {
  const store = await openStore();
  const { id: by } = await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  await store.updateSettings({ localApi: { isOn: true, port: 8790 } });
  const made = {
    url: 'http://127.0.0.1:1/',
    events: ['message.created' as const],
    secret: 'whsec_eA==',
    by,
    now: 1,
  };
  const { id } = await store.addWebhook(made);
  await store.recordMessage(fromPhone(PHONE));
  expect(await store.listDueDeliveries({ now: Date.now() + 1_000 })).toMatchObject([
    { webhookId: id, secrets: ['whsec_eA=='] },
  ]);
  await store.removeWebhook({ id, by, now: 2 });
  expect(await store.listDueDeliveries({ now: Date.now() + 1_000 })).toEqual([]);
  const { items } = await store.listAudit({ action: 'webhook.removed', limit: 2 });
  expect(items).toMatchObject([{ agentId: by, detail: { host: '127.0.0.1:1' } }]);
});
