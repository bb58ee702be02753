import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { ignoreHeldKey } from './ignore-held-key.ts';

/**
 * A button that goes away with its work leaves the focus to where staff go on, instead of to nobody: those under a bubble
 * do, and a dialog that one of them opened may close after it has gone; so does what a dialog no longer has to ask.
 *
 * @param nextOf where that is, by what has gone.
 */
export function useFocusGoesOn(
  box: RefObject<HTMLElement | null>,
  nextOf: (gone: Element) => HTMLElement | null | undefined,
): void {
  const goOn = useEffectEvent((gone: Element) => {
    const next = nextOf(gone);
    if (next === null || next === undefined) return;
    next.focus({ preventScroll: true });
    ignoreHeldKey();
  });
  useEffect(() => {
    const from = box.current;
    if (from === null) return;
    let focused: EventTarget | null = null;
    const look = (): void => {
      if (!(focused instanceof Element) || focused.isConnected || document.activeElement !== document.body)
        return;
      const gone = focused;
      focused = null;
      goOn(gone);
    };
    const remember = ({ target }: FocusEvent): void => void (focused = target);
    const forget = (): void => void (focused = null);
    const lookSoon = (): void => void requestAnimationFrame(look);
    const gone = new MutationObserver(look);
    gone.observe(from, { childList: true, subtree: true });
    from.addEventListener('focusin', remember);
    // Who presses elsewhere goes there by themselves.
    document.addEventListener('pointerdown', forget, true);
    document.addEventListener('focusout', lookSoon);
    return () => {
      gone.disconnect();
      from.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
      document.removeEventListener('focusout', lookSoon);
    };
  }, [box]);
}
