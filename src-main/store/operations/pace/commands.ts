import { listWaitingPaced, setPacePaused as writePaused } from '../../rows/follow-ups/paced-texts.ts';
import type { Operation } from '../operation.ts';
import { putBack } from './put-back.ts';

export const setPacePaused: Operation<'setPacePaused'> = (tx, { isPaused }) => {
  writePaused(tx, isPaused);
  tx.changes.touched('waitlist', 'reminders');
};

export const cancelPaced: Operation<'cancelPaced'> = (tx, { now }) => {
  const waiting = listWaitingPaced(tx);
  for (const paced of waiting) putBack(tx, paced, 'cancelled', now);
  writePaused(tx, false);
  tx.changes.touched('waitlist', 'reminders');
  return { cancelled: waiting.length };
};
