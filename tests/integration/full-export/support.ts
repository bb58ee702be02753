import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from 'better-sqlite3';
import { FullExport } from '#main/full-export/full-export.ts';
import { Leftovers } from '#main/full-export/leftovers.ts';
import { runWorker } from '#main/full-export/run-worker.ts';
import type { FullExportResult } from '#shared/domain/data/full-export.ts';
import { EXPORTED_TABLES } from '#main/store/export/export-tables.ts';
import { silentLog } from '../support/silent-log.ts';
import { FULL_EXPORT_WORKER } from '../support/workers.ts';
import type { Place } from '../store/support/open-store.ts';

export function temporaryFolder(name = 'rosheta-خروج '): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Texts that break what is not careful: of either direction, with ends of lines, NUL, quotes, emoji. */
const TEXTS = [
  'عندكم «بنادول»؟\nسطر ثانٍ',
  '\u202Eabc\u202C 💊 "quoted" \'x\' \\',
  'a\u2028b\0c,;\t<img onerror=1>',
  '',
];

/** Three rows in every exported table, of whatever its columns take: rules between tables do not hold here. */
export function fillEveryTable(database: Database): void {
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  const triggers = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  for (const [table, { columns }] of Object.entries(EXPORTED_TABLES)) {
    const real = database.pragma(`table_info(${table})`) as {
      name: string;
      type: string;
      notnull: number;
      pk: number;
    }[];
    for (let row = 1; row <= 3; row += 1) {
      const values = real.map(({ name, type, notnull, pk }, index) => {
        const isNull = row === 3 && notnull === 0 && pk === 0;
        if (isNull) return null;
        if (columns[name]?.startsWith('json')) return JSON.stringify({ واحد: row, list: [1.5, 'ب'] });
        if (columns[name]?.startsWith('flag')) return row % 2;
        if (table === 'settings' && name === 'key') return ['language', 'hours', 'firstRun'][row - 1];
        if (table === 'media_files' && name === 'id') return `00000000-0000-4000-8000-00000000000${row}`;
        if (table === 'media_files' && name === 'sha256') return String(row).repeat(64);
        if (name === 'size_bytes') return 100 + row;
        if (type === 'INTEGER') return pk > 0 ? row + 900 : 1_700_000_000_000 + row * 1000 + index;
        if (type === 'REAL') return row + 0.25;
        if (type === 'BLOB') return Buffer.from([row, 0, 255, index]);
        return `SECRET-${table}-${name}-${row} ${TEXTS[(row + index) % TEXTS.length]}`;
      });
      const names = real.map(({ name }) => `"${name}"`).join(', ');
      database
        .prepare(`INSERT OR IGNORE INTO ${table} (${names}) VALUES (${real.map(() => '?').join(', ')})`)
        .run(...values);
    }
  }
}

/** The app's own way, with its worker. */
export function openFullExport(place: Place, options: { uploads?: string; now?: () => number } = {}) {
  const data = path.dirname(place.databasePath);
  const note = path.join(data, 'unfinished-exports.json');
  const ended: FullExportResult[] = [];
  const progress: (number | null)[] = [];
  let onProgress = (_done: number | null): void => {};
  const fullExport = new FullExport({
    userData: data,
    run: (task, tell) =>
      runWorker(
        FULL_EXPORT_WORKER,
        {
          ...task,
          databasePath: place.databasePath,
          key: place.key,
          uploads: options.uploads ?? path.join(data, 'uploads'),
          appVersion: '0.0.0',
        },
        tell,
      ),
    keepMedia: (work) => work(),
    leftovers: new Leftovers(note, silentLog),
    onChange: ({ progress: done }) => {
      progress.push(done);
      onProgress(done);
    },
    onEnd: (_agentId, result) => ended.push(result),
    now: options.now ?? (() => Date.UTC(2026, 2, 1)),
    log: silentLog,
  });
  return {
    fullExport,
    note,
    progress,
    hear: (listener: (done: number | null) => void) => void (onProgress = listener),
    /** Begins, and waits for its end. */
    run: async (input: {
      form: 'folder' | 'zip';
      place: string;
      withFiles?: boolean;
    }): Promise<FullExportResult> => {
      fullExport.begin({ withFiles: true, agentId: 1, ...input });
      await fullExport.ended;
      const last = ended.at(-1);
      if (last === undefined) throw new Error('it did not say how it ended');
      return last;
    },
  };
}

/** Every file below a folder, with `/`. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

/** The lines of a table, read as anybody would read them. */
export function readTable(folder: string, table: string): Record<string, unknown>[] {
  const text = readFileSync(path.join(folder, 'tables', `${table}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
