import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, pendingMigrations } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { LID, fromPhone, incoming, observed, outgoing, record, threadOf } from '../support/observed.ts';
import { openStore, temporaryPlace, type Place } from '../support/open-store.ts';
import { withDatabase } from '../support/with-database.ts';

const PHONE = '201012345678';

const TABLES = ['messages', 'outbox', 'attachments', 'notes', 'failed_steps', 'prescriptions'];

/** Brings a database of before to a version, and lets the test look at it or put rows in. */
function upgradeTo(place: Place, version: number, work: (database: Database) => void): void {
  withDatabase(place, (database) => {
    const steps = MIGRATIONS.filter((migration) => migration.version <= version);
    migrate(database, pendingMigrations(database, steps));
    work(database);
  });
}

test('every message is there with what hangs on it, and its id may come from somebody else too', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 10 });
  expect(await threadOf(store, 1)).toEqual(['أهلاً بك في الصيدليّة', 'عايز الدواء']);
  expect(await store.getMessage({ messageId: 3 })).toMatchObject({ waMessageId: 'WA3', type: 'audio' });
  expect((await store.searchMessages({ query: 'الدواء', limit: 9 })).items.map(({ id }) => id)).toEqual([2]);
  expect((await store.recordMessage(fromPhone(PHONE, { waMessageId: 'WA2' }))).messageId).toBe(2);
  const other = await record(store, fromPhone('201112345678', { waMessageId: 'WA2' }));
  expect(other.message.id).toBe(4);
  await store.applyAck({ message: outgoing('WA1'), status: 'played', now: 5 });
  expect((await store.getMessage({ messageId: 1 })).status).toBe('played');
});

test('rows, references and indices are those of before, and people have the addresses they had', () => {
  const place = temporaryPlace();
  const countsIn = (database: Database): unknown[] =>
    TABLES.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  let before: unknown[] = [];
  upgradeTo(place, 190, (database) => (before = countsIn(database)));
  upgradeTo(place, 200, (database) => {
    expect(countsIn(database)).toEqual(before);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const named = `SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'messages' AND sql IS NOT NULL`;
    expect(database.prepare(`${named} ORDER BY name`).pluck().all()).toEqual([
      'messages_by_identity',
      'messages_media',
      'messages_of_conversation',
      'messages_unread',
      'messages_with_ticket',
    ]);
    const addresses = database.prepare(`SELECT contact_id, address FROM contact_addresses`).raw().all();
    expect(addresses).toEqual([
      [1, `${PHONE}@c.us`],
      [2, '99@lid'],
    ]);
  });
});

test('what was kept by an id alone goes on: changes that came early, messages not recorded, what was sent', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 190, (database) => {
    database.exec(`
      INSERT INTO early_changes (wa_message_id, change, happened_at, seen_at)
        VALUES ('EARLY', '{"kind":"revoked","at":7}', 7, ${Date.now()});
      INSERT INTO unrecorded_messages (wa_message_id, chat_address, preview, sent_at, message, code, attempts, failed_at)
        VALUES ('OUT', '${LID}', 'x', 1, '{"waMessageId":"OUT","fromMe":true}', 'internal', 1, 1),
          ('IN', '${LID}', 'x', 1, '{"waMessageId":"IN","fromMe":false}', 'internal', 1, 1),
          ('DAMAGED', '${LID}', 'x', 1, '{', 'internal', 1, 1);
    `);
  });
  const store = await openStore(place);
  expect((await store.listUnfinished({ limit: 9 })).total).toBe(3);
  const { message } = await record(store, observed({ waMessageId: 'EARLY' }));
  expect(message.revokedAt).toBe(7);
  expect(
    (await record(store, fromPhone('201112345678', { waMessageId: 'EARLY' }))).message.revokedAt,
  ).toBeNull();
  const lid = { identity: { phone: null, lid: LID }, chatAddress: LID };
  await record(store, observed({ ...outgoing('OUT'), ...lid, status: 'sent' }));
  await record(store, observed({ ...incoming('IN'), ...lid }));
  expect((await store.listUnfinished({ limit: 9 })).total).toBe(1);
});

test('what two messages of one id made of two people’s names is not tried again', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 10, fillFirstVersion);
  upgradeTo(place, 190, (database) => {
    const input = JSON.stringify({ identity: { phone: PHONE, lid: '99@lid' } });
    database.exec(`INSERT INTO failed_steps (message_id, step, code, input, attempts, failed_at, retry_at)
      VALUES (2, 'identity', 'internal', '${input}', 1, 1, 1)`);
  });
  const store = await openStore(place);
  await store.retryUnfinished({ now: Date.now() });
  expect((await store.listConversations({ limit: 9 })).items).toHaveLength(2);
});
