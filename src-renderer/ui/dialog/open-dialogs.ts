import { useEffect, useId } from 'react';
import { create } from 'zustand';

/** The dialogs that are open, the topmost last. */
const useOpenDialogs = create<readonly string[]>(() => []);

/** Tells of a dialog while it is open, and whether it is the topmost. */
export function useIsTopmost(isOpen: boolean): boolean {
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    useOpenDialogs.setState((open) => [...open, id], true);
    return () => useOpenDialogs.setState((open) => open.filter((one) => one !== id), true);
  }, [id, isOpen]);
  return useOpenDialogs((open) => open.at(-1) === id);
}

export const isDialogOpen = (): boolean => useOpenDialogs.getState().length > 0;

export const useIsDialogOpen = (): boolean => useOpenDialogs((open) => open.length > 0);
