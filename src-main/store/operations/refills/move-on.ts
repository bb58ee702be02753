import { nextSupply } from '#shared/desk/follow-ups/refill-cycle.ts';
import type { Refill } from '#shared/domain/follow-ups/refill.ts';
import { setReminderSent } from '../../rows/follow-ups/refill-reminders.ts';
import { getRefill, setRefillCycle, setRefillReminded } from '../../rows/follow-ups/refills.ts';
import type { Tx } from '../../schema/tx.ts';
import { todayOf } from '../follow-ups/today-of.ts';

/** Its reminder went out: the next one comes with the next supply. */
export function remindedRefill(tx: Tx, input: { reminderId: number; refillId: number; now: number }): void {
  setReminderSent(tx, input.reminderId, input.now);
  setRefillReminded(tx, input.refillId, input.now);
  moveOn(tx, getRefill(tx, input.refillId), input.now);
}

export function moveOn(tx: Tx, refill: Refill, now: number): void {
  const { startedOn, nextDue } = nextSupply(refill, todayOf(tx, now));
  setRefillCycle(tx, { id: refill.id, startedOn, nextDue, now });
}
