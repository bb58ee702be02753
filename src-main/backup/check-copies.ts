import type { DatabaseProblem } from '../store/database/open-error.ts';
import { listCopies } from './copies.ts';
import type { DataPlace } from './place.ts';

/**
 * Reads the copies of the database, newest first, until one is whole: on a disk that damages one file, a copy may be
 * damaged as well. @returns the ids of those that are not, none of which is to be offered first.
 */
export async function findUnusableCopies(
  place: DataPlace,
  findProblem: (file: string) => Promise<DatabaseProblem | null>,
): Promise<ReadonlySet<string>> {
  const unusable = new Set<string>();
  for (const { id, file } of listCopies(place)) {
    if ((await findProblem(file)) === null) break;
    unusable.add(id);
  }
  return unusable;
}
