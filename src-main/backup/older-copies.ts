import type { Erasure, OlderCopy } from '#shared/domain/privacy/erasure.ts';
import { tidy } from '../lib/files/remove.ts';
import { listCopies, type FoundCopy } from './copies.ts';
import type { DataPlace } from './place.ts';

/** When the last erasure was done, epoch ms; a copy that was begun before may still have whoever was erased. */
const lastDoneAt = (erasures: readonly Erasure[]): number =>
  Math.max(0, ...erasures.map(({ doneAt, askedAt }) => doneAt ?? askedAt));

const olderThan = (place: DataPlace, at: number): FoundCopy[] =>
  listCopies(place).filter(({ kind, takenAt }) => kind !== 'replaced' && takenAt < at);

/** Copies of the database on this PC from before; what a restore has put aside has a dialog of its own. */
export const listOlderCopies = (place: DataPlace, erasures: readonly Erasure[]): OlderCopy[] =>
  erasures.length === 0
    ? []
    : olderThan(place, lastDoneAt(erasures)).map(({ id, takenAt, sizeBytes }) => ({
        id,
        takenAt,
        sizeBytes,
      }));

/** A copy of now has to be there before. @returns how many are gone; one that somebody holds stays, and is listed again. */
export async function removeOlderCopies(place: DataPlace, erasures: readonly Erasure[]): Promise<number> {
  let removed = 0;
  for (const { file } of olderThan(place, lastDoneAt(erasures))) if (await tidy(file)) removed += 1;
  return removed;
}
