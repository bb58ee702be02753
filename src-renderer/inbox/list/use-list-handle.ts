import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react';

/** What the rest of the inbox asks of the list that is shown, be it of all conversations or of what a search found. */
export type ListHandle = {
  focus: () => void;
  /** A key that was meant for the list while something else had the focus: it moves, and the focus comes along. */
  press: (key: string) => void;
  /** Opens what stands after or before what is open. */
  openNext: (key: string) => void;
  /** Opens the conversation that stands at this place, counted from 1. */
  openNth: (place: number) => void;
  /** The first conversation, or the chat with a number that nobody has. */
  openFirst: () => void;
};

/** @returns for the element that has the list's focus. */
export function useListHandle(
  ref: Ref<ListHandle>,
  { move, ...rest }: Pick<ListHandle, 'openFirst' | 'openNext' | 'openNth'> & { move: (key: string) => void },
): RefObject<HTMLDivElement | null> {
  const listbox = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => listbox.current?.focus(),
    press: (key) => {
      move(key);
      listbox.current?.focus();
    },
    ...rest,
  }));
  return listbox;
}
