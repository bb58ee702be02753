import { existsSync } from 'node:fs';
import type { DatabaseProblem } from '../store/database/open-error.ts';
import { listCopies, sizeIfThere } from './copies.ts';
import type { DataPlace } from './place.ts';

/** One page: it is decrypted and checked before anything can be called damaged. */
const SMALLEST_DATABASE = 4096;

interface Proving {
  place: DataPlace;
  /** Why a database file does not open with a key; null when it does and is whole. */
  findProblem: (databasePath: string, key: Uint8Array) => Promise<DatabaseProblem | null>;
}

/** Whether a key belongs to these data. A damaged database says nothing about the key; a copy of it does. */
export async function opensAnything({ place, findProblem }: Proving, key: Buffer): Promise<boolean> {
  for (const file of [place.database, ...listCopies(place).map((copy) => copy.file)]) {
    // An empty file opens with any key, and is called corrupted only after that.
    if ((sizeIfThere(file) ?? 0) < SMALLEST_DATABASE) continue;
    const problem = await findProblem(file, key);
    if (problem === null || problem === 'corrupted' || problem === 'newer-version') return true;
  }
  return false;
}

/** Every database has a key of its own, made with it. Where this PC's is lost, the database itself tells. */
export async function isOwnKey(
  { place, findProblem, loadKey }: Proving & { loadKey: () => Buffer },
  key: Uint8Array,
): Promise<boolean> {
  try {
    return loadKey().equals(key);
  } catch {
    const problem = existsSync(place.database) ? await findProblem(place.database, key) : 'missing';
    return problem === null || problem === 'newer-version';
  }
}
