import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade nothing is filled in until somebody asks for it', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 430, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 430 });
  expect(await store.getFilling()).toBeNull();
  expect(await store.nextFillingChat()).toBeNull();
});
