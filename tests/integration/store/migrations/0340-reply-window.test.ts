import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk of before has no window, and what it has counts when there is one', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect((await store.getConversation(1)).replyWindow).toBeNull();
  await store.setReplyWindow({ rule: { link: 'web', lengthMs: 1, aheadMs: 0 } });
  const { replyWindow } = await store.getConversation(1);
  expect(replyWindow).toMatchObject({ link: 'web', lengthMs: 1 });
  const { items } = await store.listMessages({ conversationId: 1, limit: 100 });
  const heard = items.filter(({ direction }) => direction === 'incoming').map(({ sentAt }) => sentAt);
  expect(replyWindow?.standsAt).toBe(Math.max(...heard));
});
