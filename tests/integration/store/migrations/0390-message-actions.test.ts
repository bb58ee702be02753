import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('messages of before have no star and nothing that waits, and can be given both', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect((await store.listStarred({ limit: 5 })).items).toEqual([]);
  expect(await store.listActionHeads()).toEqual([]);
  const [conversation] = (await store.listConversations({ limit: 5 })).items;
  const { items } = await store.listMessages({ conversationId: conversation?.id ?? 0, limit: 5 });
  const [message] = items;
  expect(message).toMatchObject({ starredAt: null, actions: [] });
  const starred = await store.askAction({
    messageId: message?.id ?? 0,
    action: { kind: 'star', isStarred: true },
    by: 'agent:1',
    now: 9000,
  });
  expect(starred.starredAt).toBe(9000);
});
