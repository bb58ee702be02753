import type { BenchContext } from './context.ts';
import type { Pair } from './line.ts';

/** A verdict from fewer pairs would be one of chance. */
const FEWEST_PAIRS = 3;

export interface Sides {
  dividend: () => unknown;
  divisor: () => unknown;
}

/**
 * What both sides take, in ms, each pair one after the other so that noise hits both. The first of each is not counted.
 * @param measure processorTimeOf for what waits for nothing.
 */
export function interleave(
  context: BenchContext,
  pairs: number,
  { dividend, divisor }: Sides,
  measure: (work: () => unknown) => number = processorTimeOf,
): Pair[] {
  dividend();
  divisor();
  return pairsOf(context, pairs, () => ({ dividend: measure(dividend), divisor: measure(divisor) }));
}

/** The same for a pair that takes its own figures. @param pairs with an effort of 1. */
export function pairsOf(context: BenchContext, pairs: number, one: (index: number) => Pair): Pair[] {
  const measured: Pair[] = [];
  while (isWanted(context, pairs, measured.length)) measured.push(one(measured.length));
  return measured;
}

export async function pairsOfAsync(
  context: BenchContext,
  pairs: number,
  one: (index: number) => Promise<Pair>,
): Promise<Pair[]> {
  const measured: Pair[] = [];
  while (isWanted(context, pairs, measured.length)) measured.push(await one(measured.length));
  return measured;
}

function isWanted({ effort, deadlineAt }: BenchContext, pairs: number, measured: number): boolean {
  if (measured < FEWEST_PAIRS) return true;
  return measured < pairs * effort && performance.now() < deadlineAt;
}

/** Of this thread, in ms: whatever else the machine does is not counted, nor is waiting. */
export function processorTimeOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  // Less than the clock's step is not nothing.
  return Math.max(user + system, 1) / 1000;
}

/** By the clock, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
