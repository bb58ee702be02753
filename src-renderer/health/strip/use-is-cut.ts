import { useEffect, useState, type RefObject } from 'react';

/** Whether an element hides some of what is in it. @param content looked at again when it changes. */
export function useIsCut(element: RefObject<HTMLElement | null>, content: string): boolean {
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const shown = element.current;
    if (shown === null) return;
    let frame = 0;
    const look = (): void => setCut(shown.scrollHeight > shown.clientHeight + 1);
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
  }, [element, content]);
  return isCut;
}
