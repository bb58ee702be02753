/**
 * How long to try: `FUZZ_RUNS` for a long run, `FUZZ_SEED` to repeat one. On a failure fast-check prints the seed,
 * the path and the smallest input that fails.
 * @param runs of a run in continuous integration.
 */
export function fuzzRuns(runs: number): { numRuns: number; seed?: number } {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env;
  const numRuns = FUZZ_RUNS === undefined ? runs : Number(FUZZ_RUNS);
  return FUZZ_SEED === undefined ? { numRuns } : { numRuns, seed: Number(FUZZ_SEED) };
}

/** Each takes some seconds alone, and many times that on a machine with more to do; a long run takes as long as it takes. */
export const FUZZ_TIMEOUT_MS = process.env['FUZZ_RUNS'] === undefined ? 3 * 60_000 : 60 * 60_000;
