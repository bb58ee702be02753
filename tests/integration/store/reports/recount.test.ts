import { afterEach, describe, expect, test, vi } from 'vitest';
import { operations } from '#main/store/operations/operations.ts';
import type { ReportCursor } from '#main/store/contract/report-store.ts';
import type {
  Durations,
  Report,
  ReportFigures,
  ReportFilter,
  ReportList,
} from '#shared/domain/reports/report.ts';
import { NO_REPORT_FILTER, REPORT_LISTS } from '#shared/domain/reports/report.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { Recount, type Range } from './recount.ts';
import { SeededYear } from './seeded-year.ts';

const DAY = 24 * 3_600_000;
const BEGIN = Date.parse('2026-01-01T08:00:00+02:00');
const WHOLE: Range = { from: '2024-01-01', to: '2027-12-31' };
const RANGES: readonly Range[] = [
  WHOLE,
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-04-20', to: '2026-05-02' }, // Clocks go forward in between.
  { from: '2026-03-15', to: '2026-10-31' },
  { from: '2026-07-04', to: '2026-07-04' },
];

const nonZero = (counts: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(counts.filter(([, count]) => count !== 0));

/** The desk's figures in the recount's words. */
function inWords({ figures }: Report): object {
  const { messages, tickets, automation, ratings, prescriptions, waitlist } = figures;
  const cloud = messages.links.find(({ link }) => link === 'cloud');
  return {
    messages: {
      in: messages.in,
      out: messages.out,
      staff: messages.outBy.staff,
      phone: messages.outBy.phone,
      automatic: messages.outBy.automatic,
      failed: messages.failed,
      missedCalls: messages.missedCalls,
      cloudIn: cloud?.in,
      cloudOut: cloud?.out,
    },
    customers: figures.customers,
    automatic: nonZero(automation.texts.map((one) => [one.automation, one.count])),
    tickets: {
      opened: tickets.opened,
      kinds: nonZero(tickets.kinds.map((one) => [one.kind, one.count])),
      sources: nonZero(tickets.sources.map((one) => [one.source, one.count])),
      resolved: tickets.resolved,
      resolvedByStaff: tickets.resolvedByStaff,
      unanswered: tickets.unanswered,
      menus: automation.menus,
      menusToPerson: automation.menusToPerson,
    },
    reopened: tickets.reopened,
    kept: figures.promise.kept,
    ratingsAsked: ratings.asked,
    ratings: nonZero(ratings.scores.map((count, index) => [String(index + 1), count])),
    prescriptions: {
      ...prescriptions,
      cancelled: nonZero(prescriptions.cancelled.map((one) => [one.reason, one.count])),
      toPrice: undefined,
      toReady: undefined,
    },
    refills: nonZero(Object.entries(figures.refills)),
    waitlist: {
      added: waitlist.added,
      ...nonZero([
        ['told', waitlist.told],
        ['removed', waitlist.removed],
      ]),
    },
    approved: figures.approvedTemplates.find(({ name }) => name === 'order_ready')?.count ?? 0,
    templates: nonZero(figures.templates.map((one) => [String(one.id), one.count])),
  };
}

/** What nobody but the exact durations say is left out. */
function counted(recounted: object): object {
  const {
    answers: _a,
    resolutions: _r,
    prescriptions,
    ...rest
  } = recounted as never as Record<string, object>;
  return { ...rest, prescriptions: { ...prescriptions, toPrice: undefined, toReady: undefined } };
}

/** The percentile that stands in the report is the range that the exact one lies in. */
function expectDurations(told: Durations, exact: readonly number[]): void {
  expect(told.count).toBe(exact.length);
  if (exact.length === 0) return;
  expect(told.meanMs).toBeCloseTo(exact.reduce((sum, ms) => sum + ms, 0) / exact.length, 6);
  for (const [range, share] of [
    [told.median, 50],
    [told.ninetieth, 90],
  ] as const) {
    const ms = exact[Math.ceil((exact.length * share) / 100) - 1] ?? Number.NaN;
    const minutes = Math.floor(ms / 60_000);
    const { minutes: least, rangeMinutes } = range ?? { minutes: Number.NaN, rangeMinutes: 0 };
    expect([least, minutes]).toEqual([minutes - (minutes % rangeMinutes), minutes]);
    expect(rangeMinutes).toBeLessThanOrEqual(Math.max(1, minutes / 12));
  }
}

function expectEqual(year: SeededYear, until: number, ranges = RANGES): void {
  const recount = new Recount(year.database, DEFAULT_SETTINGS.hours, BEGIN - 2 * DAY, until + 3 * DAY);
  const report = (period: Range, filter: ReportFilter = NO_REPORT_FILTER): Report =>
    year.run((tx) => operations.getReport(tx, { period, filter }));
  for (const period of ranges.slice(1)) expectLists(year, report(period));
  for (const range of ranges) {
    const told = report(range);
    const exact = recount.figures(range);
    expect(inWords(told), `${range.from} to ${range.to}`).toEqual(counted(exact));
    const times = exact as { answers: number[]; resolutions: number[] };
    expectDurations(told.figures.answer, times.answers);
    expectDurations(told.figures.resolution, times.resolutions);
    const { prescriptions } = exact as { prescriptions: { toPrice: number[]; toReady: number[] } };
    expectDurations(told.figures.prescriptions.toPrice, prescriptions.toPrice);
    expectDurations(told.figures.prescriptions.toReady, prescriptions.toReady);
    expect(told.hours).toEqual(recount.hours(range));
    expectBuckets(told, recount);
    expectNarrowed(recount, range, report);
    for (const agent of told.agents) expect(agent.written).toBe(recount.written(range, agent.agentId));
  }
}

/** Behind each figure lie as many conversations as it says, page by page. */
function expectLists(year: SeededYear, { period, figures }: Report): void {
  const listed = (list: ReportList): number => {
    let count = 0;
    for (let after: ReportCursor | undefined; ;) {
      const input = { list, period, filter: NO_REPORT_FILTER, limit: 40, after };
      const page = year.run((tx) => operations.listReportChats(tx, input));
      count += page.items.length;
      if (page.next === null) return count;
      after = page.next;
    }
  };
  const { customers, tickets, promise, messages, ratings } = figures;
  expect(Object.fromEntries(REPORT_LISTS.map((list) => [list, listed(list)]))).toEqual({
    ...customers,
    opened: tickets.opened,
    resolved: tickets.resolved,
    unanswered: tickets.unanswered,
    late: promise.late,
    reopened: tickets.reopened,
    'missed-calls': messages.missedCalls,
    rated: ratings.scores.reduce((sum, count) => sum + count, 0),
  });
}

/** All but what depends on when a ticket was measured. */
function expectCounts(year: SeededYear, until: number, timeZone = 'Africa/Cairo'): void {
  const hours = { ...DEFAULT_SETTINGS.hours, timeZone };
  const recount = new Recount(year.database, hours, BEGIN - 2 * DAY, until + 3 * DAY);
  for (const range of [WHOLE, { from: '2026-01-10', to: '2026-02-03' }]) {
    const told = year.run((tx) => operations.getReport(tx, { period: range, filter: NO_REPORT_FILTER }));
    const { kept: _told, ...words } = inWords(told) as { kept: number };
    const { kept: _exact, ...exact } = counted(recount.figures(range)) as { kept: number };
    expect(words).toEqual(exact);
    expect(told.hours).toEqual(recount.hours(range));
    expect(told.counted).toBe(1);
  }
}

/** Which figures are nothing. */
const emptyIn = (figures: object, path = ''): string[] =>
  Object.entries(figures).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return value === 0 ? [path + name] : [];
    if (Array.isArray(value)) return value.length === 0 ? [path + name] : [];
    return Object.keys(value as object).length === 0
      ? [path + name]
      : emptyIn(value as object, `${path}${name}.`);
  });

function expectBuckets(told: Report, recount: Recount): void {
  for (const { from, to, ...bucket } of told.buckets.slice(0, 14)) {
    const { messages, customers, tickets } = recount.figures({ from, to }) as ReportFigures;
    expect(bucket, from).toEqual({
      in: messages.in,
      out: messages.out,
      ...customers,
      opened: tickets.opened,
      resolved: tickets.resolved,
    });
  }
}

function expectNarrowed(recount: Recount, range: Range, report: (r: Range, f: ReportFilter) => Report): void {
  for (const only of [{ agentId: 2 }, { kind: 'order' as const }, { agentId: 1, kind: 'inquiry' as const }]) {
    const told = report(range, { ...NO_REPORT_FILTER, ...only });
    const exact = recount.figures(range, only) as { tickets: object; answers: number[] };
    expect((inWords(told) as { tickets: object }).tickets).toEqual(exact.tickets);
    expectDurations(told.figures.answer, exact.answers);
  }
}

afterEach(() => {
  vi.useRealTimers();
});

describe('every figure is what an independent recount of the rows says', () => {
  test('after an upgrade, in pieces, of a pharmacy that had all of it before', () => {
    const year = new SeededYear(11, BEGIN);
    year.live(90, 6);
    year.makeOld();
    const uncounted = year.run((tx) => operations.getReport(tx, { period: WHOLE, filter: NO_REPORT_FILTER }));
    expect(uncounted.counted).toBeLessThan(1);
    // What happens while it is counted is counted once.
    year.run((tx) => operations.countReports(tx, { now: Date.now() }));
    year.live(5, 6);
    year.count();
    expectCounts(year, Date.now());
  }, 240_000);

  test('when the pharmacy moves to another time zone, and back', () => {
    const year = new SeededYear(13, BEGIN);
    year.count();
    year.live(60, 5);
    const before = year.sums();
    year.setTimeZone('America/New_York');
    year.live(3, 5);
    year.count();
    expectCounts(year, Date.now(), 'America/New_York');
    expect(year.sums()).not.toEqual(before);
    year.setTimeZone('Africa/Cairo');
    year.count();
    expectCounts(year, Date.now());
  }, 240_000);

  test('when somebody’s messages are taken out of the database', () => {
    const year = new SeededYear(17, BEGIN);
    year.count();
    year.live(60, 5);
    year.erase(3);
    expectCounts(year, Date.now());
  }, 240_000);

  test('when the desk erases somebody, and life goes on', () => {
    const year = new SeededYear(18, BEGIN);
    year.count();
    year.live(40, 5);
    year.eraseByDesk(3);
    expectCounts(year, Date.now());
    year.live(3, 5);
    expectCounts(year, Date.now());
  }, 240_000);

  test('after a year of writing, answering, merging, correcting and taking back', () => {
    const year = new SeededYear(Number(process.env['FUZZ_SEED'] ?? 7), BEGIN);
    year.count();
    // What lies in the past changes while running totals of it stand, and again when they do not.
    for (let month = 0; month < 12; month += 1) {
      year.live(30, 4);
      if (month % 3 === 1) year.count();
    }
    year.live(5, 4);
    // A recount of nothing would say nothing.
    const recount = new Recount(year.database, DEFAULT_SETTINGS.hours, BEGIN - 2 * DAY, Date.now() + DAY);
    expect(emptyIn(recount.figures(WHOLE))).toEqual([]);
    expectEqual(year, Date.now());
    year.count();
    expect(year.runningMonths()).toBeGreaterThan(11);
    expectEqual(year, Date.now(), [WHOLE, { from: '2026-01-20', to: '2026-12-10' }]);
  }, 300_000);
});
