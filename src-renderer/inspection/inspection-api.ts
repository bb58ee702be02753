import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { LogCursor, LogFilter } from '#shared/domain/inspection/log-page.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** Sizes and memory tell nobody that they are others now: while the page is open it asks. */
const STATE_EVERY_MS = 5_000;

export const useDeskState = () =>
  useQuery({
    queryKey: queryKeys.deskState,
    queryFn: () => invoke('inspection.state', undefined),
    refetchInterval: STATE_EVERY_MS,
    gcTime: 0,
  });

/** Newest first, page by page. */
export const useLog = (filter: LogFilter) =>
  useInfiniteQuery({
    queryKey: queryKeys.log(filter),
    queryFn: ({ pageParam }) => invoke('inspection.log', { filter, from: pageParam }),
    initialPageParam: null as LogCursor | null,
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: 0,
  });

/** When something was logged last, as far as this window has heard; epoch ms. */
export const useLoggedAt = (): number =>
  useQuery({ queryKey: queryKeys.logged, queryFn: () => 0, staleTime: Infinity }).data ?? 0;

export const usePreviewBundle = () =>
  useMutation({ mutationFn: () => invoke('inspection.previewBundle', undefined), meta: SHOWS_OWN_ERROR });

export const useSaveBundle = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'inspection.saveBundle'>) => invoke('inspection.saveBundle', input),
    meta: SHOWS_OWN_ERROR,
  });
