import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPORTED_SETTINGS, EXPORTED_TABLES } from '#main/store/export/export-tables.ts';
import type { FullExportResult } from '#shared/domain/data/full-export.ts';
import { placeToKeep, removePlace, type Place } from '../store/support/open-store.ts';
import { withDatabase } from '../store/support/with-database.ts';
import { filesIn, fillEveryTable, openFullExport, readTable } from './support.ts';

type Exported = { place: Place; target: string; result: Extract<FullExportResult, { kind: 'done' }> };

/** A desk with rows in every table, that nobody has open, and what was exported of it. */
async function exportSeeded(): Promise<Exported> {
  const place = placeToKeep();
  withDatabase(place, fillEveryTable);
  const target = mkdtempSync(path.join(tmpdir(), 'rosheta-exported-'));
  const result = await openFullExport(place).run({ form: 'folder', place: target });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return { place, target, result };
}

/** What the export must say of one value, by its rule and nothing of the exporter's own. */
function expected(rule: string, value: unknown): unknown {
  if (value === null) return null;
  const kind = rule.replace('?', '');
  if (kind === 'json') return JSON.parse(value as string);
  if (kind === 'flag') return value === 1;
  if (kind === 'base64') return Buffer.from(value as Uint8Array).toString('base64');
  return value;
}

describe('a full export of a desk with rows in every table', () => {
  let exported: Exported;
  beforeAll(async () => {
    exported = await exportSeeded();
    return () => {
      removePlace(exported.place);
      rmSync(exported.target, { recursive: true, force: true });
    };
  });

  test('every row of every table is there, with every value, and times in words beside', () => {
    const { place, result } = exported;
    let rows = 0;
    for (const [table, { columns }] of Object.entries(EXPORTED_TABLES)) {
      const real = withDatabase(
        place,
        (database) => database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all(),
        'read-only',
      ).filter((row) => table !== 'settings' || EXPORTED_SETTINGS.includes(String(row['key'])));
      expect({ table, any: real.length > 0 }).toEqual({ table, any: true });
      const read = readTable(result.place, table);
      expect(read.length).toBe(real.length);
      rows += read.length;
      real.forEach((row, index) => {
        const line = read[index] ?? {};
        for (const [name, rule] of Object.entries(columns)) {
          if (rule === 'secret' || rule === 'internal') expect(line).not.toHaveProperty(name);
          else
            expect({ table, name, value: line[name] }).toEqual({
              table,
              name,
              value: expected(rule, row[name]),
            });
          if (!rule.startsWith('time')) continue;
          const iso = row[name] === null ? null : new Date(Number(row[name])).toISOString();
          expect(line[`${name}_iso`]).toBe(iso);
        }
      });
    }
    expect(result.counts).toMatchObject({ rows, tables: Object.keys(EXPORTED_TABLES).length });
  });

  test('no secret is in any byte of it', () => {
    const { result } = exported;
    const all = filesIn(result.place)
      .map((file) => readFileSync(path.join(result.place, file), 'utf8'))
      .join('\n');
    expect(all).toContain('SECRET-messages-content');
    for (const [table, { columns }] of Object.entries(EXPORTED_TABLES)) {
      for (const [name, rule] of Object.entries(columns)) {
        if (rule === 'secret') expect(all).not.toContain(`SECRET-${table}-${name}`);
      }
    }
    for (const table of ['cloud_credentials', 'webhook_deliveries', 'send_keys'])
      expect(all).not.toContain(`SECRET-${table}`);
  });

  test('each line is as the schema beside it says', () => {
    const { result } = exported;
    const schema = JSON.parse(readFileSync(path.join(result.place, 'schema.json'), 'utf8')) as {
      $defs: Record<string, object>;
    };
    expect(Object.keys(schema.$defs)).toEqual(Object.keys(EXPORTED_TABLES));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [table, definition] of Object.entries(schema.$defs)) {
      const validate = ajv.compile(definition);
      for (const line of readTable(result.place, table)) {
        // The seed's flags and ids are of any value; what counts is the kind.
        const isValid = validate(line);
        expect({ table, isValid, errors: validate.errors }).toEqual({ table, isValid: true, errors: null });
      }
    }
  });

  test('the manifest names every file with its size and hash, and the counts are what is there', () => {
    const { result } = exported;
    const manifest = JSON.parse(readFileSync(path.join(result.place, 'manifest.json'), 'utf8')) as {
      rows: number;
      tables: number;
      missingFiles: number;
      entries: { path: string; sizeBytes: number; sha256: string; rows?: number }[];
    };
    const there = filesIn(result.place).filter((file) => file !== 'manifest.json');
    expect(manifest.entries.map((entry) => entry.path).sort()).toEqual(there);
    for (const entry of manifest.entries) {
      const bytes = readFileSync(path.join(result.place, entry.path));
      expect(entry).toMatchObject({
        sizeBytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      const table = /^tables\/(.+)\.jsonl$/.exec(entry.path)?.[1];
      if (table !== undefined) expect(entry.rows).toBe(readTable(result.place, table).length);
    }
    expect(manifest).toMatchObject({ rows: result.counts.rows, tables: result.counts.tables });
  });

  test('files of messages that are not on the PC are named, and nothing pretends to be them', () => {
    const { result } = exported;
    const files = readTable(result.place, 'media_files');
    expect(result.counts).toMatchObject({ files: 0, missingFiles: files.length });
    const missing = readFileSync(path.join(result.place, 'missing-files.jsonl'), 'utf8').trim().split('\n');
    const named = missing.map((line) => (JSON.parse(line) as { file_id: string }).file_id);
    expect(new Set(named)).toEqual(new Set(files.map(({ id }) => id)));
    expect(existsSync(path.join(result.place, 'files'))).toBe(false);
  });

  test('who reads it finds both READMEs, with the warning first', () => {
    const { result } = exported;
    expect(readFileSync(path.join(result.place, 'README.ar.md'), 'utf8')).toContain('غير مشفّرة');
    const english = readFileSync(path.join(result.place, 'README.en.md'), 'utf8');
    expect(english).toContain('not encrypted');
    for (const table of Object.keys(EXPORTED_TABLES)) expect(english).toContain(`**${table}**`);
  });
});
