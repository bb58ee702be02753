import type { SnapshotFile } from './manifest.ts';

/** Within so many days each file in the target is read to its last byte once more. */
const ROUND_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Which files are due to be read again: by their names, on from where the last run ended.
 * @param sinceMs how long ago that was; a clock that went back counts as a day.
 */
export function dueForRereading(
  files: readonly SnapshotFile[],
  { after, sinceMs }: { after: string; sinceMs: number },
): SnapshotFile[] {
  if (files.length === 0) return [];
  const days = sinceMs < 0 ? 1 : Math.min(sinceMs / DAY_MS, ROUND_DAYS);
  const count = Math.min(files.length, Math.ceil((files.length * days) / ROUND_DAYS));
  const inOrder = files.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const next = inOrder.findIndex(({ id }) => id > after);
  const start = next === -1 ? 0 : next;
  return Array.from({ length: count }, (_none, index) => inOrder[(start + index) % inOrder.length]).filter(
    (file) => file !== undefined,
  );
}
