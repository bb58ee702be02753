import type { BenchLine } from '../frame/line.ts';

/** What comes with years: the first sync, a large database, a long day. */
export const SCALE_LINES: readonly BenchLine[] = [];
