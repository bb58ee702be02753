import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

const BEFORE = 610;
const NOW = Date.UTC(2026, 10, 2, 12);

test('in a database from before nobody has wished for a report, and who does gets none of older months', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, BEFORE, () => {});
  const store = await openStore(place);
  expect(store.report.migratedFrom).toBe(BEFORE);
  expect(await store.getMonthlyReport()).toMatchObject({ folder: null, doneMonth: null, failure: null });
  await store.changeMonthlyReport({ folder: '/reports', language: 'ar', now: NOW });
  expect(await store.getMonthlyReport()).toMatchObject({
    folder: '/reports',
    language: 'ar',
    fromMonth: 2026 * 12 + 10,
    doneMonth: null,
  });
});
