import { useMergeConversations, useSeparateConversations } from '../merging-api.ts';
import { useDrafts } from '../../drafts/drafts.tsx';
import { showMerged, showSeparated } from './show-merged.tsx';

/** Merges and separates, and says what happened. What is being typed is stored first, so that it goes along. */
export function useMerging() {
  const drafts = useDrafts();
  const separating = useSeparateConversations(showSeparated);
  const separate = (mergeId: number): void => {
    drafts.flush();
    separating.mutate(mergeId);
  };
  const merging = useMergeConversations(({ mergeId }) => showMerged(() => separate(mergeId)));
  const merge = (input: { id: number; otherId: number }): void => {
    drafts.flush();
    merging.mutate(input);
  };
  return { merge, separate };
}
