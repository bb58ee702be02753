import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { AuditFilter } from '#shared/domain/staff/audit.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { AuditCursor } from '#shared/ipc/contract/staff.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** The commands that change the staff; their answer comes as `staff.changed`, and their form shows what went wrong. */
export const useStaffCommand = <
  C extends
    | 'staff.setUp'
    | 'staff.resetSecret'
    | 'staff.add'
    | 'staff.update'
    | 'staff.setSecret'
    | 'staff.endShift'
    | 'staff.setShift'
    | 'staff.setSignature',
>(
  channel: C,
) =>
  useMutation({
    mutationFn: async (input: InvokeInput<C>) => {
      await invoke(channel, input);
    },
    meta: SHOWS_OWN_ERROR,
  });

export const useSignIn = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'staff.signIn'>) => invoke('staff.signIn', input),
    meta: SHOWS_OWN_ERROR,
  });

/** Its form shows what came of it. */
export const useChangeOwnSecret = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'staff.changeOwnSecret'>) => invoke('staff.changeOwnSecret', input),
    meta: SHOWS_OWN_ERROR,
  });

/** Newest first, page by page; read anew each time it is shown, because nobody pushes it. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: queryKeys.audit(filter),
    queryFn: ({ pageParam }) =>
      invoke('audit.list', { ...filter, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as AuditCursor | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: 0,
  });

export const useExportAudit = () =>
  useMutation({ mutationFn: (input: InvokeInput<'audit.export'>) => invoke('audit.export', input) });

/** As a locked screen is told of nothing that happens, it asks now and then. */
const WAITING_EVERY_MS = 15_000;

/** How many customers wait for an answer, for the sign-in screen. */
export const useWaiting = () =>
  useQuery({
    queryKey: queryKeys.waiting,
    queryFn: () => invoke('staff.waiting', undefined),
    refetchInterval: WAITING_EVERY_MS,
    gcTime: 0,
  });
