import type { DeskLine, Pair } from '../../bench/frame/line.ts';

export const line = (changes: Partial<DeskLine> = {}): DeskLine => ({
  id: 'page',
  what: 'a page',
  runs: 'desk',
  dividend: 'ours',
  divisor: 'theirs',
  unit: 'ms',
  goal: { atMost: 2 },
  shortBound: { atMost: 5 },
  budgetSeconds: 1,
  ...changes,
});

/** A pair for each ratio. */
export const pairsOfRatios = (...ratios: readonly number[]): Pair[] =>
  ratios.map((ratio) => ({ dividend: ratio * 10, divisor: 10 }));
