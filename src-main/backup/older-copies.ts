import type { Erasure, OlderCopy } from '#shared/domain/privacy/erasure.ts';
import { tidy } from '../lib/files/remove.ts';
import { listCopies, type FoundCopy } from './copies.ts';
import type { DataPlace } from './place.ts';

/** When the last erasure was done, epoch ms; a copy that was begun before may still have whoever was erased. */
const lastDoneAt = (erasures: readonly Erasure[]): number =>
  Math.max(0, ...erasures.map(({ doneAt, askedAt }) => doneAt ?? askedAt));

/** The names of copies tell whole seconds. */
const SECOND_MS = 1000;

/**
 * By a clock that may have been set: where it was ahead when somebody was erased, what was copied until `sureFrom` may have them; a
 * copy from the future says nothing of when it was made, and may have them too. What is begun from `sureFrom` on never counts:
 * it is the one that stays.
 */
function olderCopies(
  place: DataPlace,
  erasures: readonly Erasure[],
  { sureFrom, now }: { sureFrom: number; now: number },
): FoundCopy[] {
  if (erasures.length === 0) return [];
  const at = Math.min(lastDoneAt(erasures), Math.floor(sureFrom / SECOND_MS) * SECOND_MS);
  return listCopies(place).filter(
    ({ kind, takenAt }) => kind !== 'replaced' && (takenAt < at || takenAt > now),
  );
}

/** Copies of the database on this PC from before; what a restore has put aside has a dialog of its own. @param now epoch ms. */
export const listOlderCopies = (place: DataPlace, erasures: readonly Erasure[], now: number): OlderCopy[] =>
  olderCopies(place, erasures, { sureFrom: now, now }).map(({ id, takenAt, sizeBytes }) => ({
    id,
    takenAt,
    sizeBytes,
  }));

/**
 * A copy has to be there that was begun from `sureFrom` on. @returns how many are gone; one that somebody holds stays, and is listed
 * again. @param times epoch ms.
 */
export async function removeOlderCopies(
  place: DataPlace,
  erasures: readonly Erasure[],
  times: { sureFrom: number; now: number },
): Promise<number> {
  let removed = 0;
  for (const { file } of olderCopies(place, erasures, times)) if (await tidy(file)) removed += 1;
  return removed;
}
