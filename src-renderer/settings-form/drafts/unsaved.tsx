import { createContext, use, useEffect } from 'react';

/** Tells the dialog that its page has changes nobody saved yet; it asks before it lets them go. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => undefined);

export function useUnsaved(isUnsaved: boolean): void {
  const tell = use(UnsavedContext);
  useEffect(() => {
    tell(isUnsaved);
    return () => tell(false);
  }, [tell, isUnsaved]);
}
