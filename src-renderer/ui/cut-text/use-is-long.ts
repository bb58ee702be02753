import { useEffect, useState, type RefObject } from 'react';

/** Whether what is in an element takes more lines than this, shown or not. @param content looked at again when it changes. */
export function useIsLong(
  element: RefObject<HTMLElement | null>,
  { lines, content }: { lines: number; content: string },
): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (shown === null) return;
    let frame = 0;
    const look = (): void => {
      const line = Number.parseFloat(getComputedStyle(shown).lineHeight);
      setLong(shown.scrollHeight > lines * line + 1);
    };
    // In the next frame: what is drawn because of it must not be a change within the same one.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    observer.observe(shown);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [element, lines, content]);
  return isLong;
}
