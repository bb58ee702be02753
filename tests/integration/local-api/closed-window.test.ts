import { expect, test } from 'vitest';
import { fromPhone, PHONE, record } from '../store/support/observed.ts';
import { once, openApi } from './support/api.ts';

const to = '01012345678';

test('to whom only approved templates go now nothing is queued, and the program hears so', async () => {
  const { server, store, headers, files } = await openApi();
  const lengthMs = 24 * 3_600_000;
  await store.setReplyWindow({ rule: { link: 'cloud', lengthMs, aheadMs: 0 } });
  const key = once();
  const ask = (payload: object, url = '/api/send-message') =>
    server.inject({ method: 'POST', url, headers: { ...headers, ...key }, payload });
  const text = { to, text: 'طلبكم جاهز' };
  expect((await ask(text)).json()).toMatchObject({ status: 409, code: 'window-closed' });
  const file = { to, file: { base64: 'aGVsbG8=' } };
  expect((await ask(file, '/api/send-media')).json()).toMatchObject({ status: 409, code: 'window-closed' });
  // Neither a conversation that nobody wrote in, nor a request that would hide the next one.
  expect((await store.listConversations({ limit: 5 })).items).toEqual([]);
  expect(await store.listOutboxHeads()).toEqual([]);
  expect(files).toHaveLength(1);
  const sentAt = Date.now() - lengthMs - 1_000;
  await record(store, fromPhone(PHONE, { sentAt, link: 'cloud' }));
  expect((await ask(text)).json()).toMatchObject({ status: 409, code: 'window-closed' });
  await record(store, fromPhone(PHONE, { sentAt: Date.now(), link: 'cloud' }));
  expect((await ask(text)).statusCode).toBe(202);
});
