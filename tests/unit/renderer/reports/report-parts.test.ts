import { expect, it } from 'vitest';
import { NO_REPORT_FILTER, type Report, type ReportFilter } from '#shared/domain/reports/report.ts';
import { mainLines, partsOf } from '#renderer/reports/words/report-parts.ts';
import { tablesOf } from '#renderer/reports/words/report-tables.ts';
import { reportHandlers } from '../support/fake-bridge/report-handlers.ts';
import { wordsOf } from '../support/words-of.ts';

const PERIOD = { from: '2026-11-01', to: '2026-11-30' };

const report = (filter: ReportFilter = NO_REPORT_FILTER): Report =>
  reportHandlers()['reports.get']({ period: PERIOD, filter });

const idsOf = (filter: ReportFilter): string[] =>
  partsOf(report(filter), filter, wordsOf('en')).map(({ id }) => id);

it('what a filter says nothing about is not shown', () => {
  expect(idsOf(NO_REPORT_FILTER)).toContain('customers');
  expect(idsOf({ ...NO_REPORT_FILTER, agentId: 1 })).toEqual([
    'tickets',
    'times',
    'kinds',
    'sources',
    'ratings',
  ]);
  expect(idsOf({ ...NO_REPORT_FILTER, kind: 'order' })).toEqual(['tickets', 'times', 'kinds', 'sources']);
  expect(idsOf({ ...NO_REPORT_FILTER, link: 'web' })).toEqual(['messages', 'links']);
});

it('what counts first stands first, each beside what it was', () => {
  const words = wordsOf('en');
  const lines = mainLines(partsOf(report(), NO_REPORT_FILTER, words), words);
  expect(lines.slice(0, 2)).toEqual([
    { label: 'Messages in', now: 120, before: 0 },
    { label: 'Messages out', now: 120, before: 0 },
  ]);
  expect(lines.find(({ label }) => label === 'First answer (median)')).toMatchObject({
    now: '4 min',
    before: '–',
  });
});

it('leaves the desk as tables of one width, whose numbers are numbers', () => {
  const tables = tablesOf(report(), NO_REPORT_FILTER, wordsOf('ar'));
  for (const { title, rows } of tables) {
    expect(new Set(rows.map((row) => row.length)).size, title).toBe(1);
  }
  expect(
    tables.flatMap(({ rows }) => rows.flat()).filter((cell) => /[\u2066-\u2069]/.test(String(cell))),
  ).toEqual([]);
  expect(tables[1]?.rows[1]?.slice(1)).toEqual([120, 0]);
});
