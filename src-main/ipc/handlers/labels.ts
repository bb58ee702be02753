import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

export interface LabelHandlerDependencies {
  store: Store;
}

export function labelHandlers({ store }: LabelHandlerDependencies): HandlersFor<'labels'> {
  return {
    'labels.list': () => store.listLabels(),
    'labels.save': (input) => store.saveLabel({ ...input, now: Date.now() }),
    'labels.setArchived': (input) => nothing(store.setLabelArchived({ ...input, now: Date.now() })),
    'labels.assign': (input, { agent }) => store.assignLabel({ ...input, by: agent.id, now: Date.now() }),
  };
}
