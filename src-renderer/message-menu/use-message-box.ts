import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { isOptimistic } from '../api/cache/thread-pages.ts';
import { placeOf, pointOf, useOpenMenu } from './open-menu.ts';

/** What makes a bubble one that the keyboard can stand on and that has a menu. */
export function useMessageBox(message: Message) {
  const openMenu = useOpenMenu();
  return {
    tabIndex: -1,
    onFocus: noteHow,
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      // Marked words have the usual menu, which copies them; so has a dialog that was opened from in here, which pastes.
      if (isOptimistic(message) || !isInside(event) || hasMarkedWords(event.currentTarget)) return;
      event.preventDefault();
      openMenu(message, isByKey(event) ? placeOf(event.currentTarget) : pointOf(event));
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // A button in the bubble has its own keys.
      if (event.target !== event.currentTarget || isOptimistic(message) || !opensMenu(event)) return;
      event.preventDefault();
      openMenu(message, placeOf(event.currentTarget));
    },
  };
}

const opensMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** The menu key tells no place of the mouse. */
const isByKey = ({ detail, clientX, clientY }: MouseEvent): boolean =>
  detail === 0 && clientX === 0 && clientY === 0;

const isInside = ({ target, currentTarget }: MouseEvent<HTMLElement>): boolean =>
  target instanceof Node && currentTarget.contains(target);

function hasMarkedWords(box: HTMLElement): boolean {
  const marked = document.getSelection();
  return marked !== null && !marked.isCollapsed && box.contains(marked.anchorNode);
}

/** A press of the mouse also puts the focus here, and then the arrows scroll as they did. */
function noteHow({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget) return;
  currentTarget.toggleAttribute('data-by-key', currentTarget.matches(':focus-visible'));
}
