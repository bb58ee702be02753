import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { isRealFolder, namesIn } from './there.ts';

// <chosen folder>/rosheta-<desk>/
//   key                       the database's key, encrypted with the passphrase
//   erased                    who was erased, as keyed hashes, sealed with the database's key
//   files/<ab>/<uuid>         the files of messages, as they lie in uploads/: encrypted, each written once
//   snapshots/<number>-<time>/
//     key, database.<n>, link.<n>
//     manifest                there when everything it names was proven: the commit

const DESK_FOLDER = /^rosheta-([0-9a-f]{12})$/;
const SNAPSHOT = /^(\d{6,12})-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/;
export const MANIFEST = 'manifest';
export const KEY = 'key';
export const ERASED = 'erased';
/** FAT32 takes no file of 4 GB. */
export const PART_BYTES = 1024 ** 3;

/** Says whose a folder is without saying anything about them: two pharmacies may share a disk. */
export const deskIdOf = (databaseKey: Uint8Array): string =>
  createHash('sha256').update('rosheta external backup').update(databaseKey).digest('hex').slice(0, 12);

export const deskFolder = (target: string, desk: string): string => path.join(target, `rosheta-${desk}`);
export const snapshotFolder = (desk: string, snapshot: string): string =>
  path.join(desk, 'snapshots', snapshot);
/** A folder of some hundred files each: FAT32 is slow, and ends at 65,534 names. */
export const fileFolder = (desk: string, id: string): string => path.join(desk, 'files', id.slice(0, 2));
export const filePath = (desk: string, id: string): string => path.join(fileFolder(desk, id), id);

export interface FoundSnapshot {
  name: string;
  /** Each one's is higher than those before it, whatever the clock said. */
  number: number;
  takenAt: number;
  hasManifest: boolean;
}

/** UTC, so that the name says nothing of where the pharmacy is. */
export function snapshotName(number: number, takenAt: number): string {
  const digits = new Date(takenAt).toISOString().replace(/\D/g, '');
  return `${String(number).padStart(6, '0')}-${digits.slice(0, 8)}-${digits.slice(8, 14)}`;
}

/** What else lies there is not touched. */
export function parseSnapshotName(name: string): Omit<FoundSnapshot, 'hasManifest'> | undefined {
  const [, number, year, month, day, hour, minute, second] = SNAPSHOT.exec(name) ?? [];
  if (number === undefined) return undefined;
  const takenAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(takenAt) ? undefined : { name, number: Number(number), takenAt };
}

/** In the order in which they were taken, the newest first; also those that never got a manifest. No links to any. */
export function listSnapshots(desk: string): FoundSnapshot[] {
  return namesIn(path.join(desk, 'snapshots'))
    .flatMap((name) => {
      const parsed = parseSnapshotName(name);
      if (parsed === undefined || !isRealFolder(snapshotFolder(desk, name))) return [];
      return { ...parsed, hasManifest: isFile(path.join(snapshotFolder(desk, name), MANIFEST)) };
    })
    .sort((a, b) => b.number - a.number);
}

export const wholeSnapshots = (desk: string): FoundSnapshot[] =>
  listSnapshots(desk).filter(({ hasManifest }) => hasManifest);

/** The desks whose snapshots lie in a folder. A person may also choose such a desk's own folder. */
export function listDesks(folder: string): { desk: string; folder: string }[] {
  const own = DESK_FOLDER.exec(path.basename(folder))?.[1];
  if (own !== undefined) return [{ desk: own, folder }];
  return namesIn(folder).flatMap((name) => {
    const desk = DESK_FOLDER.exec(name)?.[1];
    return desk === undefined ? [] : [{ desk, folder: path.join(folder, name) }];
  });
}

/** Of the files right in it. */
export function sizeOfFolder(folder: string): number {
  return namesIn(folder).reduce((sum, name) => {
    const info = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return sum + (info?.size ?? 0);
  }, 0);
}

export function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
