import { countRefillsDue } from '../../rows/follow-ups/refills.ts';
import { countMissedScheduled } from '../../rows/follow-ups/scheduled-messages.ts';
import { todayOf } from './today-of.ts';
import type { Query } from '../operation.ts';

export const countFollowUps: Query<'countFollowUps'> = (tx, { now }) => ({
  due: countRefillsDue(tx, todayOf(tx, now)),
  missed: countMissedScheduled(tx),
});
