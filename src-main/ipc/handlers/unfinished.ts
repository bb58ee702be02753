import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

/** As many as somebody looks through. */
const LISTED = 50;

export interface UnfinishedHandlerDependencies {
  store: Store;
  retryUnfinished: () => Promise<void>;
}

export function unfinishedHandlers({
  store,
  retryUnfinished,
}: UnfinishedHandlerDependencies): HandlersFor<'unfinished'> {
  return {
    'unfinished.list': (input) => store.listUnfinished({ ...input, limit: LISTED }),
    'unfinished.retry': () => nothing(retryUnfinished()),
    'unfinished.settle': (input) => nothing(store.settleUnfinished(input)),
  };
}
