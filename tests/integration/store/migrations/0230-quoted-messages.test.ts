import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { observed, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const PLACE = `'{"kind":"location","latitude":30.05,"longitude":31.23,"name":null,"address":null}'`;
const AT_PLACE = "latitude = 30.05, longitude = 31.23, address_source = 'location', address_at = 5";

test('messages of before answer nothing, and can be answered', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect((await store.getMessage({ messageId: 2 })).quoted).toBeNull();
  const quoted = { waMessageId: 'WA2', by: null, place: 'chat', waType: null, text: '' } as const;
  const { message } = await record(store, observed({ quoted }));
  expect(message.quoted).toMatchObject({ messageId: 2, by: 'customer', text: 'عايز الدواء' });
});

test('a place that moves is nobody’s address any more; any other one stays', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  withDatabase(place, (database) => {
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 30 && version < 230),
    );
    database.exec(`
      UPDATE messages SET wa_type = 'live_location', details = ${PLACE} WHERE id = 2;
      UPDATE messages SET wa_type = 'location', details = ${PLACE} WHERE id = 3;
      UPDATE customers SET ${AT_PLACE}, suggested_address = ${PLACE};
    `);
  });
  const migrated = await openStore(place);
  expect((await migrated.getMessage({ messageId: 2 })).details).toBeNull();
  expect((await migrated.getMessage({ messageId: 3 })).details).toMatchObject({ latitude: 30.05 });
  await migrated.close();
  const rows = withDatabase(place, (database) =>
    database
      .prepare(
        'SELECT id, latitude, address_source AS source, suggested_address IS NULL AS gone FROM customers',
      )
      .all(),
  );
  expect(rows).toEqual([
    { id: 1, latitude: null, source: null, gone: 1 },
    { id: 2, latitude: 30.05, source: 'location', gone: 0 },
  ]);
});
