import { figuresOf } from '#shared/desk/reports/figures-of.ts';
import { periodBefore } from '#shared/desk/reports/periods.ts';
import { Sums, type ReportSum } from '#shared/desk/reports/sums.ts';
import type { PartHandlers } from './fake-desk.ts';

/** What was counted in every period that is asked for. */
const COUNTED: readonly (readonly [figure: string, key: string, count: number, amount?: number])[] = [
  ['in', 'web', 120],
  ['out', 'web/staff', 90],
  ['out', 'web/automatic', 30],
  ['automatic', 'welcome', 30],
  ['new', '', 12],
  ['returning', '', 40],
  ['opened', 'order', 25],
  ['opened', 'inquiry', 10],
  ['source', 'rule', 30],
  ['source', 'default', 5],
  ['resolved', 'staff', 28],
  ['resolved', 'automatic', 2],
  ['unanswered', '', 2],
  ['reopened', 'new-message', 3],
  ['answer', '4', 20, 20 * 250_000],
  ['answer', '35', 10, 10 * 2_150_000],
  ['promise', 'kept', 24],
  ['promise', 'late', 6],
  ['resolution', '120', 30, 30 * 7_200_000],
  ['rx-new', '', 8],
  ['rx-priced', '', 7, 124_000],
  ['rx-done', 'collected', 5, 98_500],
  ['rating-asked', '', 10],
  ['rating', '5', 6],
  ['template', '1', 9],
];

export function reportHandlers(): PartHandlers<'reports'> {
  const sums: ReportSum[] = COUNTED.map(([figure, key, count, amount = 0]) => ({
    figure,
    key,
    count,
    amount,
  }));
  return {
    'reports.get': ({ period, filter }) => {
      const figures = figuresOf(new Sums(sums), filter.link, () => 'تحية');
      const durations = figures.answer;
      return {
        period,
        before: periodBefore(period),
        figures,
        figuresBefore: figuresOf(new Sums([]), filter.link, () => undefined),
        step: 'day',
        buckets: [{ ...period, in: 120, out: 120, new: 12, returning: 40, opened: 35, resolved: 30 }],
        hours: Array.from({ length: 168 }, (_, hour) => (hour % 24 === 20 ? 5 : 0)),
        agents: [
          {
            agentId: 1,
            name: 'منى',
            isActive: true,
            written: 90,
            tickets: 35,
            resolved: 28,
            answer: durations,
            promise: figures.promise,
            prescriptions: 15,
            ratings: { scores: [0, 0, 0, 0, 6], average: 5 },
          },
        ],
        gaps: { chats: 0, longestMs: 0 },
        counted: 1,
      };
    },
    'reports.monthly': () => ({
      folder: 'D:\\تقارير',
      language: 'ar',
      writtenAt: Date.UTC(2026, 10, 1, 8),
      writtenFile: 'D:\\تقارير\\2026-10 روشتة.pdf',
      failure: null,
      failedAt: null,
    }),
    'reports.changeMonthly': () => undefined,
    'reports.chooseMonthlyFolder': () => null,
    'reports.writeMonthly': () => ({ file: 'D:\\تقارير\\2026-10 روشتة (2).pdf' }),
    'reports.links': () => [
      {
        link: 'web',
        knownMs: 30 * 86_400_000,
        upMs: 29 * 86_400_000,
        gaps: 3,
        longestMs: 50_400_000,
        reasons: [
          { reason: 'disconnected', count: 2, ms: 36_000_000 },
          { reason: 'desk-off', count: 1, ms: 50_400_000 },
        ],
        numberChanges: 1,
      },
    ],
    'reports.chats': () => ({
      items: [
        {
          conversationId: 1,
          at: Date.UTC(2026, 10, 28, 10),
          customerName: 'أحمد',
          customerPhone: '201012345678',
          customerUsername: null,
        },
      ],
      next: null,
    }),
    'reports.export': ({ format }) => ({ file: `/report.${format}` }),
  };
}
