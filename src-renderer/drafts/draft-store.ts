import { createStore } from 'zustand/vanilla';
import type { ReadonlyStore } from '../ui/readonly-store.ts';

/** What a crash can take with it at most; also while somebody types without a pause. */
const SAVE_AFTER_MS = 300;

/** The message that a draft answers, and the agent who chose it. */
export type ChosenQuote = { messageId: number; by: number | null };

export type DraftStore = {
  /** What was chosen to be answered, by conversation; null when that was taken away. */
  quotes: ReadonlyStore<ReadonlyMap<number, ChosenQuote | null>>;
  /** @param text what is typed for the conversation, or was stored of it; it stays. */
  quote: (conversationId: number, chosen: ChosenQuote | null, text: string) => void;
  /** What is typed, by conversation; for who shows it. */
  texts: ReadonlyStore<ReadonlyMap<number, string>>;
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
  replace: (conversationId: number, stored: string, quote?: ChosenQuote | null) => void;
  /** Saves now what still waits to be saved. */
  flush: () => void;
  /** Forgets everything without saving: the conversations now are others. */
  clear: () => void;
};

/**
 * Holds what staff type, outside the screens, so that switching conversations or a failed send loses nothing.
 * @param save writes one draft; called a moment after a key, and on flush. What it resolves with false for is not
 * written, and tried again on the next flush.
 */
export function createDraftStore(
  save: (conversationId: number, text: string, quotedId?: number | null) => Promise<boolean> | void,
): DraftStore {
  const texts = createStore<ReadonlyMap<number, string>>(() => new Map());
  const quotes = createStore<ReadonlyMap<number, ChosenQuote | null>>(() => new Map());
  /** Chosen or taken away, and not saved yet. */
  const unsavedQuotes = new Set<number>();
  /** With the timer that will save it; undefined for what could not be saved. */
  const unsaved = new Map<number, ReturnType<typeof setTimeout> | undefined>();

  const read = (conversationId: number): string | undefined => texts.getState().get(conversationId);
  const put = (conversationId: number, text: string): void =>
    texts.setState((known) => new Map(known).set(conversationId, text), true);

  const saveNow = (conversationId: number): void => {
    clearTimeout(unsaved.get(conversationId));
    unsaved.delete(conversationId);
    const text = read(conversationId) ?? '';
    const hasQuote = unsavedQuotes.delete(conversationId);
    const quote = quotes.getState().get(conversationId) ?? null;
    const saving = hasQuote
      ? save(conversationId, text, quote?.messageId ?? null)
      : save(conversationId, text);
    void saving?.then((isSaved) => {
      if (isSaved) return;
      if (hasQuote) unsavedQuotes.add(conversationId);
      if (unsaved.has(conversationId) || (!hasQuote && read(conversationId) !== text)) return;
      unsaved.set(conversationId, undefined);
    });
  };
  const putQuote = (conversationId: number, chosen: ChosenQuote | null): void =>
    quotes.setState((known) => new Map(known).set(conversationId, chosen), true);

  const write = (conversationId: number, text: string): void => {
    put(conversationId, text);
    if (unsaved.get(conversationId) !== undefined) return;
    unsaved.set(
      conversationId,
      setTimeout(() => saveNow(conversationId), SAVE_AFTER_MS),
    );
  };

  return {
    texts,
    quotes,
    read,
    write,
    quote: (conversationId, chosen, text) => {
      if (read(conversationId) === undefined) put(conversationId, text);
      putQuote(conversationId, chosen);
      unsavedQuotes.add(conversationId);
      saveNow(conversationId);
    },
    giveBack: (conversationId, text) => {
      const since = read(conversationId) ?? '';
      write(conversationId, since === '' ? text : `${text}\n${since}`);
    },
    merge: (fromId, intoId, stored) => {
      const isUnsaved = unsaved.has(fromId) || unsaved.has(intoId);
      // Twice the same line is better than a lost one.
      const both = [read(intoId) ?? stored, read(fromId) ?? ''].filter((text) => text !== '');
      clearTimeout(unsaved.get(fromId));
      unsaved.delete(fromId);
      texts.setState((known) => new Map([...known].filter(([id]) => id !== fromId)), true);
      const quote = quotes.getState().get(intoId) ?? quotes.getState().get(fromId);
      if (quote !== undefined) putQuote(intoId, quote);
      if (isUnsaved) write(intoId, both.join('\n'));
      else put(intoId, stored);
    },
    replace: (conversationId, stored, quote = null) => {
      if (unsaved.has(conversationId)) return;
      put(conversationId, stored);
      putQuote(conversationId, quote);
    },
    flush: () => {
      for (const conversationId of [...unsaved.keys()]) saveNow(conversationId);
    },
    clear: () => {
      for (const timer of unsaved.values()) clearTimeout(timer);
      unsaved.clear();
      unsavedQuotes.clear();
      texts.setState(new Map(), true);
      quotes.setState(new Map(), true);
    },
  };
}
