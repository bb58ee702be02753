import type { BenchLine } from '../frame/line.ts';

/** The running app beside the usual ways to build one: its start, its memory, what it paints. */
export const APP_LINES: readonly BenchLine[] = [];
