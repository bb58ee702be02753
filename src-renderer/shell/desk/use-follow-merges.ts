import { useEffect } from 'react';
import { onEvent } from '../../api/on-event.ts';
import { useDrafts } from '../../composer/drafts.tsx';
import { useDeskState } from './desk-state.tsx';

/** When two conversations become one, or two again, the open one and what was typed follow. */
export function useFollowMerges(): void {
  const drafts = useDrafts();
  const { setOpenId } = useDeskState();
  useEffect(() => {
    const stops = [
      onEvent('conversation.merged', ({ mergedId, conversation }) => {
        drafts.merge(mergedId, conversation.id, conversation.draft);
        setOpenId((openId) => (openId === mergedId ? conversation.id : openId));
      }),
      onEvent('conversation.separated', ({ conversation, separated }) => {
        drafts.replace(conversation.id, conversation.draft);
        drafts.replace(separated.id, separated.draft);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [drafts, setOpenId]);
}
