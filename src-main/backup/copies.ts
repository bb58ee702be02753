import { readdirSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { DatabaseCopy } from '#shared/domain/data/startup.ts';
import type { DataPlace } from './place.ts';
import { listReplaced } from './replaced.ts';

export interface FoundCopy extends DatabaseCopy {
  file: string;
}

const DAILY = /^rosheta-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.backup$/;
const BEFORE_UPDATE = /\.v\d+\.copy$/;

/** The file name of a backup taken at `at` (epoch ms): UTC, so that names sort and clocks going back do no harm. */
export function backupName(at: number): string {
  const digits = new Date(at).toISOString().replace(/\D/g, '');
  return `rosheta-${digits.slice(0, 8)}-${digits.slice(8, 14)}.backup`;
}

/** When the backup of this name was taken (epoch ms); undefined for any other file, and for a day that never was. */
function takenAt(name: string): number | undefined {
  const [, year, month, day, hour, minute, second] = DAILY.exec(name) ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * Every copy of the database on this PC, newest first, which were verified when they were made, not now; and after them
 * what restores have put aside, which nobody has proven.
 */
export function listCopies(place: DataPlace): FoundCopy[] {
  const { database, backups } = place;
  const daily = namesIn(backups).flatMap((name) => {
    const at = takenAt(name);
    return at === undefined ? [] : describe('daily', path.join(backups, name), () => at);
  });
  const folder = path.dirname(database);
  const beforeUpdate = namesIn(folder)
    .filter((name) => name.startsWith(path.basename(database)) && BEFORE_UPDATE.test(name))
    .flatMap((name) =>
      describe('before-update', path.join(folder, name), ({ mtimeMs }) => Math.round(mtimeMs)),
    );
  const replaced = listReplaced(place).flatMap(({ at, database: file }) =>
    file === undefined ? [] : describe('replaced', file, () => at),
  );
  return [...[...daily, ...beforeUpdate].sort((a, b) => b.takenAt - a.takenAt), ...replaced];
}

/** Bytes; undefined for what has gone meanwhile, or cannot be looked at. */
export function sizeIfThere(file: string): number | undefined {
  return statsOf(file)?.size;
}

/** None when it has gone since the folder was read. */
function describe(kind: DatabaseCopy['kind'], file: string, at: (stats: Stats) => number): FoundCopy[] {
  const stats = statsOf(file);
  if (stats === undefined) return [];
  return [{ id: path.basename(file), kind, takenAt: at(stats), sizeBytes: stats.size, file }];
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
