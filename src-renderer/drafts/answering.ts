import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** How often somebody wanted to answer from elsewhere. */
const useTurns = create<number>(() => 0);

/** Brings the caret to where the open conversation’s customer is answered. */
export const answerCustomer = (): void => useTurns.setState((turns) => turns + 1, true);

/** `onWanted`: somebody wants to answer; not for what was wanted before this was drawn. */
export function useAnswerWanted(onWanted: () => void): void {
  const turns = useTurns();
  const known = useRef(turns);
  useEffect(() => {
    if (known.current === turns) return;
    known.current = turns;
    onWanted();
  }, [turns, onWanted]);
}
