import { createContext, use } from 'react';

/** Brings the thread to a message, wherever in it that stands. */
type ShowInChat = (messageId: number) => void;

export const ShowInChatContext = createContext<ShowInChat | null>(null);

export function useShowInChat(): ShowInChat {
  const show = use(ShowInChatContext);
  if (show === null) throw new Error('useShowInChat outside of a conversation');
  return show;
}
