import { useSyncExternalStore } from 'react';

// What is written for colleagues and not put down yet. Each person's own, in this window only: the next one at the
// counter does not see it, and it is there again after the lock.

const texts = new Map<string, string>();
const listeners = new Set<() => void>();

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

/** The text of one's note in a conversation. */
export function useNoteDraft(agentId: number, conversationId: number): [string, (text: string) => void] {
  const key = `${agentId}:${conversationId}`;
  const text = useSyncExternalStore(subscribe, () => texts.get(key) ?? '');
  const setText = (next: string): void => {
    if (next === '') texts.delete(key);
    else texts.set(key, next);
    for (const onChange of listeners) onChange();
  };
  return [text, setText];
}

/** Other customers, other staff: nothing of before may stay. */
export function clearNoteDrafts(): void {
  texts.clear();
  for (const onChange of listeners) onChange();
}
