import { useMutation } from '@tanstack/react-query';
import { invoke } from '../../api/invoke.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
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

/** By the keyboard. */
export function useLockKey(): void {
  const { mutate } = useLock();
  useShortcut('lock', () => mutate(false));
}
