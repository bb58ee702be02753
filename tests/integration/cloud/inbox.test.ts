import { expect, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { Inbox } from '#main/webhook/inbox.ts';
import { silentLog } from '../support/silent-log.ts';
import { openCloudDesk, standIn } from './support/cloud-desk.ts';

test('what was posted goes from the inbox when it is recorded; what nobody can read stays, and hides nothing', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph);
  const { store, transport } = desk;
  const good = graph.customerWrites({ phone: '201000000101', text: 'أولاً' }).webhook.body;
  const [entry] = (
    JSON.parse(good.toString()) as { entry: { changes: { value: { messages: object[] } }[] }[] }
  ).entry;
  entry?.changes[0]?.value.messages.push({ type: 'text', text: { body: 'ممن؟' } });
  const half = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry: [entry] }));
  for (const body of [Buffer.from('{"object":"page"}'), half, good])
    await store.keepWebhook({ body, now: Date.now() });
  const inbox = new Inbox({
    store,
    record: ({ body, receivedAt }) => transport.takeWebhook(body, receivedAt),
    log: silentLog,
  });
  inbox.wake();
  await inbox.close();
  // Closing lets the one under way end; the rest waits for the next start.
  const again = new Inbox({
    store,
    record: ({ body, receivedAt }) => transport.takeWebhook(body, receivedAt),
    log: silentLog,
  });
  again.wake();
  while ((await store.getWebhookInbox()).waiting > 0) await new Promise((resolve) => setImmediate(resolve));
  await again.close();
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 0, unreadable: 2 });
  const { items } = await store.listConversations({ limit: 10 });
  const thread = await store.listMessages({ conversationId: items[0]?.id ?? 0, limit: 10 });
  expect(thread.items.map(({ content }) => content)).toEqual(['أولاً']);
});

test('what cannot be recorded now is not let go', async () => {
  const graph = await standIn();
  const desk = await openCloudDesk(graph, {
    around: (store) =>
      new Proxy(store, {
        get: (target, name) =>
          name === 'recordMessage'
            ? async () => Promise.reject(new AppError('disk-full'))
            : (Reflect.get(target, name) as unknown),
      }),
  });
  const { body } = graph.customerWrites({ phone: '201000000101', text: 'ممتلئ' }).webhook;
  await expect(desk.transport.takeWebhook(body, Date.now())).rejects.toThrow('could not be recorded');
});
