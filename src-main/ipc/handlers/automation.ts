import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const LATEST = 50;

export interface AutomationHandlerDependencies {
  store: Store;
}

export function automationHandlers({
  store,
}: AutomationHandlerDependencies): HandlersFor<'automation' | 'ratings'> {
  return {
    'automation.ofConversation': (input) => store.getConversationAutomation(input),
    'automation.setMuted': (input) => store.setAutomationMuted({ ...input, now: Date.now() }),
    'automation.appTexts': () => store.listUntoldAppTexts(),
    'automation.appTextRead': async ({ id }) => {
      await store.setAppTextTold({ id, now: Date.now() });
      return null;
    },
    'ratings.summary': (input) => store.summarizeRatings(input),
    'ratings.latest': (input) => store.listRatings({ ...input, limit: LATEST }),
    'ratings.ofConversation': (input) => store.listRatingsOfConversation(input),
  };
}
