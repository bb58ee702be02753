import { useEffect, useState, type RefObject } from 'react';

/** Whether a step has asked for more than is written; each time it does, the first field that lacks it has the focus. */
export function useAsked(bench: RefObject<HTMLElement | null>): {
  isAsked: boolean;
  ask: () => void;
  forget: () => void;
} {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times === 0) return;
    const wrong = bench.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? bench.current?.querySelector<HTMLElement>('[data-line]'))?.focus();
  }, [bench, times]);
  return {
    isAsked: times > 0,
    ask: () => setTimes((before) => before + 1),
    forget: () => setTimes(0),
  };
}
