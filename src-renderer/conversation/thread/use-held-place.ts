import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { HeldPlace } from './held-place.ts';

/** The held place of a list that is mounted once: who reads it, and whether they are at its end. */
export function useHeldPlace(options: { startsAtEnd: boolean; isWhole: boolean; onLeaveEnd: () => void }): {
  isAtEnd: boolean;
  goToEnd: () => void;
  scrollerRef: (element: HTMLElement | Window | null) => void;
} {
  const [isAtEnd, setAtEnd] = useState(options.startsAtEnd);
  const place = useRef<HeldPlace | null>(null);
  const latest = useLatest(options);
  const scrollerRef = useCallback(
    (element: HTMLElement | Window | null) => {
      place.current?.stop();
      place.current = null;
      if (!(element instanceof HTMLElement)) return;
      place.current = new HeldPlace(element, {
        startsAtEnd: latest.current.startsAtEnd,
        isWhole: () => latest.current.isWhole,
        onAtEnd: (now) => {
          setAtEnd(now);
          if (!now) latest.current.onLeaveEnd();
        },
      });
    },
    [latest],
  );
  const goToEnd = useCallback(() => place.current?.goToEnd(), []);
  return { isAtEnd, goToEnd, scrollerRef };
}

/** What the last drawing was given, for listeners that outlive it. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
