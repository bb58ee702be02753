import type { BenchLine } from '../frame/line.ts';
import { APP_LINES } from './app-lines.ts';
import { COMING_IN_LINES } from './coming-in-lines.ts';
import { SCALE_LINES } from './scale-lines.ts';
import { STORE_LINES } from './store-lines.ts';

/** All there are, in the order of the table. */
export const LINES: readonly BenchLine[] = [...STORE_LINES, ...SCALE_LINES, ...COMING_IN_LINES, ...APP_LINES];
