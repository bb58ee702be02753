import type { CountedRange } from '#shared/desk/reports/periods.ts';
import type { ReportSum } from '#shared/desk/reports/sums.ts';
import type { ReportFilter } from '#shared/domain/reports/report.ts';
import type { ReadTx } from '../../schema/tx.ts';
import { plain } from './plain.ts';

/** All but the hours of the week, which are asked for alone. */
const FIGURES = [
  'in',
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

/** What is drawn step by step. */
const DRAWN = ['in', 'out', 'new', 'returning', 'opened', 'resolved'] as const;

const inList = (figures: readonly string[]): string => figures.map((figure) => `'${figure}'`).join(', ');

/** Years, months on both sides, days on both sides. */
const MOST_RANGES = 5;

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

const selectTotals = totals(FIGURES);
const selectHours = totals(['hour']);

/** A step's sum of one figure, and under which key. */
export interface StepSum extends ReportSum {
  level: 0 | 1;
  period: number;
}

const selectSteps = plain<Asked, StepSum>(
  `${RANGES} SELECT sums.level, sums.period, sums.figure, sums.key, sums.count, sums.amount
   FROM ranges CROSS JOIN report_sums AS sums
   WHERE sums.slice = ? AND sums.level = ranges.level AND sums.figure IN (${inList(DRAWN)})
     AND sums.period BETWEEN ranges.low AND ranges.high`,
  bindRanges,
);

/** Where the sums of a filter stand; a link is no slice, because its messages have it as their key. */
export function sliceOf({ agentId, kind }: Pick<ReportFilter, 'agentId' | 'kind'>): string {
  const parts = [agentId === null ? [] : [`agent:${agentId}`], kind === null ? [] : [`kind:${kind}`]];
  return parts.flat().join('/');
}

export const listTotals = (tx: ReadTx, asked: Asked): ReportSum[] => tx.all(selectTotals, asked);

/** Of the hours of the week, as their keys say. */
export const listHours = (tx: ReadTx, asked: Asked): ReportSum[] => tx.all(selectHours, asked);

export const listSteps = (tx: ReadTx, asked: Asked): StepSum[] => tx.all(selectSteps, asked);
