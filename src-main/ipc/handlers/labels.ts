import type { EventBus } from '../../events/bus.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface LabelHandlerDependencies {
  store: Store;
  bus: EventBus;
}

export function labelHandlers({ store, bus }: LabelHandlerDependencies): HandlersFor<'labels'> {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    bus.emit('desk.changed', { topics: ['labels'] });
    return value;
  };
  return {
    'labels.list': () => store.listLabels(),
    'labels.save': (input) => changed(store.saveLabel({ ...input, now: Date.now() })),
    'labels.setArchived': async (input) => {
      await changed(store.setLabelArchived({ ...input, now: Date.now() }));
      return undefined;
    },
    'labels.assign': async (input, { agent }) => {
      const conversation = await store.assignLabel({ ...input, by: agent.id, now: Date.now() });
      bus.emit('conversation.changed', conversation);
      return conversation;
    },
  };
}
