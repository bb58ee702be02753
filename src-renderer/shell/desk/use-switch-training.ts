import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invoke } from '../../api/invoke.ts';
import { useDrafts } from '../../composer/drafts.tsx';
import { useDeskState } from './desk-state.tsx';

/** Goes into or out of training: other customers, other settings, so nothing of before may stay. */
export function useSwitchTraining(channel: 'app.enterTraining' | 'app.leaveTraining') {
  const client = useQueryClient();
  const drafts = useDrafts();
  const { setOpenId, setView } = useDeskState();
  return useMutation({
    mutationFn: () => {
      // While they can still be written where they belong.
      drafts.flush();
      return invoke(channel, undefined);
    },
    onSuccess: () => {
      drafts.clear();
      setOpenId(null);
      setView('connect');
      return client.resetQueries();
    },
  });
}
