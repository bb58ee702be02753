import { useMutation, useQuery } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

/** Begins with the topic's name: `desk.changed` reads it anew. */
export const useNumbers = (conversationId: number) =>
  useQuery({
    queryKey: ['customers', 'numbers', conversationId],
    queryFn: () => invoke('conversations.numbers', { id: conversationId }),
  });

export const useSettleNewOwner = () =>
  useMutation({ mutationFn: (id: number) => invoke('conversations.settleNewOwner', { id }) });
