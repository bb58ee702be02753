import { useEffect, type RefObject } from 'react';
import { beginIn } from './begin-in.ts';

/** Whether it may be taken: nobody has it, or what was pressed to come here; not what has been put over it. */
function isToBeTaken(place: Element): boolean {
  const now = document.activeElement;
  if (now === null || now === document.body) return true;
  return !place.contains(now) && now.closest('[role="dialog"]') === null;
}

/** The keyboard begins in what has just come to be shown. */
export function useFirstFocus(place: RefObject<Element | null>, isShown: boolean): void {
  useEffect(() => {
    if (!isShown || place.current === null || !isToBeTaken(place.current)) return;
    return beginIn(place.current);
  }, [place, isShown]);
}
