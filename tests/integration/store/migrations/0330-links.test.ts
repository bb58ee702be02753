import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('what came before the second link came by the phone’s', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const { items } = await store.listConversations({ limit: 1 });
  const { links } = await store.listChats({ conversationId: items[0]?.id ?? 0 });
  expect(links).toEqual(['web']);
});
