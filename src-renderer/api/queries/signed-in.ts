import { useQuery } from '@tanstack/react-query';
import type { Agent, StaffState } from '#shared/domain/staff/agent.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import type { Action } from '#shared/domain/staff/permissions.ts';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';

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
