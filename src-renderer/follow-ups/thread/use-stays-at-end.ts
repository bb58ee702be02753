import type { RefObject } from 'react';
import { useEffect } from 'react';

/** This near to its end, a thread is at its end. */
const NEAR_PX = 60;

/** Who was at the end of the list is there again when its foot has grown; everybody else stays where they read. */
export function useStaysAtEnd(foot: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = foot.current;
    const scroller = element?.closest('[data-testid="virtuoso-scroller"]');
    if (element === null || scroller === null || scroller === undefined) return undefined;
    let height = 0;
    const sizes = new ResizeObserver(() => {
      const grown = Math.max(element.offsetHeight - height, 0);
      height = element.offsetHeight;
      const fromEnd = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      if (grown > 0 && fromEnd - grown <= NEAR_PX) scroller.scrollTop = scroller.scrollHeight;
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [foot]);
}
