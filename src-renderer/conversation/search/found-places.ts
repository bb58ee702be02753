/** What a search has brought the reader to. `of`: which search; `id`: null when it found nothing at first. */
export type ShownHit = { of: string; id: number | null; at: number };

/** Which of the found messages is shown, the newest is 0; null for none of them, as one that was deleted since. */
export function placeOf(ids: readonly number[], shown: ShownHit | null): number | null {
  if (shown?.id == null) return null;
  const at = ids.indexOf(shown.id);
  return at === -1 ? null : at;
}

/**
 * On to an older one (1) or back to a newer one (-1); the ends hold. After one that is found no more it goes on where that
 * one stood.
 */
export function nextPlace(ids: readonly number[], shown: ShownHit | null, by: 1 | -1): number {
  const at = placeOf(ids, shown);
  const gone = shown?.id == null ? 0 : shown.at;
  const next = at === null ? (by === 1 ? gone : gone - 1) : at + by;
  return Math.min(Math.max(next, 0), ids.length - 1);
}
