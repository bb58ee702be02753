import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Closes what lies over the page when something beside it is pressed. Its own buttons close it themselves, and menus and
 * dialogs that were opened from it stand outside of the page.
 */
export function useCloseOutside(
  panel: RefObject<HTMLElement | null>,
  isOver: boolean,
  onClose: () => void,
): void {
  const press = useEffectEvent(({ target }: PointerEvent) => {
    const here = panel.current;
    if (here === null || !(target instanceof Element) || here.contains(target)) return;
    if (target.closest(`[aria-controls="${here.id}"]`) !== null) return;
    if (target.closest('#root') !== null) onClose();
  });
  useEffect(() => {
    if (!isOver) return;
    const listen = (event: PointerEvent): void => press(event);
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  }, [isOver]);
}
