import { useEffect } from 'react';
import { followFocus } from './focus-history.ts';
import { useTypedBeforeFocus } from './use-typed-before-focus.ts';

/** Once for the window: where the keyboard was is known, and what is typed before it is anywhere is not lost. */
export function useFocusKeeping(): void {
  useEffect(followFocus, []);
  useTypedBeforeFocus();
}
