import type { Generated } from 'kysely';
import type { Language } from '#shared/domain/bilingual.ts';
import type { LinkHow } from '#shared/domain/reports/link-history.ts';
import type { Link } from '#shared/domain/transport-capabilities.ts';

/** Kept by triggers: see migrations 540 and 550. */
export interface ReportSumsTable {
  slice: string;
  level: number;
  figure: string;
  period: number;
  key: string;
  count: number;
  amount: number;
}

export interface ReportZoneTable {
  from_at: number;
  offset_ms: number;
}

/** One row: the time zone and its rules that the sums' days are of; '' before the first time. */
export interface ReportCalendarTable {
  id: number;
  zone: string;
  /** The running totals hold all days before this one. */
  running_until: Generated<number>;
}

export interface ReportRunningTable {
  slice: string;
  month: number;
  /** JSON: see rows/reports/running-totals.ts. */
  totals: string;
}

export interface ReportSourcesTable {
  name: string;
  /** Rows from this id on are counted. */
  counted_from: number;
  /** The same when counting began. */
  begun_at: number;
}

export interface ContactDaysTable {
  contact_id: number;
  day: number;
  messages: number;
}

export interface TicketTimesTable {
  ticket_id: number;
  asked_at: number;
  answered_at: number | null;
  answer_ms: number | null;
  promise: 'kept' | 'late' | null;
  resolved_at: number | null;
  resolve_ms: number | null;
  is_joined: number;
}

export interface TemplateUsesTable {
  id: Generated<number>;
  template_id: number;
  at: number;
}

export interface LinkSpansTable {
  id: Generated<number>;
  link: Link;
  from_at: number;
  until_at: number;
  how: LinkHow;
  number: string | null;
}

/** One row. */
export interface MonthlyReportTable {
  id: number;
  folder: string | null;
  language: Language;
  from_month: number;
  done_month: number | null;
  written_at: number | null;
  written_file: string | null;
  failure: string | null;
  failed_at: number | null;
}

export interface ReportTables {
  monthly_report: MonthlyReportTable;
  link_spans: LinkSpansTable;
  report_sums: ReportSumsTable;
  report_zone: ReportZoneTable;
  report_calendar: ReportCalendarTable;
  report_running: ReportRunningTable;
  report_sources: ReportSourcesTable;
  contact_days: ContactDaysTable;
  ticket_times: TicketTimesTable;
  template_uses: TemplateUsesTable;
}
