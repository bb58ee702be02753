import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changedLook, DEFAULT_LOOK, type Look, type LookChange, type ZoomStep } from '#shared/domain/look.ts';
import { patchQuery } from '../cache/patch-query.ts';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';

/** How the window looks on this PC; what is usual until that is read. */
export const useLook = (): Look =>
  useQuery({ queryKey: queryKeys.look, queryFn: () => invoke('look.get', undefined) }).data ?? DEFAULT_LOOK;

/** Shown at once; what comes of it is told by an event. */
export function useUpdateLook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: LookChange) => invoke('look.update', change),
    onMutate: (change) => patchQuery<Look>(client, queryKeys.look, (look) => changedLook(look, change)),
  });
}

export const useZoom = () => useMutation({ mutationFn: (step: ZoomStep) => invoke('look.zoom', { step }) });
