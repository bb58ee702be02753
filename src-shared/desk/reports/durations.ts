import type { Durations } from '../../domain/reports/report.ts';

/** How many durations lie in the range that begins with a minute, and how long they are together. */
export interface Counted {
  minutes: number;
  count: number;
  totalMs: number;
}

/** How wide the range is that begins with this minute: one minute up to an hour, beyond it at most a twelfth of it. */
export function rangeMinutes(minutes: number): number {
  if (minutes < 60) return 1;
  if (minutes < 240) return 5;
  if (minutes < 720) return 15;
  return minutes < 7200 ? 60 : 600;
}

/** By nearest rank: the shortest that at least that share is not longer than. */
export function durationsOf(counted: readonly Counted[]): Durations {
  const inOrder = counted.filter((one) => one.count > 0).toSorted((a, b) => a.minutes - b.minutes);
  const count = inOrder.reduce((sum, one) => sum + one.count, 0);
  const totalMs = inOrder.reduce((sum, one) => sum + one.totalMs, 0);
  const at = (hundredths: number): Durations['median'] => {
    // In whole numbers: 0.9 times ten is more than nine.
    let left = Math.ceil((count * hundredths) / 100);
    for (const one of inOrder) {
      left -= one.count;
      if (left <= 0) return { minutes: one.minutes, rangeMinutes: rangeMinutes(one.minutes) };
    }
    return null;
  };
  if (count === 0) return { count, meanMs: null, median: null, ninetieth: null };
  return { count, meanMs: totalMs / count, median: at(50), ninetieth: at(90) };
}
