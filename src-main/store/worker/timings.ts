import type { OperationTimes } from '#shared/domain/inspection/desk-state.ts';

/** Ranges that grow by half, from a tenth of a millisecond to half an hour: what is longer is in the last one. */
const FIRST_MS = 0.1;
const GROWTH = 1.5;
const RANGES = 42;

interface Histogram {
  counts: Uint32Array;
  count: number;
  max: number;
}

/** How long operations take, by name: a few numbers each, however many there were. */
export class Timings {
  readonly #of = new Map<string, Histogram>();

  add(name: string, ms: number): void {
    let histogram = this.#of.get(name);
    if (histogram === undefined) {
      histogram = { counts: new Uint32Array(RANGES), count: 0, max: 0 };
      this.#of.set(name, histogram);
    }
    const range = rangeOf(ms);
    histogram.counts[range] = (histogram.counts[range] ?? 0) + 1;
    histogram.count += 1;
    histogram.max = Math.max(histogram.max, ms);
  }

  /** The slowest first, by what one in twenty takes. */
  read(): OperationTimes[] {
    return [...this.#of]
      .map(([name, histogram]) => ({
        name,
        count: histogram.count,
        p50: percentile(histogram, 0.5),
        p95: percentile(histogram, 0.95),
        max: rounded(histogram.max),
      }))
      .sort((one, other) => other.p95 - one.p95 || other.max - one.max);
  }
}

function rangeOf(ms: number): number {
  if (!(ms > FIRST_MS)) return 0;
  return Math.min(RANGES - 1, Math.ceil(Math.log(ms / FIRST_MS) / Math.log(GROWTH)));
}

/** The upper end of the range in which it lies, and no more than what was longest. */
function percentile({ counts, count, max }: Histogram, share: number): number {
  let passed = 0;
  for (const [range, here] of counts.entries()) {
    passed += here;
    if (passed >= count * share) return rounded(Math.min(max, FIRST_MS * GROWTH ** range));
  }
  return rounded(max);
}

const rounded = (ms: number): number => Math.round(ms * 100) / 100;
