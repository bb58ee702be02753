import { countPacedSent, countWaitingPaced, getPace as readPace } from '../../rows/follow-ups/paced-texts.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Query } from '../operation.ts';
import { startOfDay, turnAt } from './turn-at.ts';

export const getPace: Query<'getPace'> = (tx, { now }) => {
  const waiting = countWaitingPaced(tx);
  const { isPaused } = readPace(tx);
  return {
    waiting,
    sentToday: countPacedSent(tx, startOfDay(tx, now)),
    dailyLimit: readSettings(tx).followUps.dailyLimit,
    isPaused,
    nextAt: waiting === 0 || isPaused ? null : turnAt(tx, now),
  };
};
