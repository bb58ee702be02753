import type { ReportSum } from './sums.ts';

/** Of each figure and key how many, and how much together, from the beginning up to some day. */
export type Running = Record<string, Record<string, [count: number, amount: number]>>;

/** Adds sums to running totals, in place: a pharmacy of years has thousands of pairs. */
export function addTo(running: Running, sums: readonly ReportSum[]): void {
  for (const { figure, key, count, amount } of sums) {
    const keys = (running[figure] ??= {});
    const pair = (keys[key] ??= [0, 0]);
    pair[0] += count;
    pair[1] += amount;
  }
}

/** What came between two ends; `figures` are those that are wanted. */
export function between(later: Running, earlier: Running, figures: readonly string[]): ReportSum[] {
  const sums: ReportSum[] = [];
  for (const figure of figures) {
    const before = earlier[figure];
    const keys = later[figure];
    for (const key in keys) {
      const [count, amount] = keys[key] ?? [0, 0];
      const [countBefore, amountBefore] = before?.[key] ?? [0, 0];
      if (count !== countBefore || amount !== amountBefore)
        sums.push({ figure, key, count: count - countBefore, amount: amount - amountBefore });
    }
  }
  return sums;
}

/** One sum for each figure and key. */
export function together(sums: readonly ReportSum[]): ReportSum[] {
  const all = new Map<string, ReportSum>();
  for (const one of sums) {
    const name = `${one.figure} ${one.key}`;
    const known = all.get(name);
    if (known === undefined) all.set(name, { ...one });
    else {
      known.count += one.count;
      known.amount += one.amount;
    }
  }
  return [...all.values()];
}
