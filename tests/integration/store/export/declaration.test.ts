import { describe, expect, test } from 'vitest';
import type { Database } from 'better-sqlite3';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { exportedColumns } from '#main/store/export/declaration.ts';
import {
  EXPORTED_SETTINGS,
  EXPORTED_TABLES,
  LEFT_OUT_SETTINGS,
  LEFT_OUT_TABLES,
} from '#main/store/export/export-tables.ts';
import { NEW_DATABASE } from '../../support/new-database.ts';
import { withDatabase } from '../support/with-database.ts';

interface Column {
  name: string;
  notnull: number;
  pk: number;
  type: string;
}

const inDatabase = <T>(work: (database: Database) => T): T => withDatabase(NEW_DATABASE, work, 'read-only');

/** Ordinary tables; those of the full-text search are SQLite's own. */
const tablesOf = (database: Database): string[] =>
  (database.pragma('table_list') as { name: string; type: string }[])
    .filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name }) => name)
    .sort();

describe('what a full export takes along', () => {
  test('every table is decided: it is exported, or named as one that stays', () => {
    const decided = [...Object.keys(EXPORTED_TABLES), ...Object.keys(LEFT_OUT_TABLES)].sort();
    expect(decided).toEqual(inDatabase(tablesOf));
  });

  test.each(Object.keys(EXPORTED_TABLES))('every column of %s is decided, and is what it says', (table) => {
    const declared = EXPORTED_TABLES[table];
    if (declared === undefined) throw new Error(table);
    const columns = inDatabase((database) => database.pragma(`table_info(${table})`) as Column[]);
    expect(Object.keys(declared.columns).sort()).toEqual(columns.map(({ name }) => name).sort());
    for (const { name, kind, isNullable } of exportedColumns(declared)) {
      const column = columns.find((one) => one.name === name);
      const mayBeNull = column?.notnull === 0 && !(column.pk > 0);
      expect({ table, name, isNullable }).toEqual({ table, name, isNullable: mayBeNull });
      expect({ name, isBlob: kind === 'base64' }).toEqual({ name, isBlob: column?.type === 'BLOB' });
    }
  });

  test('what refers to another table names it', () => {
    for (const [table, declared] of Object.entries(EXPORTED_TABLES)) {
      const keys = inDatabase(
        (database) => database.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[],
      );
      const columns = exportedColumns(declared);
      for (const { from, table: to } of keys) {
        const column = columns.find(({ name }) => name === from);
        if (column !== undefined) expect({ table, from, to: column.of }).toEqual({ table, from, to });
      }
      for (const { of } of columns) if (of !== undefined) expect(Object.keys(EXPORTED_TABLES)).toContain(of);
    }
  });

  test('no column that is called after a secret leaves', () => {
    for (const [table, declared] of Object.entries(EXPORTED_TABLES)) {
      const named = exportedColumns(declared).filter(({ name }) =>
        /secret|token|hash$|password|pin$|passphrase|url$|hint/.test(name),
      );
      expect({ table, named }).toEqual({ table, named: [] });
    }
  });

  test('every setting is decided', () => {
    expect([...EXPORTED_SETTINGS, ...LEFT_OUT_SETTINGS].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  });
});
