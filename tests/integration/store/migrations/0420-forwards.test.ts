import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { observed, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('after the upgrade it is kept how often a message was passed on', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 410, () => {});
  const store = await openStore(place);
  expect(store.report).toMatchObject({ opened: 'existing', migratedFrom: 410 });
  const { message } = await record(store, observed({ forwardScore: 3 }));
  expect(message.forwardScore).toBe(3);
});
