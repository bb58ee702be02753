import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { post } from '#main/local-api/webhooks/post.ts';
import { Deliveries } from '#main/local-api/webhooks/deliveries.ts';
import { makeWebhookSecret } from '#main/local-api/webhooks/sign.ts';
import { API_OPERATIONS } from '#main/local-api/desk-link.ts';
import { openDoor } from '#main/store/client/open-door.ts';
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { operations } from '#main/store/operations/operations.ts';
import { createTransact } from '#main/store/transaction/transact.ts';
import { TestClock } from '../../support/test-clock.ts';
import { fromPhone, PHONE } from '../store/support/observed.ts';
import { openStore, placeWithDatabase, type OpenedStore } from '../store/support/open-store.ts';

interface Heard {
  body: string;
  headers: IncomingHttpHeaders;
}

/** Another program that hears; `answers` are its statuses, the last one for ever. */
async function openHearer(answers: number[] = [200]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => (body += data));
    request.on('end', () => {
      heard.push({ body, headers: request.headers });
      response.statusCode = answers[Math.min(heard.length, answers.length) - 1] ?? 200;
      response.end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard };
}

async function openWith(url: string): Promise<{
  store: OpenedStore;
  secret: string;
  id: number;
  open: (clock?: TestClock) => Promise<Deliveries>;
}> {
  const store = await openStore();
  await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 });
  await store.updateSettings({ localApi: { isOn: true, port: 8790 } });
  const secret = makeWebhookSecret();
  const { id } = await store.addWebhook({
    url,
    events: ['message.created', 'message.updated'],
    secret,
    by: 1,
    now: 1,
  });
  const open = async (clock?: TestClock): Promise<Deliveries> => {
    const door = openDoor(await store.connect(API_OPERATIONS), API_OPERATIONS);
    const deliveries = new Deliveries({ store: door, chance: () => 0.5, ...(clock && { clock }) });
    onTestFinished(async () => {
      await deliveries.stop();
      door.closeDoor();
    });
    return deliveries;
  };
  return { store, secret, id, open };
}

test('a message is told, signed so that another implementation takes it, once it is committed', async () => {
  const { url, heard } = await openHearer();
  const { store, secret, open } = await openWith(url);
  const deliveries = await open();
  await store.recordMessage(fromPhone(PHONE, { content: 'هل الدواء متوفر؟' }));
  deliveries.wake();
  await vi.waitFor(async () => expect((await store.listWebhooks())[0]?.waiting).toBe(0));
  const [call] = heard;
  const told = new Webhook(secret).verify(call?.body ?? '', call?.headers as Record<string, string>);
  expect(told).toMatchObject({
    type: 'message.created',
    data: { text: 'هل الدواء متوفر؟', from: 'customer' },
  });
  expect(await store.listWebhooks()).toMatchObject([{ problem: null, lastSuccessAt: expect.any(Number) }]);
});

test('what a transaction takes back is never told, and nothing while the door is shut or the webhook off', async () => {
  const { store, id } = await openWith('http://127.0.0.1:1/');
  await expect(store.markConversationRead({ id: 7, now: 1 })).rejects.toThrow();
  await store.updateSettings({ localApi: { isOn: false, port: 8790 } });
  await store.recordMessage(fromPhone(PHONE));
  await store.updateSettings({ localApi: { isOn: true, port: 8790 } });
  await store.setWebhookDisabled({ id, isDisabled: true, by: 1, now: 2 });
  await store.recordMessage(fromPhone(PHONE));
  expect(await store.listWebhooks()).toMatchObject([{ waiting: 0, disabled: 'person' }]);
});

test('it is tried again with the same id, ever later, until it comes through', async () => {
  const { url, heard } = await openHearer([500, 503, 200]);
  const { store, open } = await openWith(url);
  await store.recordMessage(fromPhone(PHONE));
  const clock = new TestClock(Date.now() + 1_000);
  const deliveries = await open(clock);
  deliveries.wake();
  for (const count of [1, 2, 3]) {
    await vi.waitFor(() => expect(heard).toHaveLength(count));
    await vi.waitFor(async () => {
      const [due] = await store.listDueDeliveries({ now: clock.wall() });
      expect(due).toBeUndefined();
    });
    clock.pass(60_000);
    deliveries.wake();
  }
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await store.listWebhooks()).toMatchObject([{ waiting: 0, givenUp: 0, problem: null }]);
});

test('410 switches it off, and what waited is dropped and counted', async () => {
  const { url } = await openHearer([410]);
  const { store, open } = await openWith(url);
  await store.recordMessage(fromPhone(PHONE));
  await store.recordMessage(fromPhone(PHONE));
  (await open()).wake();
  await vi.waitFor(async () =>
    expect(await store.listWebhooks()).toMatchObject([
      { disabled: 'gone', waiting: 0, givenUp: 2, problemStatus: 410 },
    ]),
  );
});

test('after a day, and after more than a few tries, it is given up', async () => {
  const { url, heard } = await openHearer([500]);
  const { store, open } = await openWith(url);
  await store.recordMessage(fromPhone(PHONE));
  // The PC was off over the holiday, and the other one is not yet on.
  const clock = new TestClock(Date.now() + 86_400_000);
  const deliveries = await open(clock);
  for (const tries of [1, 2, 3, 4, 5, 6, 7, 8]) {
    expect(await store.listWebhooks()).toMatchObject([{ waiting: 1, givenUp: 0 }]);
    clock.pass(3_600_000);
    deliveries.wake();
    await vi.waitFor(() => expect(heard).toHaveLength(tries));
    await vi.waitFor(async () => expect(await store.listDueDeliveries({ now: clock.wall() })).toEqual([]));
  }
  await vi.waitFor(async () =>
    expect(await store.listWebhooks()).toMatchObject([{ waiting: 0, givenUp: 1 }]),
  );
  expect(heard).toHaveLength(8);
});

test('a clock that is set back keeps nothing waiting for the time that it showed', async () => {
  const { url, heard } = await openHearer([503, 200]);
  const { store, open } = await openWith(url);
  const now = Date.now();
  await store.recordMessage(fromPhone(PHONE));
  const clock = new TestClock(now + 40 * 86_400_000);
  const deliveries = await open(clock);
  deliveries.wake();
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await vi.waitFor(async () => expect(await store.listWebhooks()).toMatchObject([{ problemStatus: 503 }]));
  clock.set(now);
  clock.pass(60_000);
  deliveries.wake();
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  await vi.waitFor(async () => expect(await store.listWebhooks()).toMatchObject([{ waiting: 0 }]));
});

test('what came through and cannot be written down, because the disk is full, is not told over and over', async () => {
  const { url, heard } = await openHearer();
  const { store } = await openWith(url);
  await store.recordMessage(fromPhone(PHONE));
  const clock = new TestClock();
  let refused = 0;
  const full = {
    ...store,
    settleDelivery: async (input: { id: number; now: number }) => {
      refused += 1;
      if (refused <= 3) throw new AppError('disk-full');
      await store.settleDelivery(input);
    },
  };
  const deliveries = new Deliveries({ store: full, clock, chance: () => 0.5 });
  onTestFinished(() => deliveries.stop());
  deliveries.wake();
  for (const times of [1, 2, 3, 4]) {
    await vi.waitFor(() => expect(refused).toBe(times));
    clock.pass(60_000);
    deliveries.wake();
  }
  await vi.waitFor(async () => expect(await store.listWebhooks()).toMatchObject([{ waiting: 0 }]));
  expect(heard).toHaveLength(1);
});

test('what cannot be written down for a webhook hinders neither the desk nor the other events, and is counted', async () => {
  const { databasePath, key } = placeWithDatabase();
  const { database } = prepareDatabase(databasePath, key, MIGRATIONS);
  onTestFinished(() => void database.close());
  const transact = createTransact(database);
  const secret = makeWebhookSecret();
  transact((tx) => operations.setUpStaff(tx, { pharmacyName: 'x', name: 'منى', secret: null, now: 1 }));
  transact((tx) => operations.updateSettings(tx, { localApi: { isOn: true, port: 8790 } }));
  const events = ['message.created' as const];
  transact((tx) => operations.addWebhook(tx, { url: 'http://10.0.0.1/', events, secret, by: 1, now: 1 }));
  database.exec(`CREATE TRIGGER fault BEFORE INSERT ON webhook_deliveries WHEN new.body LIKE '%fault%'
    BEGIN SELECT RAISE(ABORT, 'fault'); END`);
  const said = ['fault', 'شكرا'].map((content) =>
    transact((tx) => operations.recordMessage(tx, fromPhone(PHONE, { content }))),
  );
  const { value } = transact((tx) => operations.listWebhooks(tx, undefined));
  expect(value).toMatchObject([{ waiting: 1, givenUp: 1 }]);
  const lost = { channel: 'events.lost', payload: { count: 1 } };
  const page = { channel: 'desk.changed', payload: { topics: ['programs'] } };
  expect(said[0]?.events.slice(-2)).toEqual([page, lost]);
  expect(said[1]?.events).not.toContainEqual(lost);
  expect(database.prepare('SELECT count(*) AS count FROM messages').get()).toEqual({ count: 2 });
});

test('a changed secret signs beside the former one for a while', async () => {
  const { url, heard } = await openHearer();
  const { store, secret, id, open } = await openWith(url);
  const next = makeWebhookSecret();
  await store.rotateWebhookSecret({ id, secret: next, formerUntil: Date.now() + 60_000, by: 1, now: 2 });
  await store.recordMessage(fromPhone(PHONE));
  (await open()).wake();
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  for (const good of [secret, next])
    new Webhook(good).verify(heard[0]?.body ?? '', heard[0]?.headers as Record<string, string>);
});

test('a name that leads inside is refused, what was typed as an address is not, and metadata never is called', async () => {
  const { url, heard } = await openHearer();
  expect(await post(url, '{}', {})).toMatchObject({ kind: 'answered', status: 200 });
  expect(await post(url.replace('127.0.0.1', 'localhost'), '{}', {})).toMatchObject({ kind: 'answered' });
  for (const never of [
    'http://169.254.169.254/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::169.254.169.254]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://2852039166/',
  ])
    expect(await post(never, '{}', {}), never).toEqual({ kind: 'address-refused' });
  expect(await post('http://127.0.0.1:1/', '{}', {})).toEqual({ kind: 'unreachable' });
  expect(heard).toHaveLength(2);
});

test('Retry-After is read as seconds and as a date, and redirects and endless answers lead nowhere', async () => {
  const asked: (string | undefined)[] = [];
  const ended = Promise.withResolvers<void>();
  const server = createServer(({ url }, answer) => {
    asked.push(url);
    if (url === '/seconds') answer.writeHead(503, { 'retry-after': '120' }).end();
    else if (url === '/date')
      answer.writeHead(429, { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }).end();
    else if (url === '/redirect') answer.writeHead(302, { location: '/inside' }).end();
    else {
      answer.writeHead(200);
      const talking = setInterval(() => answer.write('x'.repeat(100_000)), 1);
      answer.on('close', () => {
        clearInterval(talking);
        ended.resolve();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await post(`${base}/seconds`, '{}', {})).toMatchObject({ status: 503, retryAfterS: 120 });
  const dated = await post(`${base}/date`, '{}', {});
  expect(dated.kind === 'answered' && dated.retryAfterS).toBeGreaterThan(590);
  expect(await post(`${base}/redirect`, '{}', {})).toMatchObject({ status: 302 });
  expect(await post(`${base}/endless`, '{}', {})).toMatchObject({ status: 200 });
  await ended.promise;
  expect(asked).not.toContain('/inside');
});
