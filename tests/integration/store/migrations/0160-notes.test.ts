import { expect, test } from 'vitest';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';

test('a database of before has drafts of nobody, no labels, no notes', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE conversations SET draft = 'من قبل' WHERE id = 1`);
  });
  const store = await openStore(place);
  expect(await store.getConversation(1)).toMatchObject({
    draft: 'من قبل',
    draftBy: null,
    draftAt: null,
    labels: [],
  });
  expect(await store.listNotes({ conversationId: 1 })).toEqual([]);
  expect(await store.listLabels()).toEqual([]);
});
