import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reach, ShownFilling } from '#shared/domain/past/filling.ts';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';

const FILLING = ['past', 'filling'] as const;
/** What it waits for no event tells. */
const LOOK_EVERY_MS = 3_000;

/** How far the phone's past is filled in; null when nobody has asked for it. */
export const useFilling = () =>
  useQuery({
    queryKey: FILLING,
    queryFn: () => invoke('past.filling', undefined),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? LOOK_EVERY_MS : false),
  });

function useFillingChange<Input>(change: (input: Input) => Promise<ShownFilling>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (filling) => client.setQueryData(FILLING, filling),
    meta: SHOWS_OWN_ERROR,
  });
}

export const useFill = () => useFillingChange((reach: Reach) => invoke('past.fill', { reach }));

export const usePauseFilling = () => useFillingChange(() => invoke('past.pauseFilling', undefined));

export const useResumeFilling = () => useFillingChange(() => invoke('past.resumeFilling', undefined));
