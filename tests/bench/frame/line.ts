import type { BenchContext } from './context.ts';

/** What a ratio may be at most, or must be at least. */
export type Bound = { atMost: number } | { atLeast: number };

/** Two figures of the same unit, measured one after the other. */
export interface Pair {
  dividend: number;
  divisor: number;
}

/** The pairs of one thing that a line measures. A line of several (the queries of a list) is as good as its worst. */
export interface Case {
  name: string;
  pairs: readonly Pair[];
}

export interface LineDeclaration {
  /** In the words of the table: lower case, with hyphens. */
  id: string;
  /** A sentence's worth: what is compared, on what data. */
  what: string;
  /** Whose figure stands above the line of the fraction, and whose below. One is the desk's own production code. */
  dividend: string;
  divisor: string;
  /** Of both figures: 'ms', 'messages/s', 'MB', 'frames'. */
  unit: string;
  /** How each side's figures become one: their median where nothing is said. */
  statistic?: Statistic;
  goal: Bound;
  /**
   * What the short run holds the line to: fewer rows, fewer pairs, on a machine that does other work. Generous, so that only a
   * regression of its kind misses it. Null where the short run leaves the line out.
   */
  shortBound: Bound | null;
  /**
   * What measuring it once takes at most on a quiet machine, with the starts that it needs, seeding apart: no further pair begins
   * after it. All lines together stay within the run's time.
   */
  budgetSeconds: number;
  /** The same of measuring it again, where that is more: what it shares with another line it was measured with the first time. */
  againSeconds?: number;
  /** How often it may be measured before a miss is believed, as long as the run has time; three times where nothing is said. */
  attempts?: number;
}

/** `least`: the quickest of each side, which a short run takes in place of the median. What else a machine does only adds. */
export type Statistic = 'median' | 'p95' | 'least';

/** A line that Node alone can measure: the store's thread, in the process of the run. */
export interface NodeLine extends LineDeclaration {
  runs: 'node';
  /** Throws where it cannot be measured: the line then counts as failed, and the others go on. */
  measure(context: BenchContext): Promise<readonly Case[]> | readonly Case[];
}

/** A line that a running app measures, in Playwright's project `bench`, and hands in by `measureLine`. */
export interface DeskLine extends LineDeclaration {
  runs: 'desk';
}

export type BenchLine = NodeLine | DeskLine;

/** A line's only thing to measure. */
export const onlyCase = (pairs: readonly Pair[]): readonly Case[] => [{ name: '', pairs }];
