import { expect, test } from 'vitest';
import { makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

const BEFORE = 600;
const NOW = Date.parse('2026-11-02T10:00:00+02:00');
const period = { from: '2026-11-02', to: '2026-11-02' };

test('a database from before knows no history of its links, and keeps one from then on', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, BEFORE, () => {});
  const store = await openStore(place);
  expect(store.report.migratedFrom).toBe(BEFORE);
  expect(await store.getLinkHistory({ period, now: NOW })).toEqual([]);
  for (const now of [NOW, NOW + 60_000])
    await store.noteLinks({ links: [{ link: 'web', how: 'up', number: '20100' }], now });
  expect(await store.getLinkHistory({ period, now: NOW + 60_000 })).toMatchObject([
    { link: 'web', upMs: 60_000, gaps: 0 },
  ]);
});
