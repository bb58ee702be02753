import { create } from 'zustand';
import type { Message } from '#shared/domain/messages/message.ts';

type Selection = {
  conversationId: number;
  /** By id, in the order in which they were chosen. */
  messages: ReadonlyMap<number, Message>;
  /** Where a range begins. */
  anchorId: number | null;
};

/** The messages that are chosen in the open conversation; null while nobody chooses. */
export const useSelection = create<{ selection: Selection | null }>(() => ({ selection: null }));

const put = (selection: Selection | null): void => useSelection.setState({ selection });

export function beginSelecting(message: Message): void {
  const { id, conversationId } = message;
  put({ conversationId, messages: new Map([[id, message]]), anchorId: id });
}

export const endSelecting = (): void => put(null);

/** What is chosen is what it is now: nobody copies or passes on what its sender has deleted or put right meanwhile. */
export function changeSelected(message: Message): void {
  const { selection } = useSelection.getState();
  if (selection === null || !selection.messages.has(message.id)) return;
  put({ ...selection, messages: new Map(selection.messages).set(message.id, message) });
}

/** Chooses a message, or no more. */
export function toggleMessage(message: Message): void {
  const { selection } = useSelection.getState();
  if (selection?.conversationId !== message.conversationId) return;
  const messages = new Map(selection.messages);
  if (!messages.delete(message.id)) messages.set(message.id, message);
  put({ ...selection, messages, anchorId: message.id });
}

/** Chooses everything from the last one that was pressed to this one. */
export function selectUpTo(message: Message, thread: readonly Message[]): void {
  const { selection } = useSelection.getState();
  if (selection?.conversationId !== message.conversationId) return;
  const from = thread.findIndex(({ id }) => id === selection.anchorId);
  const to = thread.findIndex(({ id }) => id === message.id);
  if (from === -1 || to === -1) return toggleMessage(message);
  const range = thread.slice(Math.min(from, to), Math.max(from, to) + 1).filter(({ id }) => id > 0);
  put({
    ...selection,
    messages: new Map([...selection.messages, ...range.map((one) => [one.id, one] as const)]),
  });
}

/** Oldest first, as they stand in the thread. */
export const inThreadOrder = (messages: Iterable<Message>): Message[] =>
  [...messages].toSorted((one, other) => one.sentAt - other.sentAt || one.id - other.id);
