import type { RefObject } from 'react';
import { useEffect, useEffectEvent } from 'react';

/**
 * A button that goes away with its work leaves the focus to where staff go on, instead of to nobody: those under a bubble
 * do, and a dialog that one of them opened may close after it has gone; so does what a dialog no longer has to ask.
 */
export function useFocusGoesOn(
  box: RefObject<HTMLElement | null>,
  nextOf: () => HTMLElement | null | undefined,
): void {
  const goOn = useEffectEvent(() => nextOf()?.focus({ preventScroll: true }));
  useEffect(() => {
    const from = box.current;
    if (from === null) return;
    let focused: EventTarget | null = null;
    const look = (): void => {
      if (!(focused instanceof Element) || focused.isConnected || document.activeElement !== document.body)
        return;
      focused = null;
      goOn();
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
