import { connect } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { sampleNames } from '../../graph-stand-in/webhooks/samples.ts';
import { startGraphStandIn } from '../../graph-stand-in/graph-stand-in.ts';
import { APP_SECRET, openWebhook, post, SECRETS, sign, VERIFY_TOKEN } from './support/open-webhook.ts';

/** On a busy machine; refusals are told once a second. */
const LATER = { timeout: 15_000 };

const BODY = '{"object":"whatsapp_business_account","entry":[]}';

test('the address proves itself to who knows the verify token, and to nobody else', async () => {
  const { url, webhook } = await openWebhook();
  const ask = async (query: Record<string, string>): Promise<[number, string]> => {
    const answer = await fetch(`${url}?${new URLSearchParams(query)}`);
    return [answer.status, await answer.text()];
  };
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' };
  expect(await ask(right)).toEqual([200, '1158201444']);
  expect(await ask({ ...right, 'hub.verify_token': 'another' })).toEqual([403, '']);
  expect(await ask({ ...right, 'hub.mode': 'unsubscribe' })).toEqual([403, '']);
  expect(await ask({ ...right, 'hub.challenge': '<script>' })).toEqual([403, '']);
  expect(await ask({})).toEqual([403, '']);
  expect((await fetch(`${url}?hub.mode=subscribe&hub.verify_token=a&hub.verify_token=b`)).status).toBe(403);
  await expect.poll(() => webhook.health, LATER).toMatchObject({ state: 'listening', refused: 5 });
  expect(webhook.health.lastVerifiedAt).not.toBeNull();
});

test('only what was signed with the secret is kept, byte for byte', async () => {
  const { url, store, kept, webhook } = await openWebhook();
  const odd = new TextEncoder().encode('{"a":"\u202Eعلاج\uFEFF\\ud83d\\/","b":"é","c":1.0} \n');
  expect(await post(url, odd)).toBe(200);
  expect(await post(url, odd)).toBe(200);
  for (const signature of [
    sign(odd, 'another'),
    sign(odd).toUpperCase(),
    sign(odd).replace('sha256=', 'sha1='),
    sign(odd).slice(0, -1),
    '',
    `${sign(odd)}, ${sign(odd)}`,
  ]) {
    expect([await post(url, odd, { 'x-hub-signature-256': signature }), signature]).toEqual([401, signature]);
  }
  expect(await post(url, `${BODY} `, { 'x-hub-signature-256': sign(BODY) })).toBe(401);
  const { items } = await store.listReceivedWebhooks({ now: Date.now(), longestMs: 600_000, limit: 9 });
  expect(items).toHaveLength(1);
  expect(Buffer.from(items[0]?.body ?? []).equals(odd)).toBe(true);
  await expect.poll(kept, LATER).toBe(2);
  await expect.poll(() => webhook.health.refused, LATER).toBe(7);
});

test('nothing else is there: other paths, methods and types', async () => {
  const { url, store } = await openWebhook();
  const { origin } = new URL(url);
  const status = async (method: string, path: string): Promise<number> =>
    (await fetch(`${origin}${path}`, { method, ...(method === 'POST' && { body: BODY }) })).status;
  for (const path of ['/', '/health', '/api', '/api/status', '/api/whatsapp', '/api/whatsapp/webhook/']) {
    expect([await status('GET', path), path]).toEqual([404, path]);
    expect([await status('POST', path), path]).toEqual([404, path]);
  }
  for (const path of [
    '/api/whatsapp/webhook/..%2f..%2f..%2fetc/passwd',
    '/api/whatsapp/%2e%2e/webhook',
    '/API/whatsapp/webhook',
    '//api/whatsapp/webhook',
  ]) {
    expect([await status('GET', path), path]).toEqual([404, path]);
  }
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
    expect([await status(method, '/api/whatsapp/webhook'), method]).toEqual([404, method]);
  }
  expect(await post(url, BODY, { 'content-type': 'text/plain' })).toBe(415);
  expect(await post(url, BODY, { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
  expect(await post(url, BODY, { host: 'desk.pharmacy.example' })).toBe(200);
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 1 });
});

test('3 MB are taken, more is refused, and what has no signature is answered before it is read', async () => {
  const { url, store } = await openWebhook();
  const large = `"${'x'.repeat(3 * 1024 * 1024 - 2)}"`;
  expect(await post(url, large)).toBe(200);
  expect(await post(url, `${large} `).catch(() => 413)).toBe(413);
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 1 });

  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(
    'POST /api/whatsapp/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3000000\r\n\r\n{',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
  await once(socket, 'close');
});

test('who sends slowly is cut off', { timeout: 30_000 }, async () => {
  const { url, kept } = await openWebhook();
  const { port } = new URL(url);
  const slow = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void slow.destroy());
  slow.write(
    `POST /api/whatsapp/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Hub-Signature-256: ${sign(BODY)}\r\nContent-Length: ${BODY.length}\r\n\r\n{`,
  );
  const closed = once(slow, 'close');
  slow.resume();
  expect(await post(url, BODY)).toBe(200);
  await closed;
  await expect.poll(kept, LATER).toBe(1);
});

test('secrets are replaced without closing, and without any nobody is listened to', async () => {
  const { url, webhook } = await openWebhook();
  const appSecret = 'f'.repeat(32);
  await webhook.follow({ port: webhook.health.port ?? 0, secrets: { ...SECRETS, appSecret } });
  // The port it was given is another than 0, so the thread is a new one once; the next time it is the same.
  const port = webhook.health.port ?? 0;
  await webhook.follow({ port, secrets: SECRETS });
  expect(await post(url, BODY)).toBe(200);
  await webhook.follow({ port, secrets: { ...SECRETS, appSecret } });
  expect(await post(url, BODY, { 'x-hub-signature-256': sign(BODY, appSecret) })).toBe(200);
  expect(await post(url, BODY, { 'x-hub-signature-256': sign(BODY, APP_SECRET) })).toBe(401);
  // What is refused is said of the secret that it was compared with, and not of the next one.
  await expect.poll(() => webhook.health.refused, LATER).toBe(1);
  await webhook.follow({ port, secrets: { ...SECRETS, appSecret, verifyToken: 'another-verify-token' } });
  expect(webhook.health).toMatchObject({ refused: 1, lastVerifiedAt: null });
  await webhook.follow({ port, secrets: SECRETS });
  expect(webhook.health).toMatchObject({ refused: 0, lastRefusedAt: null, state: 'listening' });
  await webhook.follow(null);
  expect(webhook.health).toMatchObject({ state: 'off', port: null });
  await expect(post(url, BODY)).rejects.toThrow();
});

test('a port that another program has is told, and taken when it is free', async () => {
  const first = await openWebhook();
  const port = first.webhook.health.port ?? 0;
  const second = await openWebhook(undefined, port);
  expect(second.webhook.health).toMatchObject({ state: 'failing', problem: 'port-taken' });
  await first.webhook.close();
  await expect
    .poll(() => second.webhook.health, LATER)
    .toMatchObject({ state: 'listening', problem: null, port });
});

test('a store that is gone is answered with “again later”', async () => {
  const { url, store } = await openWebhook();
  await store.close();
  expect(await post(url, BODY)).toBe(503);
});

test('WhatsApp’s server is heard: all samples twice in any order are each kept once', async () => {
  const { url, store } = await openWebhook();
  const graph = await startGraphStandIn({ appSecret: APP_SECRET });
  onTestFinished(() => graph.close());
  graph.sendWebhooksTo(url);
  graph.webhooks.hold();
  graph.webhooks.copies = 2;
  for (const name of sampleNames()) graph.loadSample(name);
  graph.webhooks.release('shuffled');
  await graph.webhooks.allDelivered();
  const sent = new Set(graph.webhooks.all.map(({ body }) => body.toString('base64')));
  expect(await store.getWebhookInbox()).toMatchObject({
    waiting: sent.size,
    count: 2 * sampleNames().length,
  });
  const { items } = await store.listReceivedWebhooks({ now: Date.now(), longestMs: 600_000, limit: 1000 });
  expect(new Set(items.map(({ body }) => Buffer.from(body).toString('base64')))).toEqual(sent);
});
