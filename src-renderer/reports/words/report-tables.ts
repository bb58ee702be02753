import { knowsFilter } from '#shared/desk/reports/figures-of-filter.ts';
import type { Report, ReportFilter } from '#shared/domain/reports/report.ts';
import { showDate } from '#shared/time/read-date.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { LinkHistory } from '#shared/domain/reports/link-history.ts';
import type { Words } from '../../i18n/use-words.ts';
import { linkRows } from './link-tables.ts';
import { partsOf } from './report-parts.ts';
import { sayPercentile, sayRating, sayShare, sayWeekday } from './say.ts';

type Table = InvokeInput<'reports.export'>['tables'][number];

/** Marks of direction are for the eye; a table program would take them for letters. */
const bare = <T extends string | number>(cell: T): T | string =>
  typeof cell === 'string' ? cell.replace(/[\u2066-\u2069]/g, '') : cell;

/** The whole report as tables, for other programs. */
export function tablesOf(
  report: Report,
  filter: ReportFilter,
  words: Words,
  links: readonly LinkHistory[] = [],
): Table[] {
  const { t } = words;
  const { period, before } = report;
  const span = ({ from, to }: Report['period']): string => `${showDate(from)} – ${showDate(to)}`;
  const tables: Table[] = partsOf(report, filter, words).map(({ title, lines }) => ({
    title,
    rows: [
      [t('reports.figure'), span(period), span(before)],
      ...lines.map((line) => [line.label, bare(line.now), bare(line.before)]),
    ],
  }));
  const flow = flowTable(report, words);
  const agents = { title: t('reports.part-agents'), rows: agentRows(report, words) };
  const hours = { title: t('reports.part-hours'), rows: hourRows(report, words) };
  const whole = knowsFilter('hours', filter);
  const linked = {
    title: t('reports.part-link-history'),
    rows: linkRows(links, words).map((row) => row.map(bare)),
  };
  return [flow, ...tables, agents, ...(whole ? [hours] : []), ...(whole && links.length > 0 ? [linked] : [])];
}

export function flowTable({ step, buckets }: Report, { t }: Words): Table {
  const headings = [
    t(step === 'day' ? 'reports.day' : 'reports.month'),
    t('reports.in'),
    t('reports.out'),
    t('reports.new'),
    t('reports.returning'),
    t('reports.opened'),
    t('reports.resolved'),
  ];
  return {
    title: t(step === 'day' ? 'reports.part-flow' : 'reports.part-flow-months'),
    rows: [
      headings,
      ...buckets.map(({ from, ...of }) => [
        showDate(from),
        of.in,
        of.out,
        of.new,
        of.returning,
        of.opened,
        of.resolved,
      ]),
    ],
  };
}

export function agentRows({ agents }: Report, words: Words): Table['rows'] {
  const { t } = words;
  return [
    [
      t('reports.name'),
      t('reports.tickets'),
      t('reports.resolved'),
      t('reports.written'),
      t('reports.prescription-steps'),
      t('reports.answer-median'),
      t('reports.promise'),
      t('reports.rating'),
    ],
    ...agents.map((agent) => [
      agent.name,
      agent.tickets,
      agent.resolved,
      agent.written,
      agent.prescriptions,
      bare(sayPercentile(words, agent.answer.median)),
      bare(sayShare(agent.promise.kept, agent.promise.kept + agent.promise.late)),
      sayRating(agent.ratings.average),
    ]),
  ];
}

/** A row for each weekday, a column for each hour. */
export function hourRows({ hours }: Report, { t, language }: Words): Table['rows'] {
  return [
    [t('reports.day'), ...Array.from({ length: 24 }, (_, hour) => String(hour))],
    ...Array.from({ length: 7 }, (_, day) => [
      sayWeekday(language, day),
      ...hours.slice(day * 24, day * 24 + 24),
    ]),
  ];
}
