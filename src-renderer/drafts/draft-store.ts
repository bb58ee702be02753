const SAVE_AFTER_MS = 500;

export type DraftStore = {
  /** What is typed for a conversation; undefined when nothing was typed since the window opened. */
  read: (conversationId: number) => string | undefined;
  write: (conversationId: number, text: string) => void;
  /** Puts text that could not be sent back in front of whatever was typed since. */
  giveBack: (conversationId: number, text: string) => void;
  /**
   * Moves what was typed for a conversation that was merged into another.
   * @param stored the draft main made of both; it lacks what was not saved yet.
   */
  merge: (fromId: number, intoId: number, stored: string) => void;
  /** Shows the draft main has now, unless something newer was typed. */
  replace: (conversationId: number, stored: string) => void;
  /** Saves now what still waits to be saved. */
  flush: () => void;
  /** Forgets everything without saving: the conversations now are others. */
  clear: () => void;
  subscribe: (onChange: () => void) => () => void;
};

/**
 * Holds what staff type, outside the screens, so that switching conversations or a failed send loses nothing.
 * @param save writes one draft; called a moment after the last key, and on flush.
 */
export function createDraftStore(save: (conversationId: number, text: string) => void): DraftStore {
  const texts = new Map<number, string>();
  const unsaved = new Map<number, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();

  const saveNow = (conversationId: number): void => {
    clearTimeout(unsaved.get(conversationId));
    unsaved.delete(conversationId);
    save(conversationId, texts.get(conversationId) ?? '');
  };

  const write = (conversationId: number, text: string): void => {
    texts.set(conversationId, text);
    clearTimeout(unsaved.get(conversationId));
    unsaved.set(
      conversationId,
      setTimeout(() => saveNow(conversationId), SAVE_AFTER_MS),
    );
    for (const onChange of listeners) onChange();
  };

  return {
    read: (conversationId) => texts.get(conversationId),
    write,
    giveBack: (conversationId, text) => {
      const since = texts.get(conversationId) ?? '';
      write(conversationId, since === '' ? text : `${text}\n${since}`);
    },
    merge: (fromId, intoId, stored) => {
      const isUnsaved = unsaved.has(fromId) || unsaved.has(intoId);
      // Twice the same line is better than a lost one.
      const both = [texts.get(intoId) ?? stored, texts.get(fromId) ?? ''].filter((text) => text !== '');
      clearTimeout(unsaved.get(fromId));
      unsaved.delete(fromId);
      texts.delete(fromId);
      if (isUnsaved) write(intoId, both.join('\n'));
      else texts.set(intoId, stored);
      for (const onChange of listeners) onChange();
    },
    replace: (conversationId, stored) => {
      if (unsaved.has(conversationId)) return;
      texts.set(conversationId, stored);
      for (const onChange of listeners) onChange();
    },
    flush: () => {
      for (const conversationId of [...unsaved.keys()]) saveNow(conversationId);
    },
    clear: () => {
      for (const timer of unsaved.values()) clearTimeout(timer);
      unsaved.clear();
      texts.clear();
      for (const onChange of listeners) onChange();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
