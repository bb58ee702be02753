import { isWindowOpen } from '#shared/domain/conversations/reply-window.ts';
import { countPacedSent, getPace as readPace, listWaitingPaced } from '../../rows/follow-ups/paced-texts.ts';
import { findLimitedUntil } from '../../rows/limited-links.ts';
import { readSettings } from '../../rows/settings.ts';
import type { Query } from '../operation.ts';
import { startOfDay, turnAt } from './turn-at.ts';

export const getPace: Query<'getPace'> = (tx, { now }) => {
  const all = listWaitingPaced(tx);
  const waiting = all.length;
  const { isPaused } = readPace(tx);
  const limitedUntil = findLimitedUntil(tx);
  return {
    waiting,
    waitingToHear: all.filter(({ replyWindow }) => !isWindowOpen(replyWindow, now)).length,
    sentToday: countPacedSent(tx, startOfDay(tx, now)),
    dailyLimit: readSettings(tx).followUps.dailyLimit,
    isPaused,
    limitedUntil,
    nextAt: waiting === 0 || isPaused ? null : Math.max(turnAt(tx, now), limitedUntil ?? 0),
  };
};
