import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { invoke } from '../api/invoke.ts';
import { report } from '../api/report.ts';
import type { Message } from '#shared/domain/messages/message.ts';

/** A message that is being edited, as it was then, what it said when the edit was begun, and what it is to say. */
export type EditDraft = {
  message: Message;
  /** null where nobody knows any more. */
  before: string | null;
  text: string;
};

type EditDrafts = ReadonlyMap<string, EditDraft>;

const keyOf = (agentId: number, conversationId: number): string => `${agentId}:${conversationId}`;

/** Whose edit of which message is saved: their conversation may become another meanwhile. */
const savedAs = (agentId: number, messageId: number): string => `${agentId}:${messageId}`;

/** What a crash can take with it at most; also while somebody types without a pause. */
const SAVE_AFTER_MS = 300;

/**
 * Edits that are typed and not asked for yet: each person's own, out of sight of the next one at the counter, and there again
 * after the lock. They are stored, so that a window that crashed or was loaded anew has them still.
 */
const store = createStore<EditDrafts>(() => new Map());
/** By whose they are: those who have got back what is stored of theirs, and what has been begun or ended since. */
const restored = new Set<number>();
const touched = new Set<string>();
/** The timers that will save what is typed. */
const unsaved = new Map<string, ReturnType<typeof setTimeout>>();
/** What could not be saved or ended, because the desk was locked first or the disk was full. */
const refused = new Map<string, { agentId: number; messageId: number }>();

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
export function writeEdit(agentId: number, draft: EditDraft): void {
  const { conversationId, id: messageId } = draft.message;
  const key = keyOf(agentId, conversationId);
  touched.add(key);
  change((drafts) => drafts.set(key, draft));
  const timer = savedAs(agentId, messageId);
  if (unsaved.has(timer)) return;
  unsaved.set(
    timer,
    setTimeout(() => {
      unsaved.delete(timer);
      void saveNow({ agentId, messageId });
    }, SAVE_AFTER_MS),
  );
}

/** It is asked for, or nobody wants it any more. */
export function forgetEdit(
  agentId: number,
  { conversationId, id: messageId }: Pick<Message, 'conversationId' | 'id'>,
): void {
  const key = keyOf(agentId, conversationId);
  touched.add(key);
  change((drafts) => drafts.delete(key));
  const timer = savedAs(agentId, messageId);
  clearTimeout(unsaved.get(timer));
  unsaved.delete(timer);
  void saveNow({ agentId, messageId });
}

/** Main takes it from its writer alone: whoever came to the counter in that moment does not get a colleague's words. */
async function saveNow(whose: { agentId: number; messageId: number }): Promise<void> {
  const key = savedAs(whose.agentId, whose.messageId);
  const draft = [...store.getState()].find(
    ([each, { message }]) => each.startsWith(`${whose.agentId}:`) && message.id === whose.messageId,
  )?.[1];
  const saved = draft === undefined ? null : { text: draft.text, before: draft.before };
  try {
    await invoke('messages.saveEditDraft', { ...whose, draft: saved });
    refused.delete(key);
  } catch (error) {
    refused.set(key, whose);
    report(error);
  }
}

/**
 * Gets back what somebody edited before the window was loaded anew, once for each of them; what is newer stays. What could not
 * be saved when they left is saved now.
 */
export async function restoreEdits(agentId: number): Promise<void> {
  for (const [key, whose] of [...refused].filter(([, each]) => each.agentId === agentId)) {
    refused.delete(key);
    await saveNow(whose);
  }
  if (restored.has(agentId)) return;
  restored.add(agentId);
  try {
    const stored = await invoke('messages.editDrafts', undefined);
    change((drafts) => {
      for (const draft of stored) {
        const key = keyOf(agentId, draft.message.conversationId);
        if (!touched.has(key)) drafts.set(key, draft);
      }
    });
  } catch (error) {
    restored.delete(agentId);
    report(error);
  }
}

/** A conversation was merged into another: its edits go on there, unless the same person has begun one in both. */
export const moveEdits = (fromId: number, intoId: number): void =>
  change((drafts) => {
    for (const [key, { message, ...draft }] of [...drafts]) {
      const agentId = Number(key.split(':')[0]);
      if (message.conversationId !== fromId) continue;
      drafts.delete(key);
      const moved = keyOf(agentId, intoId);
      if (drafts.has(moved)) continue;
      touched.add(moved);
      drafts.set(moved, { message: { ...message, conversationId: intoId }, ...draft });
    }
  });

/** Other customers, other staff: nothing of before may stay. */
export function clearEdits(): void {
  for (const timer of unsaved.values()) clearTimeout(timer);
  unsaved.clear();
  restored.clear();
  touched.clear();
  refused.clear();
  store.setState(new Map(), true);
}
