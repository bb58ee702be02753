import type { ReportFigures, ReportFilter } from '../../domain/reports/report.ts';

export type ReportSection = keyof ReportFigures | 'hours' | 'gaps';

/** By what a section can be narrowed: what does not know a filter says so, instead of showing what it is not. */
const KNOWN: Readonly<Record<ReportSection, readonly (keyof ReportFilter)[]>> = {
  messages: ['link'],
  customers: [],
  tickets: ['agentId', 'kind'],
  answer: ['agentId', 'kind'],
  promise: ['agentId', 'kind'],
  resolution: ['agentId', 'kind'],
  prescriptions: [],
  refills: [],
  waitlist: [],
  templates: [],
  approvedTemplates: [],
  automation: [],
  ratings: ['agentId'],
  hours: [],
  gaps: [],
};

/** Whether the section is about what the filter asks for. */
export const knowsFilter = (section: ReportSection, filter: ReportFilter): boolean =>
  (['agentId', 'kind', 'link'] as const).every(
    (field) => filter[field] === null || KNOWN[section].includes(field),
  );
