import type { Hours } from '#shared/domain/rules/hours.ts';
import { isOpen, nextClosing } from '#shared/time/opening.ts';

const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/** A moment (epoch ms) at which a customer would find the pharmacy closed: now, or half an hour after the next closing. */
export function firstClosedMoment(now: number, hours: Hours): number {
  if (!isOpen(now, hours)) return now;
  const closing = nextClosing(now, hours);
  if (closing === undefined) return now + DAY_MS;
  const after = closing + HALF_HOUR_MS;
  return isOpen(after, hours) ? closing : after;
}
