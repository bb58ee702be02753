import { publishWork } from '../../desk/publish-work.ts';
import type { EventBus } from '../../events/bus.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const LATEST = 50;

export interface AutomationHandlerDependencies {
  store: Store;
  bus: EventBus;
  outbox: Outbox;
}

export function automationHandlers({
  store,
  bus,
  outbox,
}: AutomationHandlerDependencies): HandlersFor<'automation' | 'ratings'> {
  return {
    'automation.ofConversation': (input) => store.getConversationAutomation(input),
    'automation.setMuted': async (input) => {
      const { automation, work } = await store.setAutomationMuted({ ...input, now: Date.now() });
      publishWork(work, { bus, wakeOutbox: () => outbox.wake() });
      return automation;
    },
    'ratings.summary': (input) => store.summarizeRatings(input),
    'ratings.latest': (input) => store.listRatings({ ...input, limit: LATEST }),
    'ratings.ofConversation': (input) => store.listRatingsOfConversation(input),
  };
}
