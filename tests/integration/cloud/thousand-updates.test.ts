import { expect, onTestFinished, test } from 'vitest';
import { Inbox } from '#main/webhook/inbox.ts';
import { WEBHOOK_OPERATIONS } from '#main/webhook/thread-messages.ts';
import { Webhook } from '#main/webhook/webhook.ts';
import { post, SECRETS } from '../webhook/support/open-webhook.ts';
import { silentLog } from '../support/silent-log.ts';
import { WEBHOOK_WORKER } from '../support/workers.ts';
import { openCloudDesk, standIn, type CloudDesk } from './support/cloud-desk.ts';
import { OWN } from './support/webhook-world.ts';

/** What WhatsApp's server may tell in one call. */
const UPDATES = 1_000;
const CUSTOMERS = 25;
const MOST_BYTES = 3 * 1024 * 1024;
const AT = Math.floor(Date.now() / 1000) - 3_600;

const phoneOf = (each: number): string => `2011000${String(each % CUSTOMERS).padStart(5, '0')}`;

/** Every fourth is a status that overtakes its message, of a phone that is linked as well; the others are written. */
function thousand(): { body: string; texts: string[]; ours: string[] } {
  const texts: string[] = [];
  const ours: string[] = [];
  const changes: object[] = [];
  const metadata = { display_phone_number: OWN.phone, phone_number_id: OWN.phoneNumberId };
  const push = (field: string, value: object): void =>
    void changes.push({ field, value: { messaging_product: 'whatsapp', metadata, ...value } });
  const padding = 'ن'.repeat(900);
  for (let each = 0; each < UPDATES / 2; each += 1) {
    const text = `رسالة ${each} ${padding}`;
    const written = { from: phoneOf(each), id: `wamid.${each}`, timestamp: String(AT + each), type: 'text' };
    texts.push(text);
    push('messages', { messages: [{ ...written, text: { body: text } }] });
  }
  for (let each = 0; each < UPDATES / 4; each += 1) {
    const id = `wamid.echo.${each}`;
    const status = { id, status: 'read', timestamp: String(AT + 2 * each), recipient_id: phoneOf(each) };
    push('messages', { statuses: [status] });
    const echo = { from: OWN.phone, to: phoneOf(each), id, timestamp: String(AT + each), type: 'text' };
    ours.push(id);
    push('smb_message_echoes', { message_echoes: [{ ...echo, text: { body: `من الهاتف ${each}` } }] });
  }
  // In two entries, as Meta may put them together.
  const entry = [changes.slice(0, 300), changes.slice(300)].map((part) => ({
    id: OWN.businessAccountId,
    changes: part,
  }));
  return { body: JSON.stringify({ object: 'whatsapp_business_account', entry }), texts, ours };
}

async function openWebhook(desk: CloudDesk): Promise<{ url: string; read: () => Promise<void> }> {
  const webhook = new Webhook({
    workerPath: WEBHOOK_WORKER,
    connect: () => desk.store.connect(WEBHOOK_OPERATIONS),
    onKept: () => {},
    onChange: () => {},
    log: silentLog,
  });
  onTestFinished(() => webhook.close());
  await webhook.follow({ port: 0, secrets: SECRETS });
  const read = async (): Promise<void> => {
    const inbox = new Inbox({
      store: desk.store,
      record: ({ body, receivedAt }) => desk.transport.takeWebhook(body, receivedAt),
      log: silentLog,
    });
    inbox.wake();
    while ((await desk.store.getWebhookInbox()).waiting > 0)
      await new Promise((resolve) => setImmediate(resolve));
    await inbox.close();
  };
  return { url: `http://127.0.0.1:${webhook.health.port}/api/whatsapp/webhook`, read };
}

test('a thousand updates in one call, twice, are each there once, in whichever order they stand', async () => {
  const desk = await openCloudDesk(await standIn());
  const { url, read } = await openWebhook(desk);
  const { body, texts, ours } = thousand();
  expect(Buffer.byteLength(body)).toBeLessThan(MOST_BYTES);
  expect(Buffer.byteLength(body)).toBeGreaterThan(MOST_BYTES / 3);
  expect(await post(url, body)).toBe(200);
  await read();
  // It comes again when its answer was lost.
  expect(await post(url, body)).toBe(200);
  await read();
  expect(await desk.store.getWebhookInbox()).toMatchObject({ waiting: 0, unreadable: 0, count: 2 });
  const { items } = await desk.store.listConversations({ limit: 100 });
  expect(items).toHaveLength(CUSTOMERS);
  const threads = await Promise.all(
    items.map(({ id }) => desk.store.listMessages({ conversationId: id, limit: 1_000 })),
  );
  const all = threads.flatMap((thread) => thread.items);
  const incoming = all.filter(({ direction }) => direction === 'incoming');
  expect(incoming.map(({ content }) => content).toSorted()).toEqual(texts.toSorted());
  const outgoing = all.filter(({ direction }) => direction === 'outgoing');
  expect(outgoing.map(({ waMessageId }) => waMessageId ?? '').toSorted()).toEqual(ours.toSorted());
  expect(new Set(outgoing.map(({ status }) => status))).toEqual(new Set(['read']));
}, 120_000);
