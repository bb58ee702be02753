import { WRONG_CLOCK_MS } from '../../domain/clock.ts';
import type { DeskState } from '../../domain/inspection/desk-state.ts';

/** What is not well with the desk; each has a sentence that says what to do. The weightiest first. */
export const DESK_PROBLEMS = [
  'store-silent',
  'damaged',
  'disk-low',
  'link-lost',
  'link-offline',
  'queue-stuck',
  'backup-failed',
  'backup-old',
  'external-overdue',
  'clock-wrong',
  'webhooks-unreadable',
  'unfinished',
  'log-large',
  'store-slow',
  'memory-low',
] as const;
export type DeskProblem = (typeof DESK_PROBLEMS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A Friday and a holiday are no reason to worry. */
const OLD_BACKUP_MS = 72 * HOUR_MS;
/** The first one is taken some minutes after the start. */
const FIRST_BACKUP_MS = HOUR_MS;
const STUCK_MS = 15 * MINUTE_MS;
const FEW_BYTES = 2 * 1024 ** 3;
const LARGE_LOG_BYTES = 1024 ** 3;
const LITTLE_MEMORY_BYTES = 300 * 1024 ** 2;
/** From here on somebody at the counter waits for it. */
const SLOW_MS = 500;
/** A few slow ones are those of the start. */
const ENOUGH = 20;

/** Times are those of the state itself: whoever reads it later sees what was so then. */
export function deskProblems(state: DeskState): DeskProblem[] {
  const { store } = state;
  const is: Record<DeskProblem, boolean> = {
    'store-silent': store === null,
    damaged: state.damageCheck?.isWhole === false,
    'disk-low':
      state.disk.state !== 'ok' || (state.disk.freeBytes !== null && state.disk.freeBytes < FEW_BYTES),
    'link-lost': state.links.some(({ phase }) => phase === 'logged-out' || phase === 'blocked'),
    'link-offline': state.links.some(({ phase }) => phase === 'offline' || phase === 'unavailable'),
    'queue-stuck':
      store !== null && store.oldestQueuedAt !== null && state.at - store.oldestQueuedAt > STUCK_MS,
    'backup-failed': state.backup.hasFailed,
    'backup-old': isBackupOld(state),
    'external-overdue': state.external?.isOverdue === true,
    'clock-wrong': Math.abs(state.clock.aheadMs) >= WRONG_CLOCK_MS,
    'webhooks-unreadable': store !== null && store.webhooksUnreadable > 0,
    unfinished: store !== null && store.unfinished > 0,
    'log-large': (state.sizes.writeAheadLog ?? 0) > LARGE_LOG_BYTES,
    'store-slow': state.operations.some(({ count, p95 }) => count >= ENOUGH && p95 > SLOW_MS),
    'memory-low': state.memory.freeBytes < LITTLE_MEMORY_BYTES,
  };
  return DESK_PROBLEMS.filter((problem) => is[problem]);
}

function isBackupOld({ at, startedAt, backup }: DeskState): boolean {
  if (backup.lastAt === null) return at - startedAt > FIRST_BACKUP_MS;
  return at - backup.lastAt > OLD_BACKUP_MS;
}
