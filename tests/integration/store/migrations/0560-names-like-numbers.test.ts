import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { namesLikeNumbers } from '#main/store/migrations/0560-names-like-numbers.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { withDatabase } from '../support/with-database.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a stored name that is a number is none, what else somebody is called stands in its place, and staff’s own stays', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, (database) => {
    fillFirstVersion(database);
    database.exec(`
      -- A stranger who calls themselves by the first customer's number, as somebody pasted it.
      UPDATE customers SET name = '\u202A+20 101-234 5678', name_source = 'whatsapp' WHERE id = 2;
      UPDATE contacts SET push_name = '\u202A+20 101-234 5678' WHERE id = 2;
      INSERT INTO customers VALUES (3, '٠١١١٢٣٤٥٦٧٨', 'whatsapp', 1, 1), (4, '01223456789', 'staff', 1, 1),
        (5, 'رقم 5', 'whatsapp', 1, 1);
      INSERT INTO contacts VALUES (3, 3, '201112345678', NULL, 'هناء', 1, 1),
        (4, 4, '201223456789', NULL, '01223456789', 1, 1), (5, 5, '201556667778', NULL, 'رقم 5', 1, 1);
      INSERT INTO conversations (id, customer_id, contact_id, chat_address, status, unread_count, last_message_at,
        created_at, updated_at)
      VALUES (3, 3, 3, '201112345678@c.us', 'active', 0, 1, 1, 1), (4, 4, 4, '201223456789@c.us', 'active', 0, 1, 1, 1),
        (5, 5, 5, '201556667778@c.us', 'active', 0, 1, 1, 1);
    `);
  });
  withDatabase(place, (database) => {
    migrate(
      database,
      MIGRATIONS.filter(({ version }) => version > 10 && version < namesLikeNumbers.version),
    );
    database.exec(`
      UPDATE contacts SET phone_book_name = '0111 234 5678' WHERE id = 3;
      UPDATE customers SET is_phone_book_name = 1 WHERE id = 3;
      INSERT INTO called_people VALUES (1, '99', NULL, NULL, '99@lid', '0100 000 0000');
    `);
  });
  const store = await openStore(place);
  const names = Object.fromEntries(
    await Promise.all(
      [1, 2, 3, 4, 5].map(async (id) => [id, (await store.getCustomer({ id })).name] as const),
    ),
  );
  expect(names).toEqual({ 1: 'أحمد عبد الله', 2: null, 3: 'هناء', 4: '01223456789', 5: 'رقم 5' });
  const found = async (query: string) =>
    (await store.listCustomers({ query, limit: 5 })).items.map(({ id }) => id);
  // By the number of the one whose it is, the other is not found.
  expect(await found('01012345678')).toEqual([1]);
  expect(await found('هناء')).toEqual([3]);
  expect(await found('01112345678')).toEqual([3]);
  withDatabase(place, (database) =>
    expect(
      database.prepare('SELECT push_name, phone_book_name FROM contacts ORDER BY id').raw().all(),
    ).toEqual([
      ['Ahmed', null],
      [null, null],
      ['هناء', null],
      [null, null],
      ['رقم 5', null],
    ]),
  );
  withDatabase(place, (database) =>
    expect(database.prepare('SELECT phone_book_name FROM called_people').raw().all()).toEqual([[null]]),
  );
});
