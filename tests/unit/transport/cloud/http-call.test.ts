import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createPlainServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { callOnce, textOf } from '#main/transport/cloud/graph/http-call.ts';
import { GraphClient } from '#main/transport/cloud/graph/graph-client.ts';

const TOKEN = 'EAATokenThatNobodyMaySee';
const ACCESS = { graphVersion: 'v26.0', accessToken: TOKEN, phoneNumberId: '1', businessAccountId: '2' };

async function serve(server: Pick<Server, 'listen' | 'address' | 'close'>): Promise<URL> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const answering = (listener: RequestListener) => serve(createServer(listener));
const post = (url: URL, limitMs = 5_000) =>
  callOnce({ method: 'POST', url, headers: {}, body: Buffer.from('{}'), limitMs });

test('a server that is not there: not reached', async () => {
  const url = await answering(() => {});
  url.port = '1';
  expect(await post(url)).toMatchObject({ kind: 'not-reached' });
});

test('a name that nobody has: not reached', async () => {
  expect(await post(new URL('http://nobody.invalid/'))).toMatchObject({ kind: 'not-reached' });
});

test('no TLS where it should be: not reached, and nothing of the body has left', async () => {
  let seen = '';
  const plain = createPlainServer((socket) => {
    socket.on('data', (bytes) => {
      seen += bytes.toString('latin1');
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    socket.on('error', () => {});
  });
  const url = await serve(plain as unknown as Server);
  const secure = new URL(url.href.replace('http:', 'https:'));
  expect(await post(secure)).toMatchObject({ kind: 'not-reached' });
  expect(seen).not.toContain('{}');
});

test('a connection that is reset once the body has left: lost', async () => {
  const url = await answering((request) => request.resume().on('end', () => request.socket.destroy()));
  expect(await post(url)).toMatchObject({ kind: 'lost' });
});

test('no answer in time: lost', async () => {
  const url = await answering((request) => request.resume());
  expect(await post(url, 50)).toMatchObject({ kind: 'lost' });
});

test('called off before it began: not reached', async () => {
  const url = await answering(() => expect.unreachable());
  const call = { method: 'POST' as const, url, headers: {}, limitMs: 1_000 };
  expect(await callOnce({ ...call, signal: AbortSignal.abort() })).toMatchObject({ kind: 'not-reached' });
});

test('an answer without an end is given up', async () => {
  const url = await answering((_request, response) => void response.write('x'.repeat(100)));
  const outcome = await post(url);
  if (outcome.kind !== 'answer') throw new Error(outcome.kind);
  await expect(textOf(outcome.body, { mostBytes: 50, limitMs: 1_000 })).rejects.toThrow('too large');
});

test('the token goes into one header, and into no address and no error', async () => {
  const seen: string[] = [];
  const url = await answering((request, response) => {
    seen.push(request.url ?? '', request.headers.authorization ?? '');
    const error = { message: `Malformed access token ${TOKEN}`, code: 190, error_data: { details: TOKEN } };
    response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  });
  const answer = await new GraphClient(ACCESS, url.href).call({ path: '1' });
  expect(seen).toEqual(['/v26.0/1', `Bearer ${TOKEN}`]);
  if (answer.kind !== 'refused') throw new Error(answer.kind);
  expect(answer.error.code).toBe(190);
  expect(answer.error.message).not.toContain(TOKEN);
});
