import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { Agent, StaffState } from '#shared/domain/staff/agent.ts';
import type { AuditFilter } from '#shared/domain/staff/audit.ts';
import { mayDo, type Action } from '#shared/domain/staff/permissions.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { AuditCursor } from '#shared/ipc/contract/staff.ts';
import { invoke } from './invoke.ts';
import { SHOWS_OWN_ERROR } from './query-client.ts';
import { queryKeys } from './query-keys.ts';

/** Who is at the counter; events keep it fresh. */
export const useStaffState = () =>
  useQuery({ queryKey: queryKeys.staff, queryFn: () => invoke('staff.state', undefined) });

type SignedIn = Extract<StaffState, { phase: 'signed-in' }>;

/** Who is signed in and everybody's names; undefined while nobody is. */
export function useSignedIn(): SignedIn | undefined {
  const state = useStaffState().data;
  return state?.phase === 'signed-in' ? state : undefined;
}

/** Whether to offer something; main decides whether it is done. */
export function useMay(action: Action): boolean {
  const agent: Agent | undefined = useSignedIn()?.agent;
  return agent !== undefined && mayDo(agent.role, action);
}

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
