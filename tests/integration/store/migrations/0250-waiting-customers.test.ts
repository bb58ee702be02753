import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('who waited before waits afterwards, the longest first', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  withDatabase(place, (database) => {
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 30 && version < 250),
    );
    database.exec(`
      INSERT INTO tickets (
        conversation_id, contact_id, kind, classification, status, waiting_since, opened_at, last_message_at, updated_at
      ) SELECT id, contact_id, 'inquiry', '{"because":"default"}', 'open', 9000 - id, 1, 1, 1 FROM conversations;
    `);
  });
  const store = await openStore(place);
  const { items } = await store.listConversations({ needsReply: true, limit: 10 });
  expect(items.length).toBeGreaterThan(0);
  const since = items.map(({ ticket }) => ticket?.waitingSince ?? 0);
  expect(since).toEqual(since.toSorted((a, b) => a - b));
  expect(await store.countWaiting()).toMatchObject({ all: items.length, nobodys: items.length });
});
