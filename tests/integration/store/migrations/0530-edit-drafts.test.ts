import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('messages of before can be edited, and their edits are kept', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  await store.setUpStaff({ pharmacyName: 'النور', name: 'منى', secret: null, now: 1 });
  expect(await store.listEditDrafts({ by: 1, now: 2 })).toEqual([]);
  await store.saveEditDraft({ messageId: 1, draft: { text: 'بخمسين', before: null }, by: 1, now: 2 });
  expect(await store.listEditDrafts({ by: 1, now: 3 })).toMatchObject([
    { message: { id: 1 }, text: 'بخمسين' },
  ]);
});
