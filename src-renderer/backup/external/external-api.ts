import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';

export const useChooseTarget = () =>
  useMutation({ mutationFn: () => invoke('external.choose', undefined), meta: SHOWS_OWN_ERROR });

export function useSetUpTarget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'external.setUp'>) => invoke('external.setUp', input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.firstSteps }),
    meta: SHOWS_OWN_ERROR,
  });
}

export const useForgetTarget = () =>
  useMutation({ mutationFn: () => invoke('external.forget', undefined), meta: SHOWS_OWN_ERROR });

/** Takes a snapshot; how far it is comes as an event. */
export const useRunExternal = () =>
  useMutation({ mutationFn: () => invoke('external.run', undefined), meta: SHOWS_OWN_ERROR });

/** Read anew each time they are shown, because nobody pushes what lies on a stick. @param after the newest that is known. */
export const useSnapshots = (after: number | null) =>
  useQuery({
    queryKey: [...queryKeys.externalSnapshots, after],
    queryFn: () => invoke('external.snapshots', undefined),
    gcTime: 0,
  });

export function useDrill() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'external.drill'>) => invoke('external.drill', input),
    onMutate: () => client.setQueryData(queryKeys.drillProgress, 0),
    gcTime: 0,
    meta: SHOWS_OWN_ERROR,
  });
}

/** From 0 to 1, as it is pushed. */
export const useDrillProgress = () =>
  useQuery({ queryKey: queryKeys.drillProgress, queryFn: () => 0, staleTime: Infinity });

/** The passphrase, for one's own secret; kept in no cache, so that it is gone when its dialog closes. */
export const useRevealPassphrase = () =>
  useMutation({
    mutationFn: (secret: string) => invoke('external.revealPassphrase', { secret }),
    gcTime: 0,
    meta: SHOWS_OWN_ERROR,
  });
