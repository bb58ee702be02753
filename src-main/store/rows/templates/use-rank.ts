const HALF_LIFE_MS = 14 * 24 * 3_600_000;

/**
 * A rank that falls by half in two weeks, kept so that it need not be computed anew as time goes: the logarithm of
 * the uses, each doubled per half-life since 1970. The higher is used more, and lately.
 * @param before Null for never used.
 */
export function rankAfterUse(before: number | null, now: number): number {
  const use = now / HALF_LIFE_MS;
  if (before === null) return use;
  const [high, low] = before > use ? [before, use] : [use, before];
  return high + Math.log2(1 + 2 ** (low - high));
}
