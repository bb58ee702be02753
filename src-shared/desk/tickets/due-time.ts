import type { Hours } from '../../domain/rules/hours.ts';
import { stretchesAfter } from '../../time/open-stretches.ts';

/** `soon`: the last quarter of the time. */
export type DueColour = 'ok' | 'soon' | 'late';
const SOON_SHARE = 0.25;
const MINUTE_MS = 60_000;

/**
 * When an answer is due if only opening hours count. A customer who writes at night does not make anyone late
 * before the pharmacy opens; an allowance that ends with the closing is due at the closing.
 * @param openedAt Epoch ms.
 * @param minutes The allowance, above 0.
 * @returns Epoch ms; undefined when the coming 400 days have not enough open minutes.
 */
export function dueAt(openedAt: number, minutes: number, hours: Hours): number | undefined {
  let leftMs = minutes * MINUTE_MS;
  for (const stretch of stretchesAfter(openedAt, hours)) {
    const from = Math.max(stretch.from, openedAt);
    if (leftMs <= stretch.to - from) return from + leftMs;
    leftMs -= stretch.to - from;
  }
  return undefined;
}

/** Open time between two instants (epoch ms), in ms; 0 when they are the wrong way round. */
export function openTimeBetween(from: number, to: number, hours: Hours): number {
  let sumMs = 0;
  for (const stretch of stretchesAfter(from, hours)) {
    if (stretch.from >= to) break;
    sumMs += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
  }
  return sumMs;
}

/**
 * How urgent a ticket looks now: by the share of its open minutes that is left, so that nothing turns red
 * over a closed night.
 * @param minutes The allowance that `due` was made with.
 */
export function dueColour(now: number, due: number, minutes: number, hours: Hours): DueColour {
  if (now >= due) return 'late';
  const leftMs = openTimeBetween(now, due, hours);
  return leftMs <= minutes * MINUTE_MS * SOON_SHARE ? 'soon' : 'ok';
}
