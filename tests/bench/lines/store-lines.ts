import type { BenchLine } from '../frame/line.ts';
import { COMMIT_LINES } from './commits.ts';
import { GROWTH_LINES } from './growth.ts';
import { INGEST_LINES } from './ingest.ts';
import { LIST_LINES } from './lists.ts';
import { REPORT_LINES } from './reports.ts';
import { SEARCH_LINES } from './search.ts';

/** The store's own thread: what it reads and writes, and how that grows. */
export const STORE_LINES: readonly BenchLine[] = [
  ...GROWTH_LINES,
  ...LIST_LINES,
  ...SEARCH_LINES,
  ...INGEST_LINES,
  ...COMMIT_LINES,
  ...REPORT_LINES,
];
