import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '../ui/readonly-store.ts';

/** A saved reply that another page wants written in a conversation; its composer takes it, and a person sends it. */
export type WantedReply = {
  conversationId: number;
  /** Which one: the one that says that the order is ready, or one that was chosen. */
  says: 'ready' | { templateId: number };
  /** What the customer pays, in piastres. */
  total: number | null;
};

const store = createStore<{ wanted: WantedReply | null }>(() => ({ wanted: null }));

export const wantedReply: ReadonlyStore<{ wanted: WantedReply | null }> = store;

export const wantReply = (wanted: WantedReply): void => store.setState({ wanted });

/** The one that is wanted in this conversation, which then is wanted no more. */
export function takeWantedReply(conversationId: number): WantedReply | null {
  const { wanted } = store.getState();
  if (wanted?.conversationId !== conversationId) return null;
  store.setState({ wanted: null });
  return wanted;
}
