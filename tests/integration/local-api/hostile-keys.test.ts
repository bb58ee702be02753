import { expect, test } from 'vitest';
import { openApi } from './support/api.ts';

const to = '01012345678';

test('an Idempotency-Key of any shape is one key or none, and never another one', async () => {
  const { server, store, headers } = await openApi();
  const ask = async (key: string, text = 'x'): Promise<number> => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/send-message',
      headers: { ...headers, 'idempotency-key': key },
      payload: { to, text },
    });
    return answer.statusCode;
  };
  for (const none of ['', ' ', '"', '""', 'a b', '"a b"', 'طلب', 'a\u0000b', 'x'.repeat(256), '"a', 'a"'])
    expect([none, await ask(none)]).toEqual([none, 400]);
  expect(await ask('a')).toBe(202);
  expect(await ask('"a"')).toBe(202);
  // Letters count as they are, and so does everything else of it.
  for (const other of ['A', "'a'", 'a,b', 'x'.repeat(255)])
    expect([other, await ask(other)]).toEqual([other, 202]);
  expect(await ask('a', 'y')).toBe(422);
  expect((await store.listMessages({ conversationId: 1, limit: 50 })).items).toHaveLength(5);
});

test('ten times the same key with ten texts is one message, the others hear that it is taken or being worked on', async () => {
  const { server, store, headers } = await openApi();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, each) =>
      server.inject({
        method: 'POST',
        url: '/api/send-message',
        headers: { ...headers, 'idempotency-key': 'same' },
        payload: { to, text: `نص ${each}` },
      }),
    ),
  );
  const codes = answers.map(({ statusCode }) => statusCode);
  expect(codes.filter((code) => code === 202)).toHaveLength(1);
  expect(codes.every((code) => code === 202 || code === 409 || code === 422)).toBe(true);
  expect((await store.listMessages({ conversationId: 1, limit: 50 })).items).toHaveLength(1);
});
