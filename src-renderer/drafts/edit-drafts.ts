import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Message } from '#shared/domain/messages/message.ts';

/** A message that is being edited, as it was then, and what it is to say. */
export type EditDraft = { message: Message; text: string };

type EditDrafts = ReadonlyMap<string, EditDraft>;

const keyOf = (agentId: number, conversationId: number): string => `${agentId}:${conversationId}`;

/**
 * Edits that are typed and not asked for yet. As notes are: each person's own, in this window only, out of sight of the
 * next one at the counter, and there again after the lock.
 */
const store = createStore<EditDrafts>(() => new Map());

const change = (edit: (drafts: Map<string, EditDraft>) => void): void => {
  const drafts = new Map(store.getState());
  edit(drafts);
  store.setState(drafts, true);
};

/** One's own in a conversation; undefined while nothing is edited there. */
export const readEdit = (agentId: number, conversationId: number): EditDraft | undefined =>
  store.getState().get(keyOf(agentId, conversationId));

export const useEditDraft = (agentId: number, conversationId: number): EditDraft | undefined =>
  useStore(store, () => readEdit(agentId, conversationId));

/** Begins an edit, or goes on with it. */
export const writeEdit = (agentId: number, draft: EditDraft): void =>
  change((drafts) => drafts.set(keyOf(agentId, draft.message.conversationId), draft));

/** It is asked for, or nobody wants it any more. */
export const forgetEdit = (agentId: number, { conversationId }: Pick<Message, 'conversationId'>): void =>
  change((drafts) => drafts.delete(keyOf(agentId, conversationId)));

/** A conversation was merged into another: its edits go on there, unless the same person has begun one in both. */
export const moveEdits = (fromId: number, intoId: number): void =>
  change((drafts) => {
    for (const [key, { message, text }] of [...drafts]) {
      const [agentId] = key.split(':');
      if (message.conversationId !== fromId) continue;
      drafts.delete(key);
      const moved = keyOf(Number(agentId), intoId);
      if (!drafts.has(moved)) drafts.set(moved, { message: { ...message, conversationId: intoId }, text });
    }
  });

/** Other customers, other staff: nothing of before may stay. */
export const clearEdits = (): void => store.setState(new Map(), true);
