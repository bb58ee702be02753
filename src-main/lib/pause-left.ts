/**
 * How long a pause lasts that was stored as the moment of its end, in ms. Somebody may have set the clock since then: one
 * that would last longer than such a pause ever does is over.
 * @param times epoch ms.
 */
export function pauseLeft({
  until,
  now,
  longestMs,
}: {
  until: number;
  now: number;
  longestMs: number;
}): number {
  const leftMs = Math.max(0, until - now);
  return leftMs > longestMs ? 0 : leftMs;
}
