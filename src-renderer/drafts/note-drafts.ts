import { create } from 'zustand';

/**
 * What is written for colleagues and not put down yet. Each person's own, in this window only: the next one at the
 * counter does not see it, and it is there again after the lock.
 */
const useNoteDrafts = create<ReadonlyMap<string, string>>(() => new Map());

/** The text of one's note in a conversation. */
export function useNoteDraft(agentId: number, conversationId: number): [string, (text: string) => void] {
  const key = `${agentId}:${conversationId}`;
  const text = useNoteDrafts((texts) => texts.get(key) ?? '');
  const setText = (next: string): void =>
    useNoteDrafts.setState((texts) => new Map(texts).set(key, next), true);
  return [text, setText];
}

/** Other customers, other staff: nothing of before may stay. */
export const clearNoteDrafts = (): void => useNoteDrafts.setState(new Map(), true);
