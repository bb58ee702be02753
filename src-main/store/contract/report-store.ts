import type {
  Report,
  ReportChat,
  ReportFilter,
  ReportList,
  ReportPeriod,
} from '#shared/domain/reports/report.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import type { MonthlyFailure, MonthlyReport } from '#shared/domain/reports/monthly-report.ts';
import type { LinkHistory, LinkHow } from '#shared/domain/reports/link-history.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';
import type { Page } from './page.ts';

/** Months are counted since the year 0. */
export interface KeptMonthlyReport extends MonthlyReport {
  /** Nobody wished for those before it. */
  fromMonth: number;
  /** The last one that stands. */
  doneMonth: number | null;
}

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
  /** How each link was in a period, as far as it was there by then and until `now`. */
  getLinkHistory(input: { period: ReportPeriod; now: number }): Promise<LinkHistory[]>;
  /** How the links are seen to be. Say it at each change and once a minute: in longer silences nobody looked. */
  noteLinks(input: {
    links: readonly { link: Link; how: LinkHow; number: string | null }[];
    now: number;
  }): Promise<void>;
  getMonthlyReport(): Promise<KeptMonthlyReport>;
  /** `folder` null turns it off. Turned on, it begins with the month that it is now. */
  changeMonthlyReport(input: { folder: string | null; language: Language; now: number }): Promise<void>;
  /** A month is done for (null where it was written by hand), with a file or because one stood already; or why it is not. */
  noteMonthlyReport(
    input: ({ month: number | null; file: string | null } | { failure: MonthlyFailure }) & { now: number },
  ): Promise<void>;
  /**
   * Counts a piece of what was there before the desk counted, or brings the running totals some months further.
   * @returns whether there is nothing left to do.
   */
  countReports(input: { now: number }): Promise<{ isDone: boolean }>;
}
