import type { DeskLine } from '../frame/line.ts';

/** WhatsApp's server wants its answer within so much. */
export const WEBHOOK_WISH_MS = 250;

export const WEBHOOK_ANSWER: DeskLine = {
  id: 'webhook-answer',
  what: 'eighty webhooks a second for ten seconds: until each is answered ÷ what WhatsApp wishes for',
  runs: 'desk',
  dividend: 'p95 of the answers',
  divisor: 'wished',
  unit: 'ms',
  statistic: 'p95',
  goal: { atMost: 1 },
  shortBound: null,
  budgetSeconds: 28,
  attempts: 1,
};

export const WEBHOOK_LOOP: DeskLine = {
  id: 'webhook-loop',
  what: 'the same: how late the main process comes to what is due, p99, meanwhile ÷ at rest',
  runs: 'desk',
  dividend: 'meanwhile',
  divisor: 'at rest',
  unit: 'ms',
  goal: { atMost: 2 },
  shortBound: null,
  budgetSeconds: 1,
  attempts: 1,
};

export const IMPORT_FRAMES: DeskLine = {
  id: 'import-frames',
  what: 'an exported chat comes in: between two frames of the window (its preview, the list, its own thread) ÷ at rest',
  runs: 'desk',
  dividend: 'p95 meanwhile',
  divisor: 'p95 at rest',
  unit: 'ms',
  goal: { atMost: 2 },
  shortBound: null,
  budgetSeconds: 45,
  attempts: 1,
};

/** What comes in from elsewhere, and what the window and the main process feel of it. */
export const COMING_IN_LINES: readonly DeskLine[] = [WEBHOOK_ANSWER, WEBHOOK_LOOP, IMPORT_FRAMES];
