import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromPhone, record, threadOf } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('conversations from before keep their messages, gaps and old ids, and can be merged and separated', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 10 && version <= 60),
    );
    database.exec(`
      INSERT INTO message_gaps VALUES (2, 5, 6);
      INSERT INTO merged_conversations VALUES (77, 1);
    `);
  });
  const store = await openStore(place);
  expect((await store.getCatchUp()).gaps).toEqual([
    { contactId: 2, chatAddress: '99@lid', otherAddresses: [], from: 5, until: 6 },
  ]);
  expect((await store.getConversation(77)).id).toBe(1);
  const before = [await store.getConversation(1), await store.getConversation(2)];
  const { mergeId, conversation } = await store.mergeConversations({ id: 2, otherId: 1, now: 9 });
  expect(conversation).toMatchObject({ id: 2, customerPhone: '201012345678', unreadCount: 1 });
  expect((await store.getConversation(77)).id).toBe(2);
  expect(await threadOf(store, 2)).toHaveLength(3);
  const undone = await store.separateConversations({ mergeId, now: 9 });
  expect([undone.separated, undone.conversation]).toEqual(
    before.map((known) => ({ ...known, updatedAt: expect.any(Number) as number })),
  );
  const { conversation: known } = await record(store, fromPhone('201012345678', { content: 'new' }));
  expect(known.id).toBe(1);
});
