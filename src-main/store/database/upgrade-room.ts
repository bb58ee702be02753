import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { freeBytes } from '../../lib/free-bytes.ts';
import type { Migration } from '../migrations/migration.ts';
import { DatabaseOpenError, type UpgradeRoom } from './open-error.ts';

/** The last step that writes every message and its index anew. */
const LAST_REWRITE = 200;

/**
 * How many times its own size a database grows while it is upgraded, its write-ahead log included: the search of messages came
 * after the first version and is larger than they are; later steps write a column of each row at most.
 */
const GROWS_TIMES = { withRewrite: 4.5, without: 1.5 } as const;

/** For a database of next to nothing, and what the desk writes right after. */
const LEAST_BYTES = 16 * 1024 * 1024;

/** @param copy where the copy of how it was comes to lie; one that is there already needs no room any more. */
export function roomForUpgrade(
  database: Database,
  { copy, pending }: { copy: string; pending: readonly Migration[] },
): UpgradeRoom {
  const bytes =
    (database.pragma('page_count', { simple: true }) as number) *
    (database.pragma('page_size', { simple: true }) as number);
  const rewrites = pending.some(({ version }) => version <= LAST_REWRITE);
  const times = (existsSync(copy) ? 0 : 1) + (rewrites ? GROWS_TIMES.withRewrite : GROWS_TIMES.without);
  return { neededBytes: Math.ceil(bytes * times) + LEAST_BYTES, freeBytes: freeBytes(dirname(copy)) };
}

/** Before anything is written: on a disk that fills up half-way nothing is lost, but nobody can work either. */
export function refuseWithoutRoom(room: UpgradeRoom): void {
  const { neededBytes, freeBytes } = room;
  if (freeBytes >= neededBytes) return;
  const message = `the upgrade needs ${neededBytes} bytes, and ${freeBytes} are free`;
  throw new DatabaseOpenError('no-room', { message, room });
}
