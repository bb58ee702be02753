import type { BenchLine } from '../frame/line.ts';
import { growthLines } from './growth.ts';

/** The store's own thread: what it reads and writes, and how that grows. */
export const STORE_LINES: readonly BenchLine[] = [...growthLines];
