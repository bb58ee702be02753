import { create } from 'zustand';
import { ALL_CONVERSATIONS, type ChosenFilter } from '../../api/cache/conversation-filter.ts';

/** Outside of the page, which is not kept: who looks at another one finds the list as it was left. */
const useChosen = create<ChosenFilter>(() => ALL_CONVERSATIONS);

/** What the chat list is narrowed down by. */
export function useChosenFilter(): [ChosenFilter, (filter: ChosenFilter) => void] {
  return [useChosen(), (filter) => useChosen.setState(filter, true)];
}

/** The next person at the counter begins with everybody: who does not know of a filter takes a short list for all. */
export const forgetChosenFilter = (): void => useChosen.setState(ALL_CONVERSATIONS, true);
