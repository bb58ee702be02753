import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { observed, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade pictures know the album that they were sent in', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 420, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 420 });
  const inAlbum = await record(store, observed({ type: 'image', waType: 'image', albumId: '3AALBUM' }));
  const alone = await record(store, observed({ type: 'image', waType: 'image' }));
  expect([inAlbum.message.albumId, alone.message.albumId]).toEqual(['3AALBUM', null]);
});
