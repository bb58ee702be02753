import type {
  Report,
  ReportChat,
  ReportFilter,
  ReportList,
  ReportPeriod,
} from '#shared/domain/reports/report.ts';
import type { Page } from './page.ts';

/** Where a list of conversations behind a figure goes on. */
export interface ReportCursor {
  at: number;
  id: number;
}

/** The part of the store for reports: sums by day, kept by the transactions that write what they count. */
export interface ReportStore {
  /** All figures of a period, with those of as many days before. */
  getReport(input: { period: ReportPeriod; filter: ReportFilter }): Promise<Report>;
  /** The conversations behind a figure, the latest first; one may be there several times. */
  listReportChats(input: {
    list: ReportList;
    period: ReportPeriod;
    filter: ReportFilter;
    after?: ReportCursor | undefined;
    limit: number;
  }): Promise<Page<ReportChat, ReportCursor>>;
  /**
   * Counts a piece of what was there before the desk counted, or brings the running totals some months further.
   * @returns whether there is nothing left to do.
   */
  countReports(input: { now: number }): Promise<{ isDone: boolean }>;
}
