import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react';

/** What the rest of the inbox asks of the list that is shown, be it of all conversations or of what a search found. */
export type ListHandle = {
  focus: () => void;
  /** A key that was meant for the list while something else had the focus: it moves, and the focus comes along. */
  press: (key: string) => void;
  /** The first conversation, or the chat with a number that nobody has. */
  openFirst: () => void;
};

/** @returns for the element that has the list's focus. */
export function useListHandle(
  ref: Ref<ListHandle>,
  { move, openFirst }: { move: (key: string) => void; openFirst: () => void },
): RefObject<HTMLDivElement | null> {
  const listbox = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => listbox.current?.focus(),
    press: (key) => {
      move(key);
      listbox.current?.focus();
    },
    openFirst,
  }));
  return listbox;
}
