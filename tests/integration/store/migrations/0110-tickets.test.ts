import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { withDatabase } from '../support/with-database.ts';

test('messages from before were written by people, and a conversation has one unresolved ticket at most', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  const { items } = await store.listMessages({ conversationId: 1, limit: 10 });
  expect(items.map(({ automation }) => automation)).toEqual([null, null]);
  expect((await store.getConversation(1)).ticket).toBeNull();
  await store.close();
  withDatabase(place, (database) => {
    const add = database.prepare(`INSERT INTO tickets
      (conversation_id, contact_id, kind, classification, status, opened_at, resolved_at, last_message_at, updated_at)
      VALUES (1, 1, 'inquiry', '{}', ?, 1, ?, 1, 1)`);
    add.run('resolved', 2);
    add.run('open', null);
    expect(() => add.run('pending', null)).toThrow(/UNIQUE/);
  });
});
