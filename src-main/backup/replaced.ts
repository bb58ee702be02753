import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReplacedData } from '#shared/domain/data/backup.ts';
import { AppError } from '#shared/domain/errors.ts';
import { remove } from '../lib/files/remove.ts';
import type { DataPlace } from './place.ts';

const REPLACED = /^(.+)\.replaced-(\d{14}(?:-\d+)?)(?:-wal|-shm)?$/;
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/;

/** What one restore has put aside, as far as it is there; all of it has the time of that restore in its name. */
export interface ReplacedSet {
  /** The end of its names. */
  id: string;
  /** When it was put aside, epoch ms. */
  at: number;
  /** Its database has its log beside it, which is part of it. */
  database: string | undefined;
  databaseKey: string | undefined;
  session: string | undefined;
  uploads: string | undefined;
  recordings: string | undefined;
  /** Everything of this id, the logs too. */
  all: string[];
}

/** Newest first. */
export function listReplaced(place: DataPlace): ReplacedSet[] {
  const ids = new Map<string, string[]>();
  for (const folder of [place.userData, path.dirname(place.session)]) {
    for (const name of namesIn(folder)) {
      const id = REPLACED.exec(name)?.[2];
      if (id !== undefined) ids.set(id, [...(ids.get(id) ?? []), path.join(folder, name)]);
    }
  }
  return [...ids]
    .flatMap(([id, all]) => {
      const at = timeOf(id);
      const found = (file: string): string | undefined => {
        const replaced = `${file}.replaced-${id}`;
        return existsSync(replaced) ? replaced : undefined;
      };
      if (at === undefined) return [];
      return {
        id,
        at,
        database: found(place.database),
        databaseKey: found(place.databaseKey),
        session: found(place.session),
        uploads: found(place.uploads),
        recordings: found(place.recordings),
        all,
      };
    })
    .sort((a, b) => b.at - a.at);
}

/** For the person who decides whether it may go. */
export function describeReplaced(place: DataPlace): ReplacedData[] {
  return listReplaced(place).map(({ id, at, database, all }) => ({
    id,
    replacedAt: at,
    sizeBytes: all.reduce((sum, file) => sum + bytesOf(file), 0),
    hasConversations: database !== undefined,
  }));
}

/**
 * For good. What is cut off in the middle is nothing that could be brought back any more: a database without its log
 * would lack its newest messages, and one without its key, link or files would come back without them.
 * @param id looked up among what there is, never used as a path. Throws AppError not-found.
 */
export async function removeReplaced(place: DataPlace, id: string): Promise<ReplacedData> {
  const wanted = describeReplaced(place).find((one) => one.id === id);
  const set = listReplaced(place).find((one) => one.id === id);
  if (wanted === undefined || set === undefined) throw new AppError('not-found');
  if (set.database !== undefined) await remove(set.database);
  for (const file of set.all) await remove(file);
  return wanted;
}

function timeOf(id: string): number | undefined {
  const [, year, month, day, hour, minute, second] = TIME.exec(id) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}

function bytesOf(one: string): number {
  const info = statSync(one, { throwIfNoEntry: false });
  if (info?.isDirectory() !== true) return info?.size ?? 0;
  return namesIn(one).reduce((sum, name) => sum + bytesOf(path.join(one, name)), 0);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
