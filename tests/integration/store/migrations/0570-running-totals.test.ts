import { expect, test } from 'vitest';
import { NO_REPORT_FILTER } from '#shared/domain/reports/report.ts';
import { makeDatabaseAtVersion, fillFirstVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';

const FIRST_WITH_REPORTS = 540;
const BEFORE = 560;
const DAY_MS = 86_400_000;
const OLD = Date.UTC(2024, 4, 10, 12);
const LATER = Date.UTC(2026, 1, 3, 12);
const NOW = Date.UTC(2026, 6, 1, 12);

test('figures of before are the same once they are read as running totals, and the sums by year are gone', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 30 && version < FIRST_WITH_REPORTS),
    );
    const say = (id: number, at: number): string =>
      `(${id}, 1, 1, 'text', 'chat', 'x', 'incoming', 'read', 'OLD${id}', ${at}, 1, 1)`;
    const insert = `INSERT INTO messages (id, conversation_id, contact_id, type, wa_type, content, direction, status, wa_message_id, sent_at, created_at, updated_at) VALUES`;
    database.exec(`${insert} ${say(11, OLD)}, ${say(12, OLD + DAY_MS)}`);
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version >= FIRST_WITH_REPORTS && version <= BEFORE),
    );
    // Counted by the triggers of that version, in days, months and years.
    database.exec(`INSERT INTO report_zone VALUES (0, 7200000); ${insert} ${say(13, LATER)}`);
    expect(
      database.prepare('SELECT count(*) FROM report_sums WHERE level = 2').pluck().get(),
    ).toBeGreaterThan(0);
  });
  const store = await openStore(place);
  expect(store.report.migratedFrom).toBe(BEFORE);
  while (!(await store.countReports({ now: NOW })).isDone);
  const inOf = async (from: string, to: string): Promise<number> =>
    (await store.getReport({ period: { from, to }, filter: NO_REPORT_FILTER })).figures.messages.in;
  expect(await inOf('2024-01-01', '2026-06-30')).toBe(3);
  expect(await inOf('2024-05-10', '2024-05-10')).toBe(1);
  expect(await inOf('2026-02-01', '2026-02-28')).toBe(1);
  await store.close();
  withDatabase(place, (database) => {
    expect(database.prepare('SELECT count(*) FROM report_sums WHERE level = 2').pluck().get()).toBe(0);
    expect(database.prepare('SELECT count(*) FROM report_running').pluck().get()).toBeGreaterThan(0);
  });
});
