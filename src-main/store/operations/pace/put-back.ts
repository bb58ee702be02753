import { type PacedText, settlePaced } from '../../rows/follow-ups/paced-texts.ts';
import { removeReminder } from '../../rows/follow-ups/refill-reminders.ts';
import { setEntryState } from '../../rows/follow-ups/waitlist-entries.ts';
import type { Tx } from '../../schema/tx.ts';

/** As if it had not been approved. */
export function putBack(tx: Tx, paced: PacedText, state: 'cancelled' | 'excluded', now: number): void {
  settlePaced(tx, paced.id, { state, now });
  if (paced.kind === 'waitlist') setEntryState(tx, paced.sourceId, 'waiting', null);
  else removeReminder(tx, paced.sourceId);
}
