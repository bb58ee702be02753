import { createContext, use, useLayoutEffect } from 'react';

/** Tells the dialog that its page has changes nobody saved yet; it asks before it lets them go. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => undefined);

export function useUnsaved(isUnsaved: boolean): void {
  const tell = use(UnsavedContext);
  // With what is drawn, not after it: who leaves right after saving is not asked about what is saved.
  useLayoutEffect(() => {
    tell(isUnsaved);
    return () => tell(false);
  }, [tell, isUnsaved]);
}
