import type { Bound, Case, LineDeclaration, Statistic } from './line.ts';
import { summarize, type Summary } from './statistics.ts';

export type RunKind = 'default' | 'short' | 'full';

export type Verdict =
  | { state: 'met' | 'missed'; bound: Bound; pairs: number; caseName: string; summary: Summary }
  | { state: 'failed'; bound: Bound; why: string };

/** What the line is held to in such a run. */
export const boundOf = (line: LineDeclaration, kind: RunKind): Bound =>
  kind === 'short' ? (line.shortBound ?? line.goal) : line.goal;

/** A short run has few pairs and a machine that does other work: half of them may be disturbed, and not all of them. */
function statisticOf({ statistic = 'median' }: LineDeclaration, kind: RunKind): Statistic {
  return kind === 'short' && statistic === 'median' ? 'least' : statistic;
}

/** By the case that is furthest from the bound on its wrong side, or nearest to it on the right one. */
export function judge(line: LineDeclaration, kind: RunKind, cases: readonly Case[]): Verdict {
  const bound = boundOf(line, kind);
  const statistic = statisticOf(line, kind);
  const judged = cases.map(({ name, pairs }) => ({ name, pairs, summary: summarize(pairs, statistic) }));
  const broken = judged.find(({ summary }) => !Number.isFinite(summary.ratio));
  if (broken !== undefined) return failed(bound, `no ratio of ${broken.pairs.length} pairs ${broken.name}`);
  const [worst] = judged.toSorted(
    (one, other) => badness(bound, other.summary) - badness(bound, one.summary),
  );
  if (worst === undefined) return failed(bound, 'nothing was measured');
  const { name, pairs, summary } = worst;
  const state = keeps(bound, summary.ratio) ? 'met' : 'missed';
  return { state, bound, pairs: pairs.length, caseName: name, summary };
}

function keeps(bound: Bound, ratio: number): boolean {
  return 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
}

/** 0 where all lines were met, as a process ends. */
export const exitCodeOf = (verdicts: readonly Verdict[]): 0 | 1 =>
  verdicts.every(({ state }) => state === 'met') ? 0 : 1;

function failed(bound: Bound, why: string): Verdict {
  return { state: 'failed', bound, why: why.trim() };
}

function badness(bound: Bound, { ratio }: Summary): number {
  return 'atMost' in bound ? ratio : -ratio;
}
