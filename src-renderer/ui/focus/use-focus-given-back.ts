import { useEffect, useRef, type RefObject } from 'react';
import { fieldOf, isFocusFree, shownScope } from './first-field.ts';
import { lastFocusedOutside } from './focus-history.ts';
import { successorOf } from './removed-places.ts';

/**
 * When what lies over a page goes, the keyboard is where it was before; if that has gone too, on what took its place, or in
 * the field of what is shown then. Also for what is only drawn while it is open, of which Mantine knows nothing when it goes.
 *
 * @returns what is to be put on the element that lies over the page.
 */
export function useFocusGivenBack<Frame extends HTMLElement = HTMLDivElement>(
  isOpen: boolean,
): RefObject<Frame | null> {
  const over = useRef<Frame>(null);
  useEffect(() => {
    if (!isOpen) return;
    const isInside = (element: Element): boolean =>
      over.current?.closest('[role="dialog"]')?.contains(element) === true;
    const opener = lastFocusedOutside(isInside);
    return () => {
      const now = document.activeElement;
      // Somebody else has taken the keyboard meanwhile: another dialog, the next page.
      if (!isFocusFree() && now !== null && !isInside(now)) return;
      const isThere = opener !== undefined && opener.isConnected && opener.checkVisibility();
      const next = isThere && !opener.matches(':disabled') ? opener : insteadOf(opener);
      next?.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return over;
}

/** What took its place, where that is of what is shown now. */
function insteadOf(opener: HTMLElement | undefined): HTMLElement | null {
  const shown = shownScope();
  const successor = opener === undefined || opener.isConnected ? undefined : successorOf(opener);
  return successor !== undefined && shown.contains(successor) ? successor : fieldOf(shown);
}
