import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { fromPhone, PHONE, record, threadOf } from './support/observed.ts';
import { openStore, placeWithDatabase, type OpenedStore, type Place } from './support/open-store.ts';
import { withDatabase } from './support/with-database.ts';

const { hours } = DEFAULT_SETTINGS;

/** A row as a damaged disk or another program leaves it: SQLite's own check is passed over. */
const damage = (place: Place, key: string, value: string): void =>
  withDatabase(place, (database: Database) => {
    database.pragma('ignore_check_constraints = ON');
    database.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(key, value);
  });

async function openDamaged(key: string, value: string): Promise<{ store: OpenedStore; place: Place }> {
  const place = placeWithDatabase();
  const first = await openStore(place);
  await first.updateSettings({ pharmacyName: 'صيدلية النور', language: 'en' });
  await first.close();
  damage(place, key, value);
  return { store: await openStore(place), place };
}

const storedValue = (place: Place, key: string): unknown =>
  withDatabase(
    place,
    (database) => database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key),
    'read-only',
  );

describe.each([
  ['is no JSON', '{"timeZone": "Afr', 'hours'],
  ['is nothing', '', 'hours'],
  [
    'has a time zone that nobody knows',
    JSON.stringify({ ...hours, timeZone: 'Nowhere/Nope' }),
    'hours.timeZone',
  ],
])('hours whose row %s', (_, value, path) => {
  test('stop nothing: messages come in, the default counts there, and it is said', async () => {
    const { store } = await openDamaged('hours', value);
    const { conversation } = await record(
      store,
      fromPhone(PHONE, { content: 'عندكم بنادول؟', sentAt: Date.now() }),
    );
    expect(await threadOf(store, conversation.id)).toEqual(['عندكم بنادول؟']);
    expect(conversation.ticket).toMatchObject({ status: 'open' });
    expect(await store.listUnfinished({ limit: 5 })).toEqual({ items: [], total: 0 });
    expect(await store.getSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      pharmacyName: 'صيدلية النور',
      language: 'en',
    });
    expect(await store.listDamagedSettings()).toEqual([{ key: 'hours', path }]);
  });

  test('stay as they are until somebody saves them anew', async () => {
    const { store, place } = await openDamaged('hours', value);
    await store.updateSettings({ theme: 'dark' });
    expect(storedValue(place, 'hours')).toBe(value);
    await store.updateSettings({ hours });
    expect(await store.listDamagedSettings()).toEqual([]);
    expect(storedValue(place, 'hours')).toBe(JSON.stringify(hours));
  });
});

test('what main refuses it refuses by field', async () => {
  const store = await openStore();
  const refused = store.updateSettings({ hours: { ...hours, timeZone: 'Nowhere/Nope' } });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid-input',
    fields: ['hours.timeZone: time-zone-unknown'],
  });
  const week = {
    ...hours.week,
    friday: [
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '13:00' },
    ],
  };
  await expect(store.updateSettings({ hours: { ...hours, week } })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: ['hours.week.friday: periods-overlap'],
  });
  expect(await store.getSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a setting of a newer version is no damage', async () => {
  const { store } = await openDamaged('fromTheFuture', '{"a":1}');
  expect(await store.listDamagedSettings()).toEqual([]);
});

describe('a row of another table that cannot be read', () => {
  const COLUMNS = [
    'UPDATE messages SET reactions = ?',
    'UPDATE messages SET earlier_texts = ?',
    'UPDATE messages SET details = ?',
    'UPDATE tickets SET classification = ?',
    'UPDATE ticket_events SET change = ?',
    'UPDATE customers SET allergies = ?',
    'UPDATE customers SET suggested_address = ?',
  ];
  test.each(COLUMNS.flatMap((sql) => ['{', '7', '"x"', '[1]'].map((value) => [sql, value] as const)))(
    '%s %s: the next message comes in, and everything is shown',
    async (sql, value) => {
      const place = placeWithDatabase();
      const first = await openStore(place);
      await record(first, fromPhone(PHONE, { content: 'السلام عليكم', sentAt: Date.now() }));
      await first.close();
      withDatabase(place, (database) => {
        database.pragma('ignore_check_constraints = ON');
        // History is append-only for the program; a disk does not ask.
        const guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ticket_events'";
        for (const name of database.prepare(guards).pluck().all())
          database.exec(`DROP TRIGGER ${String(name)}`);
        database.prepare(sql).run(value);
      });
      const store = await openStore(place);
      const { conversation } = await record(
        store,
        fromPhone(PHONE, { content: 'عندكم بنادول؟', sentAt: Date.now() }),
      );
      expect(await threadOf(store, conversation.id)).toHaveLength(2);
      expect(await store.listUnfinished({ limit: 5 })).toEqual({ items: [], total: 0 });
      expect(await store.getTicket({ id: conversation.ticket?.id ?? 0 })).toMatchObject({
        ticket: { status: 'open' },
      });
      await expect(store.getCustomer({ id: conversation.customerId })).resolves.toBeDefined();
      expect(await store.listAudit({ limit: 5 })).toBeDefined();
    },
  );
});
