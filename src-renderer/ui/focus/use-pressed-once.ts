import { useEffect } from 'react';

const PRESSED = 'button, a[href], summary';

/** A button that is pressed by a held Enter is pressed once: it may be another one by then, or what lies under it now. */
export function usePressedOnce(): void {
  useEffect(() => {
    const refuse = (event: KeyboardEvent): void => {
      if (!event.repeat || event.key !== 'Enter') return;
      if (event.target instanceof Element && event.target.matches(PRESSED)) event.preventDefault();
    };
    document.addEventListener('keydown', refuse, true);
    return () => document.removeEventListener('keydown', refuse, true);
  }, []);
}
