import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../../scripts/lib/paths.ts';
import { openEncrypted, type BenchDatabase } from '../databases.ts';
import { fillDatabase } from '../fill.ts';
import type { BenchRun } from './context.ts';
import { tellSeeding } from './spare-time.ts';

/** Of every seeded database: they hold nothing of anybody, and are opened again by the next run. */
export const BENCH_KEY = Buffer.alloc(32, 1);

export interface SeededSize {
  conversations: number;
  messages: number;
}

/** What a kept database was made by: where any of it has changed, it is made anew. */
const MADE_BY = [
  ['tests', 'bench', 'seed.ts'],
  ['tests', 'bench', 'fill.ts'],
  ['tests', 'bench', 'written.ts'],
  ['tests', 'bench', 'report-years.ts'],
  ['src-shared', 'text'],
] as const;

let fingerprint: string | undefined;

/**
 * Opens the seeded database of this size, made at its first use and kept for the runs that follow. Its file is a line's to read:
 * whoever writes takes it back (`rolledBack`) or copies the file first.
 */
export function openSeeded(run: BenchRun, size: SeededSize): BenchDatabase {
  return openEncrypted(seededFile(run, size), BENCH_KEY);
}

/** The path of the same, closed. */
export function seededFile(run: BenchRun, size: SeededSize): string {
  const { conversations, messages } = size;
  const what = `${conversations} conversations, ${messages} messages`;
  return keptFile(run, { name: `${conversations}-${messages}`, what }, (desk) =>
    fillDatabase(desk, run.seed, size),
  );
}

/** The path of a database that is kept between runs, made by `fill` where it is not there yet. */
export function keptFile(
  run: BenchRun,
  { name: kind, what }: { name: string; what: string },
  fill: (desk: BenchDatabase) => void,
): string {
  const { databasesFolder, seed } = run;
  fingerprint ??= fingerprintOf();
  mkdirSync(databasesFolder, { recursive: true });
  const name = `${fingerprint}-${seed}-${kind}.db`;
  const names = readdirSync(databasesFolder);
  // Of an older schema or seed: nothing opens them again.
  for (const old of names.filter((one) => !one.startsWith(fingerprint ?? ''))) {
    rmSync(join(databasesFolder, old), { force: true });
  }
  const path = join(databasesFolder, name);
  if (!names.includes(name)) {
    const begunAt = performance.now();
    make(path, what, fill);
    tellSeeding(run, performance.now() - begunAt);
  }
  return path;
}

function make(path: string, what: string, fill: (desk: BenchDatabase) => void): void {
  console.log(`Seeding ${what} …`);
  const unfinished = `${path}.unfinished`;
  for (const tail of ['', '-wal', '-shm']) rmSync(`${unfinished}${tail}`, { force: true });
  const desk = openEncrypted(unfinished, BENCH_KEY);
  try {
    fill(desk);
    desk.database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    desk.database.close();
  }
  renameSync(unfinished, path);
}

/** Of an empty database's tables, indexes and triggers, and of the code that fills it. */
function fingerprintOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-bench-'));
  const hash = createHash('sha256');
  try {
    const { database } = openEncrypted(join(folder, 'empty.db'), BENCH_KEY);
    hash.update(String(database.pragma('user_version', { simple: true })));
    hash.update(
      JSON.stringify(database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all()),
    );
    database.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const path of MADE_BY) hashFiles(hash, inProject(...path));
  return hash.digest('hex').slice(0, 12);
}

function hashFiles(hash: ReturnType<typeof createHash>, path: string): void {
  if (path.endsWith('.ts')) {
    hash.update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).toSorted()) hashFiles(hash, join(path, name));
}
