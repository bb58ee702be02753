import { AppError } from '#shared/domain/errors.ts';
import { pauseAfter } from '../../../lib/back-off.ts';
import { sqliteCode } from '../../schema/sqlite-code.ts';

const BACK_OFF = { firstMs: 60_000, longestMs: 3_600_000 };
/** Then only a person, changed settings or a start have it tried. */
const MOST_ATTEMPTS = 12;

/** When what has failed so often is tried again by itself, epoch ms; null for never. */
export const nextRetryAt = (attempts: number, now: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : now + pauseAfter(attempts, BACK_OFF);

/** No pause is so long: what is to be tried later than that was put off by a clock that has been set since. */
export const beyondRetry = (now: number): number => now + BACK_OFF.longestMs;

/** What kind of error it is; its message stays out of it, because it may be in a customer's words. */
export function codeOf(cause: unknown): string {
  if (cause instanceof AppError) return cause.code;
  return sqliteCode(cause) ?? (cause instanceof Error ? cause.name : 'unknown');
}
