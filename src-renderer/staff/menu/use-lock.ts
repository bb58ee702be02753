import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { invoke } from '../../api/invoke.ts';
import { useDrafts } from '../../drafts/drafts.tsx';

/** Signs out; what is typed is saved while it still may be. `true`: somebody else wants to sign in. */
export function useLock() {
  const drafts = useDrafts();
  return useMutation({
    mutationFn: (forOther: boolean) => {
      drafts.flush();
      return invoke('staff.lock', { forOther });
    },
  });
}

/** Ctrl+L, on whatever keyboard layout. */
export function useLockKey(): void {
  const { mutate } = useLock();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyL')
        return;
      event.preventDefault();
      mutate(false);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mutate]);
}
