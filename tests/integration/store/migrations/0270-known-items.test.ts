import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

test('what was priced before is offered from the first moment, a read one and a slip without letters are not', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  withDatabase(place, (database) => {
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 30 && version < 270),
    );
    database.exec(`
      INSERT INTO agents (id, name, role, secret_kind, secret_hash, created_at, updated_at) VALUES (1, 'a', 'admin', 'pin', 'x', 1, 1);
      INSERT INTO prescriptions (id, contact_id, status, status_at, total, priced_by, priced_at, created_at, updated_at)
      VALUES (1, 1, 'priced', 1, 100, 1, 50, 1, 1), (2, 1, 'priced', 1, 100, 1, 60, 1, 1),
        (3, 1, 'read', 1, NULL, NULL, NULL, 1, 1);
      INSERT INTO prescription_lines VALUES
        (1, 0, 'الأنسولين 100', 'x', 1, 9000, 'yes', ''), (1, 1, '؟', '', 120, 100, 'yes', ''),
        (2, 0, 'أنسولين 100', '', 1, NULL, 'no', ''), (2, 1, 'كونكور', '', 1, 500, 'alternative', 'بيزوكور 5mg'),
        (3, 0, 'أنسوماكس', '', 1, 100, 'yes', '');
    `);
  });
  const store = await openStore(place);
  const offered = (text: string) => store.listKnownItems({ text, limit: 6 });
  expect(await offered('انس')).toEqual([{ name: 'أنسولين 100', unitPrice: 9000, pricedAt: 50 }]);
  expect(await offered('كونكور')).toEqual([{ name: 'كونكور', unitPrice: null, pricedAt: null }]);
  expect(await offered('بيزو 5')).toEqual([{ name: 'بيزوكور 5mg', unitPrice: 500, pricedAt: 60 }]);
  // More of one than may be written today is still read.
  expect((await store.getPrescription({ id: 1 })).lines[1]?.quantity).toBe(120);
});
