import { useMutation, useQuery } from '@tanstack/react-query';
import type { SavedView } from '#shared/domain/conversations/saved-view.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';

/** One's own, then everybody's; the key begins with the topic's name. */
export const useViews = () =>
  useQuery({
    queryKey: ['views'],
    queryFn: async (): Promise<SavedView[]> => (await invoke('views.list', undefined)).views,
  });

/** What fails is shown in the form. */
export const useSaveView = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'views.save'>) => invoke('views.save', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useMoveView = () =>
  useMutation({ mutationFn: (input: InvokeInput<'views.move'>) => invoke('views.move', input) });

export const useRemoveView = () =>
  useMutation({ mutationFn: (input: InvokeInput<'views.remove'>) => invoke('views.remove', input) });
