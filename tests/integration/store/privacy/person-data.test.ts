import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '#main/store/database/migrate.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';
import { NOT_PERSONAL } from '#main/store/schema/person-data/not-personal.ts';
import { PERSON_TABLES } from '#main/store/schema/person-data/person-data.ts';

function newest(): Database {
  const database = new Sqlite(':memory:');
  migrate(database, MIGRATIONS);
  return database;
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Every table with its columns: shadow tables of the indexes, and SQLite's own, are nobody's. */
function schemaOf(database: Database): Map<string, string[]> {
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
       AND name NOT LIKE 'sqlite%'`,
    )
    .all();
  const columns = database.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)');
  return new Map(tables.map(({ name }) => [name, columns.all(name).map((column) => column.name)]));
}

test('every table and every column of the schema is declared: whose it is, and what is given of it', () => {
  const declared = new Map<string, string[]>();
  for (const [name, { gives, keeps }] of Object.entries(PERSON_TABLES))
    declared.set(name, [...wordsOf(gives), ...wordsOf(keeps)]);
  for (const [name, columns] of Object.entries(NOT_PERSONAL)) {
    expect(declared.has(name)).toBe(false);
    declared.set(name, wordsOf(columns));
  }
  const sorted = (map: Map<string, string[]>): Record<string, string[]> =>
    Object.fromEntries([...map].map(([name, columns]) => [name, columns.toSorted()]));
  expect(sorted(declared)).toEqual(sorted(schemaOf(newest())));
});

test('what rows hang on is a column of their table', () => {
  const schema = schemaOf(newest());
  for (const [name, { by }] of Object.entries(PERSON_TABLES))
    expect(by[1] === 'rowid' || schema.get(name)?.includes(by[1]), name).toBe(true);
});

test('what refers to another table with a declared key comes before that table, so that it can go', () => {
  const database = newest();
  const order = Object.keys(PERSON_TABLES);
  const keys = database.prepare<[string], { table: string; on_delete: string }>(
    'SELECT "table", on_delete FROM pragma_foreign_key_list(?)',
  );
  for (const name of order) {
    const key = PERSON_TABLES[name]?.by[0];
    for (const { table } of keys.all(name)) {
      if (table === name || key === 'own' || PERSON_TABLES[table]?.by[0] !== key) continue;
      expect(order.indexOf(name), `${name} → ${table}`).toBeLessThan(order.indexOf(table));
    }
  }
});
