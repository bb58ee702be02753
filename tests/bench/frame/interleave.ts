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
 * @param measure timeOf for what waits for the disk each time; else the shortest of some.
 */
export function interleave(
  context: BenchContext,
  pairs: number,
  { dividend, divisor }: Sides,
  measure: (work: () => unknown) => number = shortestTimeOf,
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

/** What is over within the time that a busy machine gives to one program: the shortest of so many was not interrupted. */
const REPEATED = 5;
/** What is as long the second time, too, is not repeated further. */
const LONG_MS = 20;
const SURE = 2;

/** By the clock, in ms. */
export function shortestTimeOf(work: () => unknown): number {
  let shortest = timeOf(work);
  for (let more = 1; more < REPEATED && (more < SURE || shortest < LONG_MS); more += 1) {
    shortest = Math.min(shortest, timeOf(work));
  }
  return shortest;
}

/** Of this thread, in ms and in steps of some: whatever else the machine does is not counted, nor is waiting. */
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
