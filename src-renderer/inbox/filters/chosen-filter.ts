import { create } from 'zustand';
import {
  EVERYTHING,
  type ChosenChats,
  type ChosenMessages,
  type Narrowing,
} from '#shared/domain/conversations/narrowing.ts';

/** All but what is searched for: that is typed anew. */
export type Chosen = Omit<Narrowing, 'query'>;

const { query: _query, ...NOTHING } = EVERYTHING;

/** Outside of the page, which is not kept: who looks at another one finds the list as it was left. */
const useChosen = create<Chosen>(() => NOTHING);

/** What the chat list is narrowed down by. */
export function useChosenChats(): [ChosenChats, (chats: ChosenChats) => void] {
  return [useChosen(({ chats }) => chats), (chats) => useChosen.setState({ chats })];
}

/** What the messages of a search are. */
export function useChosenMessages(): [ChosenMessages, (messages: ChosenMessages) => void] {
  return [useChosen(({ messages }) => messages), (messages) => useChosen.setState({ messages })];
}

export const choose = ({ chats, messages }: Chosen): void => useChosen.setState({ chats, messages });

export const chooseNothing = (): void => choose(NOTHING);

/** What is chosen now, and whatever is chosen from now on. @returns what ends it. */
export const whenChosen = (listener: (chosen: Chosen) => void): (() => void) => useChosen.subscribe(listener);
