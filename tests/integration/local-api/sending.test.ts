import { expect, test } from 'vitest';
import { isoTime } from '#shared/domain/programs/api-message.ts';
import { fromPhone, PHONE, record } from '../store/support/observed.ts';
import { once, openApi } from './support/api.ts';

const to = '01012345678';

test('a text goes into the outbox, marked as the program’s, and into the audit with its name', async () => {
  const { server, store, headers, keyId } = await openApi();
  const answer = await server.inject({
    method: 'POST',
    url: '/api/send-message',
    headers: { ...headers, ...once() },
    payload: { to, text: 'طلبكم جاهز' },
  });
  expect(answer.statusCode, answer.body).toBe(202);
  const { id, conversationId } = answer.json();
  expect(await store.getMessage({ messageId: id })).toMatchObject({
    content: 'طلبكم جاهز',
    automation: 'program',
    sentBy: `program:${keyId}`,
    status: 'pending',
    conversationId,
  });
  expect((await store.getConversation(conversationId)).customerPhone).toBe('201012345678');
  expect(await store.listOutboxHeads()).toMatchObject([{ messageId: id }]);
  const { items } = await store.listAudit({ action: 'program.sent', limit: 5 });
  expect(items).toMatchObject([{ subject: `message:${id}`, detail: { program: 'الكاشير', what: 'text' } }]);
});

test('the same request is the same message with the same answer; another one with its key is refused', async () => {
  const { server, store, headers } = await openApi();
  const ask = (payload: object, key = '"a"') =>
    server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, 'idempotency-key': key },
      payload,
    });
  const first = await ask({ to, text: 'أ' });
  const again = await ask({ text: 'أ', to }, 'a');
  expect(again.statusCode).toBe(202);
  expect(again.body).toBe(first.body);
  expect(again.headers['idempotent-replayed']).toBe('true');
  expect((await ask({ to, text: 'ب' })).json()).toMatchObject({
    status: 422,
    code: 'idempotency-key-reused',
  });
  expect(await store.listOutboxHeads()).toHaveLength(1);
  const other = await server.inject({
    method: 'POST',
    url: '/api/send-message',
    headers,
    payload: { to, text: 'أ' },
  });
  expect(other.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
});

test('of many at the same time one is sent, and the others hear so or that it is running', async () => {
  const { server, store, headers } = await openApi();
  const key = once();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      server.inject({
        method: 'POST',
        url: '/api/send-message',
        headers: { ...headers, ...key },
        payload: { to, text: 'مرة' },
      }),
    ),
  );
  const codes = answers.map(({ statusCode }) => statusCode);
  expect(new Set(codes)).toEqual(new Set([202, 409]));
  const { id } = answers.find(({ statusCode }) => statusCode === 202)?.json() ?? {};
  const { conversationId } = await store.getMessage({ messageId: id });
  expect((await store.listMessages({ conversationId, limit: 50 })).items).toHaveLength(1);
});

test('what asks for a person first is refused, and leaves nothing behind', async () => {
  const { server, store, headers } = await openApi();
  const { messageId } = await store.recordMessage(fromPhone(PHONE));
  const { conversationId } = await store.getMessage({ messageId });
  const { customerId } = await store.getConversation(conversationId);
  const ask = (payload: object) =>
    server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, ...once() },
      payload: { conversationId, text: 'x', ...payload },
    });
  await store.setAutomationMuted({ conversationId, isMuted: true, now: 1 });
  expect((await ask({})).json()).toMatchObject({ status: 409, code: 'muted' });
  await store.setAutomationMuted({ conversationId, isMuted: false, now: 1 });
  await store.saveCustomer({
    id: customerId,
    change: { consent: 'opted-out' },
    sharesPhones: false,
    by: 'agent:1',
    now: 2,
  });
  expect((await ask({})).json()).toMatchObject({ status: 409, code: 'opted-out' });
  expect((await ask({ conversationId: 99 })).json()).toMatchObject({ status: 404 });
  const wrong = await ask({ conversationId: undefined, to: '0101234' });
  expect(wrong.json()).toMatchObject({ status: 422, code: 'phone', detail: 'phone-mobile-short' });
  expect((await ask({ to })).json()).toMatchObject({ status: 400, code: 'invalid-request' });
  expect(await store.listOutboxHeads()).toEqual([]);
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a file goes as multipart and as base64, with its Arabic name, and counts as the same request either way', async () => {
  const { server, store, headers, files } = await openApi();
  const key = once();
  const form = new FormData();
  form.set('to', to);
  form.set('caption', 'الوصفة');
  form.set('file', new Blob([PNG]), 'روشتة.png');
  const encoded = new Response(form);
  const multipart = await server.inject({
    method: 'POST',
    url: '/api/send-media',
    headers: { ...headers, ...key, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  expect(multipart.statusCode, multipart.body).toBe(202);
  const { attachment, content } = await store.getMessage({ messageId: multipart.json().id });
  expect(attachment).toMatchObject({ kind: 'image', fileName: 'روشتة.png', mimeType: 'image/png' });
  expect(content).toBe('الوصفة');
  const json = await server.inject({
    method: 'POST',
    url: '/api/send-media',
    headers: { ...headers, ...key },
    payload: { to, caption: 'الوصفة', file: { name: 'روشتة.png', base64: PNG.toString('base64') } },
  });
  expect(json.body).toBe(multipart.body);
  expect(files).toHaveLength(1);
});

test('a voice note must be one', async () => {
  const { server, headers } = await openApi();
  const answer = await server.inject({
    method: 'POST',
    url: '/api/send-audio',
    headers: { ...headers, ...once() },
    payload: { to, file: { base64: PNG.toString('base64') } },
  });
  expect(answer.json()).toMatchObject({ status: 415, code: 'media-type' });
  const broken = await server.inject({
    method: 'POST',
    url: '/api/send-audio',
    headers: { ...headers, ...once() },
    payload: { to, file: { base64: '!!!!' } },
  });
  expect(broken.json()).toMatchObject({ status: 400, errors: [{ path: '/file', message: 'no base64' }] });
});

test('a program that has lost its way is stopped in one conversation', async () => {
  const { server, headers } = await openApi();
  const statuses: number[] = [];
  for (let count = 0; count < 31; count += 1) {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, ...once() },
      payload: { to, text: 'x' },
    });
    statuses.push(answer.statusCode);
  }
  expect(statuses.indexOf(429)).toBe(30);
});

test('a text that no customer could read as it was meant is refused: broken, with control characters, invisible', async () => {
  const { server, headers } = await openApi();
  const send = async (text: string | Buffer): Promise<number> => {
    const payload = Buffer.concat([
      Buffer.from('{"to":"01012345678","text":"'),
      Buffer.from(text),
      Buffer.from('"}'),
    ]);
    const type = { 'content-type': 'application/json' };
    const url = '/api/send-message';
    return (
      await server.inject({ method: 'POST', url, headers: { ...headers, ...once(), ...type }, payload })
    ).statusCode;
  };
  // The last is صيدلية as windows-1256 has it.
  const bad = [
    '\\u0000',
    'a\\u0000b',
    '\\ud800',
    '\u200f\u202e',
    '\u200b\u2060',
    '\u3164',
    ' \\n\u00a0',
    Buffer.from('d5edcfe1edc9', 'hex'),
  ];
  for (const text of bad) expect(await send(text), JSON.stringify(text)).toBe(400);
  for (const text of ['💊', '1\\n2', '\u2067صيدلية\u2069', '.']) expect(await send(text), text).toBe(202);
});

test('a saved reply that no customer could read as it was meant is refused as well', async () => {
  const { server, headers } = await openApi();
  const body = { ar: 'طلبك\u0000جاهز', en: '' };
  const payload = { name: 'جاهز', category: 'orders', kind: null, shortcut: 'جاهز', body };
  const save = (said: typeof payload) =>
    server.inject({ method: 'POST', url: '/api/templates', headers, payload: said });
  expect((await save(payload)).json()).toMatchObject({ status: 400, code: 'invalid-request' });
  const clean = { ...payload, body: { ...body, ar: 'طلبك\nجاهز' } };
  expect((await save(clean)).statusCode).toBe(201);
});

test('a multipart body that ends in the middle, has no boundary or is none is the caller’s mistake', async () => {
  const { server, headers } = await openApi();
  const whole =
    '--XX\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhello\r\n--XX--\r\n';
  const form = 'multipart/form-data; boundary=XX';
  for (const [type, payload] of [
    [form, whole.slice(0, -20)],
    [form, 'garbage'],
    ['multipart/form-data', whole],
  ] as const) {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/send-media',
      headers: { ...headers, ...once(), 'content-type': type },
      payload,
    });
    expect(answer.json(), payload).toMatchObject({ status: 400, code: 'invalid-request' });
  }
});

test('a file named only with dots has no name', async () => {
  const { server, headers } = await openApi();
  for (const name of ['..', '../..', '\u202e.']) {
    const payload = { to: '01012345678', file: { name, base64: 'aGVsbG8=' } };
    await server.inject({
      method: 'POST',
      url: '/api/send-media',
      headers: { ...headers, ...once() },
      payload,
    });
  }
  const { items } = (await server.inject({ url: '/api/messages/1', headers })).json();
  expect(items.map(({ file }: { file: { fileName: unknown } }) => file.fileName)).toEqual([null, null, null]);
});

test('a key that is revoked while its call is under way sends nothing any more', async () => {
  const { store, keyId } = await openApi();
  await store.revokeProgramKey({ id: keyId, by: 1, now: 2 });
  await expect(
    store.sendFromProgram({
      keyId,
      idempotencyKey: 'late',
      fingerprint: 'f',
      to: { phone: '201012345678' },
      content: { kind: 'text', text: 'طلبكم جاهز' },
      now: 3,
    }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await store.listOutboxHeads()).toEqual([]);
});

test('what a phone claims of the time breaks no answer', () => {
  for (const at of [-1, 1.7e15, 1e300]) expect(isoTime(at)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test('a text may answer a message of its conversation, and no other one', async () => {
  const { server, store, headers } = await openApi();
  const asked = await record(store, fromPhone(PHONE, { content: 'جهز؟' }));
  const ask = (payload: object) =>
    server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, ...once() },
      payload: { text: 'جاهز', quotedMessageId: asked.message.id, ...payload },
    });
  const answer = await ask({ to });
  expect(answer.statusCode, answer.body).toBe(202);
  const { id } = answer.json();
  expect((await store.getMessage({ messageId: id })).quoted?.messageId).toBe(asked.message.id);
  expect((await ask({ to: '01112345678' })).json()).toMatchObject({ status: 422, code: 'cannot-quote' });
});
