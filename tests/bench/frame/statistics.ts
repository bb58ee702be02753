import type { Pair, Statistic } from './line.ts';

/** @returns the middle of them, or the mean of both middles; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** @param share 0.95 for what 95 of a hundred stay under. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

export interface Summary {
  /** Of each side, by the line's statistic. */
  dividend: number;
  divisor: number;
  /** The one by the other. */
  ratio: number;
  /** Of the single pairs' ratios: how far the noise of the machine went. */
  min: number;
  max: number;
}

const FIGURES: Record<Statistic, (values: readonly number[]) => number> = {
  median,
  p95: (values) => percentile(values, 0.95),
  least: (values) => Math.min(...values),
};

export function summarize(pairs: readonly Pair[], statistic: Statistic = 'median'): Summary {
  const one = FIGURES[statistic];
  const dividend = one(pairs.map((pair) => pair.dividend));
  const divisor = one(pairs.map((pair) => pair.divisor));
  const ratios = pairs.map((pair) => pair.dividend / pair.divisor);
  return { dividend, divisor, ratio: dividend / divisor, min: Math.min(...ratios), max: Math.max(...ratios) };
}
