import { useMergeConversations, useSeparateConversations } from '../merging-api.ts';
import { useDrafts } from '../../drafts/drafts.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showDone } from '../../ui/notes/done-notice.tsx';

/** Merges and separates, and says what happened. What is being typed is stored first, so that it goes along. */
export function useMerging() {
  const drafts = useDrafts();
  const { t } = useWords();
  const separating = useSeparateConversations(() =>
    showDone({ about: 'merge', sentence: t('merge.undone') }),
  );
  const separate = (mergeId: number): void => {
    drafts.flush();
    separating.mutate(mergeId);
  };
  const merging = useMergeConversations(({ mergeId }) =>
    showDone({ about: 'merge', sentence: t('merge.done'), onUndo: () => separate(mergeId) }),
  );
  const merge = (input: { id: number; otherId: number }): void => {
    drafts.flush();
    merging.mutate(input);
  };
  return { merge, separate };
}
