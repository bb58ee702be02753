import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { InvokeInput, InvokeOutput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';

/**
 * Both conversations change by an event.
 * @param onDone is called also when the dialog that asked for it is gone.
 */
export const useMergeConversations = (onDone: (merged: InvokeOutput<'conversations.merge'>) => void) =>
  useMutation({
    mutationFn: (input: InvokeInput<'conversations.merge'>) => invoke('conversations.merge', input),
    onSuccess: onDone,
  });

/** The same for taking it back. */
export const useSeparateConversations = (onDone: () => void) =>
  useMutation({
    mutationFn: (mergeId: number) => invoke('conversations.separate', { mergeId }),
    onSuccess: onDone,
  });

/** What staff merged into a conversation; read anew whenever it is opened, as nothing tells of every change. */
export const useMerges = ({ id, chatAddress }: Pick<Conversation, 'id' | 'chatAddress'>) =>
  useQuery({
    queryKey: queryKeys.merges(id, chatAddress),
    queryFn: () => invoke('conversations.merges', { id }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
