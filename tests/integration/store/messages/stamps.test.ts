import { expect, test } from 'vitest';
import { observed, record } from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { changedBy } from '../support/said.ts';

const DAY = 86_400_000;

test('a clock that is set back makes no newer state of a message or a conversation look older', async () => {
  const store = await openStore();
  const seen = observed({ content: 'علبة واحدة' });
  const before = await record(store, seen);
  const now = Date.now() - DAY;
  const revoked = await changedBy(store, () =>
    store.changeMessage({ message: seen, change: { kind: 'revoked', at: now }, now }),
  );
  expect(revoked.message?.updatedAt).toBeGreaterThan(before.message.updatedAt);
  expect(revoked.conversation?.updatedAt).toBeGreaterThan(before.conversation.updatedAt);
  const read = await store.markConversationRead({ id: before.conversation.id, now });
  expect(read.updatedAt).toBeGreaterThan(revoked.conversation?.updatedAt ?? Infinity);
});
