import { expect, test } from 'vitest';
import { REJECTIONS } from '#shared/domain/messages/rejection.ts';
import { FAILURE_REASONS } from '#shared/domain/messages/message.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('what failed before says so still, and every reason there is can be kept', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE messages SET status = 'failed' WHERE id = 1`);
  });
  const store = await openStore(place);
  const reasons = async () => {
    const { items } = await store.listMessages({ conversationId: 1, limit: 100 });
    return items.map(({ failureReason }) => failureReason);
  };
  expect(await reasons()).toEqual(expect.arrayContaining(['not-sent', null]));
  for (const [index, reason] of REJECTIONS.entries()) {
    const clientKey = `key-${index}`;
    await store.enqueueText({
      conversationId: 1,
      text: reason,
      clientKey,
      sentBy: 'agent:1',
      now: 3000 + index,
    });
    const [head] = await store.listOutboxHeads();
    await store.markFailed({ id: head?.id ?? 0, now: 4000, reason });
  }
  expect(await reasons()).toEqual(expect.arrayContaining([...REJECTIONS]));
  expect(FAILURE_REASONS).toEqual(expect.arrayContaining([...REJECTIONS]));
});
