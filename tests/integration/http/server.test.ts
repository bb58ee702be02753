import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer } from '#main/http/create-server.ts';
import { hostsOf, listenOnThisPc } from '#main/http/listen.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

async function openServer(): Promise<number> {
  let port = 0;
  const server = createHttpServer({ bodyLimit: 1_000, hosts: () => hostsOf(port) });
  server.get('/', () => ({}));
  server.post('/', () => ({}));
  onTestFinished(() => server.close());
  const listening = await listenOnThisPc(server, 0);
  if (!listening.ok) throw new Error(listening.problem);
  port = listening.port;
  return port;
}

function call(
  port: number,
  headers: Record<string, string | string[]> = {},
  { method = 'GET', body = '', path = '/' } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers, setHost: !('host' in headers) },
      (answer) => {
        answer.resume();
        done({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    sent.on('error', fail);
    sent.end(body);
  });
}

/** Sends lines as they are and gives what comes back until the other side hangs up. */
function speak(port: number, text: string): Promise<string> {
  return new Promise((done, fail) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => done(heard));
    socket.on('error', fail);
  });
}

test('other programs of this PC are answered under both of its names', async () => {
  const port = await openServer();
  expect((await call(port)).status).toBe(200);
  expect((await call(port, { host: `localhost:${port}` })).status).toBe(200);
});

test('another name for the same address is refused, also without a port, in capitals or with a dot', async () => {
  const port = await openServer();
  const hosts = [
    `evil.example:${port}`,
    '127.0.0.1',
    `LOCALHOST:${port}`,
    `localhost.:${port}`,
    `127.0.0.1:${port + 1}`,
  ];
  for (const host of hosts) expect((await call(port, { host })).status, host).toBe(403);
  const doubled = await speak(
    port,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
  );
  expect(doubled).toMatch(/^HTTP\/1\.1 (400|403)/);
});

test('what a web page makes a browser send is refused', async () => {
  const port = await openServer();
  for (const headers of [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'x-forwarded-host': 'evil.example' },
  ]) {
    const answer = await call(port, headers as Record<string, string>);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
  const preflight = await call(port, { origin: 'http://evil.example' }, { method: 'OPTIONS' });
  expect(preflight.status).toBe(403);
});

test('a body without a type, as text or as a form is not taken; nor one that is too large', async () => {
  const port = await openServer();
  for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
    expect((await call(port, { 'content-type': type }, { method: 'POST', body: '{}' })).status, type).toBe(
      415,
    );
  const large = { method: 'POST', body: JSON.stringify({ a: 'x'.repeat(2_000) }) };
  expect((await call(port, { 'content-type': 'application/json' }, large)).status).toBe(413);
});

test('headers that are too large or do not come are cut off', async () => {
  const port = await openServer();
  const long = await speak(
    port,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'x'.repeat(9_000)}\r\n\r\n`,
  );
  expect(long).toMatch(/^HTTP\/1\.1 431/);
  const silent = await speak(port, 'GET / HTTP/1.1\r\n');
  expect(silent).toMatch(/^HTTP\/1\.1 408/);
});

test('a body that dribbles is cut off, and one who hangs holds up no closing', async () => {
  const times = { request: 300, headers: 200, look: 50 };
  const server = createHttpServer({ bodyLimit: 1_000, hosts: () => hostsOf(port), times });
  server.post('/', () => ({}));
  const listening = await listenOnThisPc(server, 0);
  const port = listening.ok ? listening.port : 0;
  const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n`;
  expect(await speak(port, `${head}{`)).toMatch(/^HTTP\/1\.1 408/);
  const hanging = speak(port, `${head}{`);
  await new Promise((done) => server.server.once('connection', done));
  await server.close();
  await hanging;
});

test('a taken port is said to be taken', async () => {
  const port = await openServer();
  const second = createHttpServer({ bodyLimit: 1, hosts: () => [] });
  onTestFinished(() => second.close());
  expect(await listenOnThisPc(second, port)).toEqual({ ok: false, problem: 'port-taken' });
});

test('nobody in the network gets as far as the server', async () => {
  const port = await openServer();
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  for (const address of addresses) {
    const refused = new Promise((done) => connect(port, address).once('error', done));
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
  }
});
