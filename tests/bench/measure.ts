/** Median of the times `work` took, in ms, for two ways of doing the same, taken in turns so that noise hits both. */
export function compare(
  rounds: number,
  ours: () => unknown,
  other: () => unknown,
): { ours: number; other: number } {
  ours();
  other();
  const times: { ours: number[]; other: number[] } = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(timeOf(ours));
    times.other.push(timeOf(other));
  }
  return { ours: median(times.ours), other: median(times.other) };
}

export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** @param share 0.95 for the time that 95 of a hundred stay under. */
export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
