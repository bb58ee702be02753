import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('what failed before says so still, and what waits when its customer is blocked says why it did not go', async () => {
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
  const action = { kind: 'block', isOn: true } as const;
  await store.askChatAction({ conversationId: 1, action, links: [], by: 'agent:1', now: 3001 });
  expect(await reasons()).toEqual(expect.arrayContaining(['not-sent', 'chat-blocked']));
});
