import { useEffect } from 'react';
import { fieldOf, isFocusFree, shownScope } from './first-field.ts';
import { lastFocused, recentlyFocused } from './focus-history.ts';
import { ignoreHeldKey } from './ignore-held-key.ts';
import { followRemovals, successorOf } from './removed-places.ts';

/**
 * What goes while the keyboard is on it, such as a row that was removed or dealt with, leaves the keyboard to what takes its
 * place. Whoever knows better takes it first, and a person who presses elsewhere goes there; only what nobody has is taken.
 */
export function useFocusStays(): void {
  useEffect(() => {
    let frame = 0;
    let hasLeft = false;
    const take = (gone: HTMLElement): void => {
      if (hasLeft || !isFocusFree() || lastFocused() !== gone) return;
      const next = successorOf(gone) ?? beforeThat();
      if (next === null) return;
      next.focus({ preventScroll: true });
      ignoreHeldKey();
    };
    const stop = followRemovals((gone) => {
      if (lastFocused() !== gone) return;
      cancelAnimationFrame(frame);
      // Two of them: a dialog that closes, or a thread whose field comes next, has taken it by then.
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => take(gone))));
    });
    const come = (): void => void (hasLeft = false);
    const press = ({ target }: PointerEvent): void => {
      hasLeft = !(target instanceof Node && lastFocused()?.contains(target) === true);
    };
    document.addEventListener('focusin', come, true);
    document.addEventListener('pointerdown', press, true);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', come, true);
      document.removeEventListener('pointerdown', press, true);
    };
  }, []);
}

/** Of what is shown now: where the keyboard was last, or where one types in it. */
function beforeThat(): HTMLElement | null {
  const shown = shownScope();
  const before = recentlyFocused().findLast(
    (one) => shown.contains(one) && one.checkVisibility() && !one.matches(':disabled'),
  );
  return before ?? fieldOf(shown);
}
