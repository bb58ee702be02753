import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { HOST, openApi, type Api } from '../local-api/support/api.ts';
import { APP_SECRET, openWebhook, VERIFY_TOKEN } from '../webhook/support/open-webhook.ts';
import { readCurl, readSession, wordsOf, type CurlCall } from './support/curl-session.ts';

// The calls that the pages show are made, as curl makes them, and what stands below each is what comes.

/** Times differ, and nothing else may. */
const timeless = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

/** Of an HTTP/1.1 server that listens, and not of the one that is called here. */
const OF_THE_CONNECTION = /^(date|connection|keep-alive):/i;

async function call({ server }: Api, made: CurlCall): Promise<string> {
  const { method, body } = made;
  const sent = body instanceof FormData ? new Response(body) : undefined;
  const answer = await server.inject({
    method,
    url: made.url.replace(`http://${HOST}`, ''),
    headers: {
      host: HOST,
      ...made.headers,
      ...(sent && { 'content-type': sent.headers.get('content-type') ?? '' }),
    },
    ...(sent
      ? { payload: Buffer.from(await sent.arrayBuffer()) }
      : typeof body === 'string'
        ? { payload: body }
        : {}),
  });
  if (!made.showsHeaders) return answer.body;
  const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`);
  const head = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, ...lines];
  return `${head.filter((line) => !OF_THE_CONNECTION.test(line)).join('\n')}\n\n${answer.body}`;
}

const withoutConnection = (answer: string): string =>
  answer
    .split('\n')
    .filter((line) => !OF_THE_CONNECTION.test(line))
    .join('\n');

test('docs/api.md: each call of its session has the answer that stands below it', async () => {
  const api = await openApi({ callsAMinute: 120 });
  const { store, headers } = api;
  api.link.phone = '201000000001';
  // As a new pharmacy has it.
  const body = { ar: 'طلبكم جاهز', en: '' };
  const draft = { name: 'جاهز', category: 'orders', kind: null, shortcut: 'جاهز', body } as const;
  await store.saveTemplate({ id: null, draft: { ...draft, files: [] }, now: 1 });
  const steps = readSession('api.md');
  expect(steps.length).toBeGreaterThan(10);
  for (const { command, answer } of steps) {
    const made = readCurl(wordsOf(command, { KEY: headers['x-api-key'] ?? '' }), {
      'فاتورة.txt': 'bill 1001',
    });
    // The events come without an end: tests of their own read them.
    if (made.isStream) continue;
    if (command.includes('/api/messages/')) {
      // Nobody has the number: what WhatsApp has said by then of the first message, which is the head of the queue.
      const [head] = await store.listOutboxHeads();
      await store.markFailed({ id: head?.id ?? 0, now: Date.now(), reason: 'not-on-whatsapp' });
    }
    expect(timeless(await call(api, made)), command).toBe(timeless(withoutConnection(answer)));
  }
});

test('docs/cloud-api.md: the webhook answers as the page says', async () => {
  const { url } = await openWebhook();
  const variables: Record<string, string> = { APP_SECRET, VERIFY_TOKEN };
  let calls = 0;
  for (const { command, answer } of readSession('cloud-api.md')) {
    const [, name, value] = /^([A-Z]+)=(.*)$/.exec(command) ?? [];
    if (name === 'URL') variables['URL'] = url;
    else if (name === 'SIGN') {
      expect(value).toContain('openssl dgst -sha256 -hmac "$APP_SECRET"');
      const body = variables['BODY'] ?? '';
      variables['SIGN'] = createHmac('sha256', APP_SECRET).update(body).digest('hex');
    } else if (name !== undefined) variables[name] = wordsOf(value ?? '', variables).join(' ');
    else {
      const made = readCurl(wordsOf(command, variables));
      const at = made.url.replace('http://127.0.0.1:8791', new URL(url).origin);
      const body = typeof made.body === 'string' ? made.body : null;
      const answered = await fetch(at, { method: made.method, headers: made.headers, body });
      const said = `${await answered.text()}${made.behind.replace('%{http_code}', String(answered.status))}`;
      expect(said, command).toBe(answer);
      calls += 1;
    }
  }
  expect(calls).toBe(5);
});
