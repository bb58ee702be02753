import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { readyReply, type ReadyReply } from '#shared/desk/templates/ready-reply.ts';
import { takeWantedReply, wantedReply } from '../../drafts/wanted-reply.ts';
import { useTemplates } from '../templates-api.ts';

/** Hands over the reply that another page wants in this conversation, once, and only while its text stands open. */
export function useWantedReply(
  { conversationId, isOpen }: { conversationId: number; isOpen: boolean },
  onWanted: (reply: ReadyReply, total: number | null) => void,
): void {
  const templates = useTemplates().data;
  const isWanted = useStore(wantedReply, ({ wanted }) => wanted?.conversationId === conversationId);
  const canTake = isWanted && isOpen && templates !== undefined;
  const take = useEffectEvent(() => {
    const wanted = takeWantedReply(conversationId);
    if (wanted === null) return;
    const { says, total } = wanted;
    const reply =
      says === 'ready' ? readyReply(templates ?? []) : templates?.find(({ id }) => id === says.templateId);
    if (reply !== undefined) onWanted(reply, total);
  });
  useEffect(() => {
    if (canTake) take();
  }, [canTake]);
}
