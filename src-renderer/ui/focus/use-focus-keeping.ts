import { useEffect } from 'react';
import { followFocus } from './focus-history.ts';
import { usePressedOnce } from './use-pressed-once.ts';
import { useFocusStays } from './use-focus-stays.ts';
import { useTypedBeforeFocus } from './use-typed-before-focus.ts';

/**
 * Once for the window: where the keyboard was is known, it is not lost with what it was on, a held key presses no second
 * thing, and what is typed before it is anywhere is not lost either.
 */
export function useFocusKeeping(): void {
  useEffect(followFocus, []);
  useFocusStays();
  usePressedOnce();
  useTypedBeforeFocus();
}
