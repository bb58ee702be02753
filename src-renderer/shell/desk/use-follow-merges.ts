import { useEffect } from 'react';
import { onEvent } from '../../api/on-event.ts';
import { useDrafts } from '../../drafts/drafts.tsx';
import { moveEdits } from '../../drafts/edit-drafts.ts';
import { useTrays } from '../../attachments/tray/state/trays.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';

/**
 * When two conversations become one, or two again, the open one, what was typed and what was chosen follow. Of one that was
 * erased nothing stays.
 */
export function useFollowMerges(): void {
  const drafts = useDrafts();
  const trays = useTrays();
  const { setOpenId } = useNavigation();
  useEffect(() => {
    const stops = [
      onEvent('conversation.merged', ({ mergedId, conversation }) => {
        drafts.merge(mergedId, conversation.id, conversation.draft);
        trays.merge(mergedId, conversation.id, drafts.read(conversation.id) ?? conversation.draft);
        moveEdits(mergedId, conversation.id);
        setOpenId((openId) => (openId === mergedId ? conversation.id : openId));
      }),
      onEvent('conversation.separated', ({ conversation, separated }) => {
        drafts.replace(conversation.id, conversation.draft);
        drafts.replace(separated.id, separated.draft);
        trays.separate(separated.id);
      }),
      onEvent('conversation.removed', ({ conversationId }) => {
        drafts.replace(conversationId, '');
        setOpenId((openId) => (openId === conversationId ? null : openId));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [drafts, trays, setOpenId]);
}
