import { useMutation, useQueryClient } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { useDrafts } from '../drafts/drafts.tsx';
import { useTrays } from '../attachments/tray/state/trays.tsx';
import { clearEdits } from '../drafts/edit-drafts.ts';
import { clearNoteDrafts } from '../drafts/note-drafts.ts';
import { useNavigation } from '../navigation/navigation.tsx';

/** Goes into or out of training: other customers, other settings, so nothing of before may stay. */
export function useSwitchTraining(channel: 'app.enterTraining' | 'app.leaveTraining') {
  const client = useQueryClient();
  const drafts = useDrafts();
  const trays = useTrays();
  const { setOpenId, setView } = useNavigation();
  return useMutation({
    mutationFn: () => {
      // While they can still be written where they belong.
      drafts.flush();
      return invoke(channel, undefined);
    },
    onSuccess: () => {
      drafts.clear();
      trays.clear();
      clearNoteDrafts();
      clearEdits();
      setOpenId(null);
      setView('connect');
      return client.resetQueries();
    },
  });
}
