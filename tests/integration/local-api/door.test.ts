import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PROGRAM_SCOPES } from '#shared/domain/programs/scopes.ts';
import { makeKey } from '#main/local-api/keys.ts';
import { LocalApi } from '#main/local-api/local-api.ts';
import { makeWebhookSecret } from '#main/local-api/webhooks/sign.ts';
import { silentLog } from '../support/silent-log.ts';
import { fromPhone, PHONE } from '../store/support/observed.ts';
import { openStore, placeWithDatabase, type OpenedStore } from '../store/support/open-store.ts';

/** @returns its port. */
async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** The door as main has it, over the real thread and the real store. */
async function openDoor(): Promise<{
  api: LocalApi;
  store: OpenedStore;
  key: string;
  port: number;
  reopen: () => Promise<OpenedStore>;
  send: (id: string) => Promise<{ status: number; code?: string }>;
}> {
  const place = placeWithDatabase();
  const store = await openStore(place);
  const by = (await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 })).id;
  const { key, ...hashed } = makeKey();
  await store.addProgramKey({ name: 'الكاشير', scopes: [...PROGRAM_SCOPES], ...hashed, by, now: 1 });
  const api = new LocalApi({
    workerPath: fileURLToPath(new URL('../../../src-main/local-api/worker.ts', import.meta.url)),
    version: '0.1.0',
    connectStore: store.connect,
    // A disk that does not answer.
    vault: { add: () => new Promise(() => {}) },
    onChange: () => {},
    log: silentLog,
  });
  onTestFinished(() => api.stop());
  const port = await freePort();
  await api.apply({ isOn: true, port });
  const send = async (id: string): Promise<{ status: number; code?: string }> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/send-message`, {
      method: 'POST',
      headers: { 'x-api-key': key, 'idempotency-key': id, 'content-type': 'application/json' },
      body: JSON.stringify({ to: '01012345678', text: 'x' }),
    });
    return { ...((await answer.json()) as { code?: string }), status: answer.status };
  };
  return { api, store, key, port, send, reopen: () => openStore(place) };
}

test('switched off it ends streams, half uploads and a file that is being kept, at once', async () => {
  const { api, key, port } = await openDoor();
  const head = `Host: 127.0.0.1:${port}\r\nX-API-Key: ${key}\r\n`;
  const json = `POST /api/send-media HTTP/1.1\r\n${head}Content-Type: application/json\r\n`;
  const file = '{"to":"01012345678","file":{"base64":"aGVsbG8="}}';
  const ended = [
    `GET /api/events HTTP/1.1\r\n${head}\r\n`,
    `${json}Idempotency-Key: half\r\nContent-Length: 9999\r\n\r\n{`,
    `${json}Idempotency-Key: kept\r\nContent-Length: ${file.length}\r\n\r\n${file}`,
  ].map((text) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', () => {});
    socket.resume();
    return new Promise((done) => socket.on('close', done));
  });
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  await api.apply({ isOn: false, port });
  await Promise.all(ended);
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();
});

test('when the store closes, callers hear to try again, and the message is whole or not there', async () => {
  const { store, send, port, reopen } = await openDoor();
  const many = Array.from({ length: 20 }, (_, index) => send(`order-${index}`));
  await store.close();
  const answers = await Promise.all(many);
  expect(await send('late')).toMatchObject({ status: 503, code: 'not-ready' });
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  for (const answer of answers) expect([202, 503]).toContain(answer.status);
  const again = await reopen();
  // Whoever was told 503 may have been heard all the same, and repeats it with the same key.
  const said = answers.filter(({ status }) => status === 202).length;
  const queued = (await again.listAudit({ action: 'program.sent', limit: 50 })).items.length;
  expect(queued).toBeGreaterThanOrEqual(said);
  const { items } = await again.listConversations({ limit: 10 });
  const messages = await Promise.all(
    items.map(({ id }) => again.listMessages({ conversationId: id, limit: 50 })),
  );
  expect(messages.flatMap((page) => page.items)).toHaveLength(queued);
});

test('a taken port is said, and keeps no webhook waiting', async () => {
  const { api, store } = await openDoor();
  const heard = vi.fn<() => void>();
  const other = createServer((_request, answer) => {
    heard();
    answer.end();
  });
  const taken = await listening(other);
  await api.apply({ isOn: false, port: taken });
  await store.updateSettings({ localApi: { isOn: true, port: taken } });
  const url = `http://127.0.0.1:${taken}/`;
  await store.addWebhook({ url, events: ['message.created'], secret: makeWebhookSecret(), by: 1, now: 1 });
  await store.recordMessage(fromPhone(PHONE));
  await api.apply({ isOn: true, port: taken });
  expect(api.state).toEqual({ phase: 'failed', problem: 'port-taken' });
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
});
