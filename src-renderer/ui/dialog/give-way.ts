import { useEffect, useEffectEvent } from 'react';

const giving = new Set<() => void>();

/** A dialog that closes when a person is led somewhere below it, as by a notification. Not one that holds what was typed. */
export function useGivesWay(isOpen: boolean, close: () => void): void {
  const leave = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const give = (): void => leave();
    giving.add(give);
    return () => void giving.delete(give);
  }, [isOpen]);
}

/** Closes what lies over the page and can be opened again as it was. */
export function askToGiveWay(): void {
  for (const give of giving) give();
}
