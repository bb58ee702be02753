import { useEffect } from 'react';
import { onEvent } from '../../api/on-event.ts';
import { useDrafts } from '../../composer/drafts.tsx';
import { useDeskState } from './desk-state.tsx';

/** When two conversations become one, the open one and what was typed follow. */
export function useFollowMerges(): void {
  const drafts = useDrafts();
  const { setOpenId } = useDeskState();
  useEffect(
    () =>
      onEvent('conversation.merged', ({ mergedId, conversation }) => {
        drafts.merge(mergedId, conversation.id, conversation.draft);
        setOpenId((openId) => (openId === mergedId ? conversation.id : openId));
      }),
    [drafts, setOpenId],
  );
}
