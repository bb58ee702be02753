import { readStoreState } from '../../rows/inspection/store-state.ts';
import { getUpkeep } from '../../rows/messages/search-upkeep.ts';
import { countedShare } from '../../rows/reports/counting.ts';
import type { Query } from '../operation.ts';

export const inspectStore: Query<'inspectStore'> = (tx) => {
  const state = readStoreState(tx);
  const { refoldBefore } = getUpkeep(tx);
  return {
    ...state,
    // It goes from the newest message to the first one.
    searchDone: state.messages === 0 ? 1 : 1 - Math.min(1, refoldBefore / (state.messages + 1)),
    reportsDone: Math.max(0, Math.min(1, countedShare(tx))),
  };
};
