import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { movableClock } from '../support/moved-clock.ts';
import { HOST, once, openApi } from './support/api.ts';

test('without a key, with an unknown or a revoked one, and without the scope there is no answer', async () => {
  const { server, store, addKey } = await openApi();
  const ask = (headers: Record<string, string>) => server.inject({ url: '/api/status', headers });
  expect((await ask({ host: HOST })).json()).toMatchObject({ status: 401, code: 'key-missing' });
  expect((await ask({ host: HOST, 'x-api-key': 'rosheta_x' })).json()).toMatchObject({ code: 'key-unknown' });
  const { id, headers } = await addKey(['read']);
  expect((await ask(headers)).json()).toMatchObject({ status: 403, code: 'scope-missing', detail: 'status' });
  expect((await server.inject({ url: '/api/conversations', headers })).statusCode).toBe(200);
  await store.revokeProgramKey({ id, by: 1, now: 2 });
  expect((await server.inject({ url: '/api/conversations', headers })).json()).toMatchObject({
    code: 'key-unknown',
  });
  expect((await server.inject({ url: '/health', headers: { host: HOST } })).json()).toEqual({
    status: 'ok',
    version: '0.1.0',
  });
});

test('of a key the database has its hash alone, and the list shows how it begins and when it was used', async () => {
  const { server, store, headers } = await openApi();
  await server.inject({ url: '/api/status', headers });
  expect(headers['x-api-key']).toMatch(/^rosheta_[\w-]{43}$/);
  // No call waits until its use is noted.
  await vi.waitFor(async () => {
    const [key] = await store.listProgramKeys();
    expect(key).toMatchObject({ hint: headers['x-api-key']?.slice(0, 13), lastUsedAt: expect.any(Number) });
    expect(JSON.stringify(key)).not.toContain(headers['x-api-key']?.slice(20));
  });
});

test('a full disk keeps no program from reading', async () => {
  const { server, headers } = await openApi({ isDiskFull: true });
  for (const url of ['/api/status', '/api/conversations', '/api/templates'])
    expect((await server.inject({ url, headers })).statusCode, url).toBe(200);
});

test('another name, another site and a page’s preflight are refused in the documented shape', async () => {
  const { server, headers } = await openApi();
  for (const foreign of [
    { host: 'evil.example:8790' },
    { origin: 'http://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    const answer = await server.inject({ url: '/api/status', headers: { ...headers, ...foreign } });
    expect(answer.json(), JSON.stringify(foreign)).toMatchObject({ status: 403, code: 'foreign-call' });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  }
});

test('too many calls of one key are slowed down, and the other keys go on', async () => {
  const clock = movableClock();
  const { server, headers, addKey } = await openApi({ callsAMinute: 3 });
  const statuses = [];
  for (let count = 0; count < 4; count += 1)
    statuses.push((await server.inject({ url: '/api/status', headers })).statusCode);
  expect(statuses).toEqual([200, 200, 200, 429]);
  // A clock that is set back makes the minute no longer.
  clock.move(-86_400_000);
  const again = await server.inject({ url: '/api/status', headers });
  expect(again.statusCode).toBe(429);
  expect(Number(again.headers['retry-after'])).toBeLessThanOrEqual(60);
  const other = await addKey(['status']);
  expect((await server.inject({ url: '/api/status', headers: other.headers })).statusCode).toBe(200);
});

test('a body that is too large, of another type or no JSON is refused in the documented shape', async () => {
  const { server, headers } = await openApi();
  const post = (payload: string, type = 'application/json') =>
    server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, ...once(), 'content-type': type },
      payload,
    });
  expect((await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).json()).toMatchObject({
    status: 413,
    code: 'too-large',
  });
  expect((await post('{}', 'text/plain')).json()).toMatchObject({ status: 415, code: 'media-type' });
  expect((await post('{')).json()).toMatchObject({ status: 400, code: 'invalid-request' });
  expect((await post('{"__proto__":{}}')).json()).toMatchObject({ status: 400, code: 'invalid-request' });
});

test('the list of calls says who asked what and how it went, and nothing of what was said', async () => {
  const { server, store, headers } = await openApi();
  await server.inject({ url: '/api/conversations?query=سر', headers });
  await server.inject({ url: '/nowhere', headers: { host: HOST } });
  await server.close();
  const calls = await store.listProgramCalls();
  expect(calls).toMatchObject([
    { program: null, method: 'GET', status: 404 },
    { program: 'الكاشير', method: 'GET', route: '/api/conversations', status: 200 },
  ]);
  expect(JSON.stringify(calls)).not.toContain('nowhere');
});

test('a flood of wrong keys is slowed down, locks no right key out and leaves the list of calls readable', async () => {
  const { server, store, headers } = await openApi();
  const statuses = new Map<number, number>();
  await server.inject({ url: '/api/status', headers });
  for (let count = 0; count < 300; count += 1) {
    const wrong = { host: HOST, 'x-api-key': `rosheta_${count}` };
    const { statusCode } = await server.inject({ url: '/api/status', headers: wrong });
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({ 401: 120, 429: 180 });
  expect((await server.inject({ url: '/api/conversations', headers })).statusCode).toBe(200);
  await vi.waitFor(async () => {
    const calls = await store.listProgramCalls();
    expect(calls.filter(({ status }) => status === 429)).toEqual([]);
    expect(calls[0]).toMatchObject({ route: '/api/conversations', program: 'الكاشير' });
  }, 3_000);
});

test('a key counts in its own header alone, and to the letter', async () => {
  const { server, headers } = await openApi();
  const { 'x-api-key': key = '' } = headers;
  const ask = async (url: string, more: Record<string, string>): Promise<number> =>
    (await server.inject({ url, headers: { host: HOST, ...more } })).statusCode;
  for (const name of ['key', 'api_key', 'X-API-Key'])
    expect(await ask(`/api/status?${name}=${key}`, {})).toBe(401);
  for (const wrong of [key.toUpperCase(), `${key} x`, `Bearer ${key}`, `${key}, ${key}`])
    expect(await ask('/api/status', { 'x-api-key': wrong })).toBe(401);
  expect(await ask('/api/status', { authorization: `Bearer ${key}`, cookie: `key=${key}` })).toBe(401);
  const override = { ...headers, 'x-http-method-override': 'POST' };
  expect(await ask('/api/send-message', override)).toBe(404);
});

test('two uploads at a time: the third is told so before its body is read, and one that breaks off gives its place back', async () => {
  const { server, headers } = await openApi();
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const upload = (count: number): Socket => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    const lines = [
      'POST /api/send-media HTTP/1.1',
      `Host: ${HOST}`,
      `X-API-Key: ${headers['x-api-key']}`,
      `Idempotency-Key: upload-${count}`,
      'Content-Type: application/json',
      'Content-Length: 1000000',
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n{`);
    return socket;
  };
  const came = vi.fn<() => void>();
  server.server.on('request', came);
  const open = [upload(1), upload(2)];
  // Their keys are looked up in the order in which they came.
  await vi.waitFor(() => expect(came).toHaveBeenCalledTimes(2));
  const whole = { to: '01012345678', file: { base64: 'aGVsbG8=' } };
  const send = async (): Promise<number> => {
    const request = { method: 'POST' as const, url: '/api/send-media', headers: { ...headers, ...once() } };
    return (await server.inject({ ...request, payload: whole })).statusCode;
  };
  expect(await send()).toBe(503);
  for (const socket of open) socket.destroy();
  await vi.waitFor(async () => expect(await send()).toBe(202));
  for (let count = 0; count < 5; count += 1) expect(await send()).toBe(202);
});
