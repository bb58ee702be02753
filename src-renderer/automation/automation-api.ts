import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConversationAutomation } from '#shared/domain/conversations/conversation-automation.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

const keyOf = (conversationId: number) => [...queryKeys.topic('automation'), 'of', conversationId] as const;

/** What the desk says by itself in a conversation. */
export const useConversationAutomation = (conversationId: number, isAsked: boolean) =>
  useQuery({
    enabled: isAsked,
    queryKey: keyOf(conversationId),
    queryFn: () => invoke('automation.ofConversation', { conversationId }),
  });

const appTextsKey = [...queryKeys.topic('automation'), 'app-texts'] as const;

/** What the phone's app was seen to write by itself, as far as nobody has said that they know. */
export const useAppTexts = () =>
  useQuery({ queryKey: appTextsKey, queryFn: () => invoke('automation.appTexts', undefined) });

export function useReadAppText() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => invoke('automation.appTextRead', { id }),
    onSuccess: () => client.invalidateQueries({ queryKey: appTextsKey }),
  });
}

/** The switch follows the finger; when it fails it goes back, and the failure is told like every command's. */
export function useSetMuted(conversationId: number) {
  const client = useQueryClient();
  const queryKey = keyOf(conversationId);
  return useMutation({
    mutationFn: (isMuted: boolean) => invoke('automation.setMuted', { conversationId, isMuted }),
    onMutate: async (isMuted) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<ConversationAutomation>(queryKey);
      if (before !== undefined) client.setQueryData(queryKey, { ...before, isMuted });
      return { before };
    },
    onError: (_error, _isMuted, context) => client.setQueryData(queryKey, context?.before),
    onSuccess: (now) => client.setQueryData(queryKey, now),
  });
}
