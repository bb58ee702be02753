import { getUpkeep, mergeIndex, refoldMessages, setUpkeep } from '../../rows/messages/search-upkeep.ts';
import type { Operation } from '../operation.ts';

/** So much that a customer's message never waits long for its own transaction. */
const MESSAGES = 200;
const PAGES = 32;

const DAY_MS = 86_400_000;

export const tidySearch: Operation<'tidySearch'> = (tx, { now }) => {
  const upkeep = getUpkeep(tx);
  if (upkeep.refoldBefore > 0) {
    const refoldBefore = refoldMessages(tx, { before: upkeep.refoldBefore, limit: MESSAGES });
    setUpkeep(tx, { ...upkeep, refoldBefore });
    return { isDone: false };
  }
  // A clock that was ahead must not put it off for good.
  const isDue = Math.abs(now - upkeep.mergedAt) >= DAY_MS;
  if (upkeep.isMerging === 0 && !isDue) return { isDone: true };
  const isMore = mergeIndex(tx, { pages: PAGES, begins: upkeep.isMerging === 0 });
  setUpkeep(tx, { ...upkeep, isMerging: isMore ? 1 : 0, mergedAt: isMore ? upkeep.mergedAt : now });
  return { isDone: !isMore };
};
