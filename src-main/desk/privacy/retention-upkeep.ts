import { RETENTION_KINDS, type RetentionPreview } from '#shared/domain/privacy/retention.ts';
import { monthsBefore } from '#shared/time/months-before.ts';
import type { Store } from '../../store/contract/store.ts';
import { Upkeep, type UpkeepDependencies } from '../upkeep.ts';

export type RetentionStore = Pick<
  Store,
  'retireOld' | 'getSettings' | 'findLastWrittenAt' | 'countRetirable'
>;

/** Lets go of what is older than the settings say, a piece at a time. */
export const retentionUpkeep = (
  store: RetentionStore,
  { onFiles, ...deps }: UpkeepDependencies & { onFiles: () => void },
): Upkeep =>
  new Upkeep(
    {
      step: (wall) => retireAPiece(store, wall, onFiles),
      failure: 'what is old could not be let go',
      // After the morning's first customers and the day's backup.
      firstMs: 20 * 60_000,
      pauseMs: 100,
      laterMs: 6 * 60 * 60_000,
    },
    deps,
  );

/**
 * How late it is at most, by what customers wrote last: a PC whose clock is a year ahead must not take a year away. Null
 * while nobody has ever written.
 */
async function provenNow(store: RetentionStore, wall: number): Promise<number | null> {
  const written = await store.findLastWrittenAt();
  return written === null ? null : Math.min(wall, written);
}

/** @returns whether every kind has been looked through. */
export async function retireAPiece(
  store: RetentionStore,
  wall: number,
  onFiles: () => void,
): Promise<{ isDone: boolean }> {
  const now = await provenNow(store, wall);
  if (now === null) return { isDone: true };
  const { retention } = await store.getSettings();
  for (const kind of RETENTION_KINDS) {
    const months = retention[kind];
    const before = months === null ? null : monthsBefore(now, months);
    const { isDone, removed } = await store.retireOld({ kind, before, now: wall });
    if (removed > 0) onFiles();
    if (!isDone) return { isDone: false };
  }
  return { isDone: true };
}

/** What would go now if a kind stayed for so long; counted in pieces, so that the desk works on meanwhile. */
export async function previewRetention(
  store: RetentionStore,
  { kind, months }: { kind: (typeof RETENTION_KINDS)[number]; months: number },
  wall: number,
): Promise<RetentionPreview> {
  const before = monthsBefore((await provenNow(store, wall)) ?? wall, months);
  const sum: RetentionPreview = { count: 0, oldestAt: null, before };
  for (let after: number | null = 0; after !== null;) {
    const piece: Awaited<ReturnType<RetentionStore['countRetirable']>> = await store.countRetirable({
      kind,
      before,
      after,
    });
    sum.count += piece.count;
    sum.oldestAt = earlier(sum.oldestAt, piece.oldestAt);
    after = piece.next;
  }
  return sum;
}

const earlier = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);
