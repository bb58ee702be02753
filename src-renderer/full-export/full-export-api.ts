import { useMutation, useQuery } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** How the one under way goes, and how the last one ended; events keep it fresh. */
export const useFullExport = () =>
  useQuery({ queryKey: queryKeys.fullExport, queryFn: () => invoke('fullExport.state', undefined) });

export const useBeginFullExport = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'fullExport.begin'>) => invoke('fullExport.begin', input),
    meta: SHOWS_OWN_ERROR,
  });
