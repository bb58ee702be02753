import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Label } from '#shared/domain/conversations/label.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { putConversation } from '../api/cache/live-events.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/** All of them, the archived ones too, by name; the key begins with the topic's name. */
export const useLabels = () =>
  useQuery({ queryKey: ['labels'], queryFn: () => invoke('labels.list', undefined) });

/** Those that are offered. */
export const useOfferedLabels = (): readonly Label[] =>
  (useLabels().data ?? []).filter(({ isArchived }) => !isArchived);

/** What fails is shown in the form. */
export const useSaveLabel = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'labels.save'>) => invoke('labels.save', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useArchiveLabel = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'labels.setArchived'>) => invoke('labels.setArchived', input),
  });

export function useAssignLabel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'labels.assign'>) => invoke('labels.assign', input),
    onSuccess: (conversation) => putConversation(client, conversation),
  });
}
