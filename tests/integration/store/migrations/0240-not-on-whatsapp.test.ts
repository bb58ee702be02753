import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('the reasons of before stay, and a number that is not on WhatsApp is one', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE messages SET status = 'failed' WHERE id = 1`);
  });
  const store = await openStore(place);
  const reasons = async () => {
    const { items } = await store.listMessages({ conversationId: 1, limit: 10 });
    return items.map(({ failureReason }) => failureReason);
  };
  expect(await reasons()).toEqual(expect.arrayContaining(['not-sent', null]));
  await store.enqueueText({ conversationId: 1, text: 'أهلًا', clientKey: 'k', sentBy: 'agent:1', now: 3000 });
  const [head] = await store.listOutboxHeads();
  await store.markFailed({ id: head?.id ?? 0, now: 3001, reason: 'not-on-whatsapp' });
  expect(await reasons()).toContain('not-on-whatsapp');
});
