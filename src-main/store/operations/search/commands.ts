import { systemClock } from '../../../lib/clock.ts';
import { getUpkeep, mergeIndex, refoldMessages, setUpkeep } from '../../rows/messages/search-upkeep.ts';
import type { Operation } from '../operation.ts';

/** So much at a time, and no more once a step has taken so long: a customer's message waits for it with its own transaction. */
const MESSAGES = 20;
const PAGES = 4;
const STEP_MS = 8;

/** All of the index is written anew, and a few pieces more cost a search next to nothing. */
const BETWEEN_MS = 7 * 86_400_000;

export const tidySearch: Operation<'tidySearch'> = (tx, { now }) => {
  const upkeep = getUpkeep(tx);
  if (upkeep.refoldBefore > 0) {
    let { refoldBefore } = upkeep;
    whileInStep(() => {
      refoldBefore = refoldMessages(tx, { before: refoldBefore, limit: MESSAGES });
      return refoldBefore > 0;
    });
    setUpkeep(tx, { ...upkeep, refoldBefore });
    return { isDone: false };
  }
  // A clock that was ahead must not put it off for good.
  const isDue = Math.abs(now - upkeep.mergedAt) >= BETWEEN_MS;
  if (upkeep.isMerging === 0 && !isDue) return { isDone: true };
  let begins = upkeep.isMerging === 0;
  const isMore = whileInStep(() => {
    const goesOn = mergeIndex(tx, { pages: PAGES, begins });
    begins = false;
    return goesOn;
  });
  setUpkeep(tx, { ...upkeep, isMerging: isMore ? 1 : 0, mergedAt: isMore ? upkeep.mergedAt : now });
  return { isDone: !isMore };
};

/** @param piece does a piece of the work and says whether there is more. @returns the same when the time is over. */
function whileInStep(piece: () => boolean): boolean {
  const end = systemClock.monotonic() + STEP_MS;
  let isMore = piece();
  while (isMore && systemClock.monotonic() < end) isMore = piece();
  return isMore;
}
