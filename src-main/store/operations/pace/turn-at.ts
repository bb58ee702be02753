import { tomorrowAtOpening } from '#shared/desk/follow-ups/send-times.ts';
import { instantOf, localDateAt } from '#shared/time/zone.ts';
import { countPacedSent, getPace } from '../../rows/follow-ups/paced-texts.ts';
import { readSettings } from '../../rows/settings.ts';
import type { ReadTx } from '../../schema/tx.ts';

/** When the next one may go: now or earlier means at once. */
export function turnAt(tx: ReadTx, now: number): number {
  const { followUps, hours } = readSettings(tx);
  if (countPacedSent(tx, startOfDay(tx, now)) >= followUps.dailyLimit) {
    return tomorrowAtOpening(now, hours);
  }
  const { nextAt } = getPace(tx);
  // Farther than any pause: the PC's clock was ahead and has been put right.
  return nextAt > now + 2 * followUps.gapSeconds * 1000 ? now : nextAt;
}

export function startOfDay(tx: ReadTx, now: number): number {
  const { timeZone } = readSettings(tx).hours;
  return instantOf(localDateAt(now, timeZone), 0, timeZone);
}
