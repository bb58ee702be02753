import type { BenchLine, DeskLine } from '../frame/line.ts';
import { searchLoop } from './search-loop.ts';

/** What a desk sees that is linked for the first time to a phone with 3,000 chats, all of today. */
export const FIRST_SYNC = { chats: 3000, messages: 50_000, short: { chats: 300, messages: 3000 } } as const;

export const firstSyncLoop: DeskLine = {
  id: 'first-sync-loop',
  what: 'how late the main process comes round while 3,000 chats and 50,000 messages of today come in ÷ before that',
  runs: 'desk',
  dividend: 'first sync',
  divisor: 'idle',
  unit: 'ms p99',
  goal: { atMost: 2 },
  shortBound: null,
  budgetSeconds: 60,
  attempts: 1,
};

export const firstSyncList: DeskLine = {
  id: 'first-sync-list',
  what: 'from being online to the first chat in the list ÷ to all of the same first sync',
  runs: 'desk',
  dividend: 'first chat',
  divisor: 'all of them',
  unit: 's',
  goal: { atMost: 0.1 },
  shortBound: null,
  budgetSeconds: 1,
  attempts: 1,
};

export const startGrowth: DeskLine = {
  id: 'start-growth',
  what: 'from the start of the program to its first paint and its first page of chats: with a million messages ÷ with none',
  runs: 'desk',
  dividend: 'a million',
  divisor: 'none',
  unit: 'ms',
  goal: { atMost: 1.1 },
  shortBound: null,
  budgetSeconds: 32,
};

export const trafficMemory: DeskLine = {
  id: 'traffic-memory',
  what: 'memory of all processes (PSS) after fifty times a counter’s traffic ÷ when that has warmed up',
  runs: 'desk',
  dividend: 'after',
  divisor: 'before',
  unit: 'MiB',
  goal: { atMost: 1.1 },
  shortBound: null,
  budgetSeconds: 90,
};

/** What comes with years: the first sync, a large database, a long day. */
export const SCALE_LINES: readonly BenchLine[] = [
  firstSyncLoop,
  firstSyncList,
  searchLoop,
  startGrowth,
  trafficMemory,
];
