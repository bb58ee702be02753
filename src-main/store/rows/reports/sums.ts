import type { CountedRange } from '#shared/desk/reports/periods.ts';
import type { ReportSum } from '#shared/desk/reports/sums.ts';
import type { ReportFilter } from '#shared/domain/reports/report.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { plain } from './plain.ts';

/** All that a report says of everything, or of what it is narrowed to. */
export const FIGURES = [
  'in',
  'hour',
  'out',
  'automatic',
  'failed',
  'missed-call',
  'approved-template',
  'new',
  'returning',
  'opened',
  'source',
  'resolved',
  'unanswered',
  'reopened',
  'answer',
  'promise',
  'resolution',
  'menu',
  'rating-asked',
  'rating',
  'rx-new',
  'rx-read',
  'rx-priced',
  'rx-price-time',
  'rx-ready',
  'rx-ready-time',
  'rx-done',
  'rx-cancelled',
  'refill',
  'waitlist-new',
  'waitlist',
  'template',
] as const;

/** What is said of each colleague. */
export const AGENT_FIGURES = [
  'out',
  'opened',
  'resolved',
  'answer',
  'promise',
  'rating',
  'rx-read',
  'rx-priced',
  'rx-ready',
] as const;

/** What is drawn step by step. */
const DRAWN = ['in', 'out', 'new', 'returning', 'opened', 'resolved'] as const;

const inList = (figures: readonly string[]): string => figures.map((figure) => `'${figure}'`).join(', ');

/** Months, and days on both sides. */
const MOST_RANGES = 3;

interface Asked {
  slice: string;
  ranges: readonly CountedRange[];
}

const RANGES = `WITH ranges (level, low, high) AS (VALUES ${Array.from({ length: MOST_RANGES }, () => '(?, ?, ?)').join(', ')})`;

const bindRanges = ({ slice, ranges }: Asked): unknown[] => [
  ...Array.from({ length: MOST_RANGES }, (_, index) => {
    const range = ranges[index];
    return range === undefined ? [0, 1, 0] : [range.level, range.from, range.to];
  }).flat(),
  slice,
];

const totals = (figures: readonly string[]) =>
  plain<Asked, ReportSum>(
    `${RANGES} SELECT sums.figure, sums.key, sum(sums.count) AS count, sum(sums.amount) AS amount
     FROM ranges CROSS JOIN report_sums AS sums
     WHERE sums.slice = ? AND sums.level = ranges.level AND sums.figure IN (${inList(figures)})
       AND sums.period BETWEEN ranges.low AND ranges.high
     GROUP BY sums.figure, sums.key`,
    bindRanges,
  );

const selectTotals = { all: totals(FIGURES), agent: totals(AGENT_FIGURES) };

/** Which figures are asked for. */
export type FigureSet = keyof typeof selectTotals;

/** A step's sum of one figure, of one link where messages are asked for by link. */
export interface StepSum {
  level: 0 | 1;
  period: number;
  figure: string;
  count: number;
}

/** The keys of messages begin with their link, so that a link is a beginning; '' is all of them. */
const selectSteps = plain<Asked & { link: string }, StepSum>(
  `${RANGES} SELECT sums.level, sums.period, sums.figure, sum(sums.count) AS count
   FROM ranges CROSS JOIN report_sums AS sums
   WHERE sums.slice = ? AND sums.level = ranges.level AND sums.figure IN (${inList(DRAWN)})
     AND sums.period BETWEEN ranges.low AND ranges.high
     AND (sums.figure NOT IN ('in', 'out') OR substr(sums.key, 1, length(?)) = ?)
   GROUP BY sums.level, sums.figure, sums.period`,
  (asked) => [...bindRanges(asked), asked.link, asked.link],
);

/** Where the sums of a filter stand; a link is no slice, because its messages have it as their key. */
export function sliceOf({ agentId, kind }: Pick<ReportFilter, 'agentId' | 'kind'>): string {
  const parts = [agentId === null ? [] : [`agent:${agentId}`], kind === null ? [] : [`kind:${kind}`]];
  return parts.flat().join('/');
}

export const listTotals = (tx: ReadTx, figures: FigureSet, asked: Asked): ReportSum[] =>
  asked.ranges.length === 0 ? [] : tx.all(selectTotals[figures], asked);

export const listSteps = (tx: ReadTx, asked: Asked & { link: string }): StepSum[] =>
  tx.all(selectSteps, asked);
