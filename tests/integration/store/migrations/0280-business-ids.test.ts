import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromBsuid, fromLid, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('everybody of before stays who they are, and somebody with neither number nor privacy id may come', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    // Somebody was there, and went when two turned out to be one.
    database.exec(`UPDATE sqlite_sequence SET seq = 7 WHERE name = 'contacts'`);
  });
  const store = await openStore(place);
  const { items } = await store.listConversations({ limit: 10 });
  expect(items).toMatchObject([
    { id: 1, customerPhone: '201012345678', customerName: 'أحمد عبد الله' },
    { id: 2, customerPhone: null, chatAddress: '99@lid' },
  ]);
  expect((await record(store, fromLid('99@lid'))).conversation.id).toBe(2);
  expect((await record(store, fromBsuid('EG.1'))).conversation).toMatchObject({
    customerPhone: null,
    chatAddress: 'EG.1@bsuid',
  });
  await store.close();
  withDatabase(place, (database) => {
    expect(database.prepare('SELECT id FROM contacts WHERE bsuid IS NOT NULL').pluck().all()).toEqual([8]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
});
