import { expect, test } from 'vitest';
import { openStore } from '../support/open-store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = ({ body }: { body: Uint8Array }): string => new TextDecoder().decode(body);

test('what came is kept byte for byte, the same again is the same, and its arrival counts when it is gone', async () => {
  const store = await openStore();
  const odd = bytes('{"a":"\u202Eعلاج\uFEFF\\ud83d","b":"é"} ');
  const first = await store.keepReceivedWebhook({ body: odd, now: 10 });
  expect(await store.keepReceivedWebhook({ body: odd, now: 20 })).toEqual({ id: first.id, isNew: false });
  const { items } = await store.listReceivedWebhooks({ now: 30, longestMs: 600_000, limit: 9 });
  expect(items).toMatchObject([{ id: first.id, receivedAt: 10, attempts: 0 }]);
  expect(Buffer.from(items[0]?.body ?? []).equals(odd)).toBe(true);
  await store.removeReceivedWebhook({ id: first.id });
  expect(await store.getWebhookInbox()).toEqual({
    waiting: 0,
    oldestWaitingAt: null,
    unreadable: 0,
    lastAt: 20,
    count: 2,
  });
  // It may come once more much later; whoever reads it knows its messages.
  expect(await store.keepReceivedWebhook({ body: odd, now: 40 })).toMatchObject({ isNew: true });
});

test('one that waits for its next try does not hold up those behind it', async () => {
  const store = await openStore();
  const { id } = await store.keepReceivedWebhook({ body: bytes('1'), now: 1 });
  await store.keepReceivedWebhook({ body: bytes('2'), now: 2 });
  await store.failReceivedWebhook({ id, error: 'disk-full', notBefore: 100 });
  const now = await store.listReceivedWebhooks({ now: 50, longestMs: 600_000, limit: 9 });
  expect(now.items.map(textOf)).toEqual(['2']);
  const later = await store.listReceivedWebhooks({ now: 100, longestMs: 600_000, limit: 9 });
  expect(later.items.map(textOf)).toEqual(['1', '2']);
  expect(later.items[0]?.attempts).toBe(1);
});

test('a clock that is set back keeps nothing waiting for longer than the longest pause', async () => {
  const store = await openStore();
  const { id } = await store.keepReceivedWebhook({ body: bytes('1'), now: 1 });
  await store.failReceivedWebhook({ id, error: 'disk-full', notBefore: 40 * 86_400_000 });
  const { items } = await store.listReceivedWebhooks({ now: 1000, longestMs: 600_000, limit: 9 });
  expect(items.map(textOf)).toEqual(['1']);
});

test('what nobody can read stays to be looked at, but not without end, and is tried again when told', async () => {
  const store = await openStore();
  for (let each = 0; each < 105; each++) {
    const { id } = await store.keepReceivedWebhook({ body: bytes(`bad ${each}`), now: each });
    await store.failReceivedWebhook({ id, error: 'not-json', notBefore: null });
  }
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 0, unreadable: 100, count: 105 });
  expect(await store.listReceivedWebhooks({ now: 1000, longestMs: 600_000, limit: 9 })).toEqual({
    items: [],
    nextAt: null,
  });
  await store.wakeReceivedWebhooks();
  expect(await store.getWebhookInbox()).toMatchObject({ waiting: 100, unreadable: 0, oldestWaitingAt: 5 });
});
