import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

// All begin with the topic's name: `desk.changed` reads them anew.
const keys = {
  summary: (customerId: number) => ['privacy', 'summary', customerId] as const,
  hold: (customerId: number) => ['privacy', 'hold', customerId] as const,
  erasures: ['privacy', 'erasures'] as const,
  copies: ['privacy', 'copies'] as const,
};

/** Counted anew whenever it is asked for. */
export const usePersonSummary = (customerId: number) =>
  useQuery({
    queryKey: keys.summary(customerId),
    queryFn: () => invoke('privacy.summary', { customerId }),
    staleTime: 0,
    gcTime: 0,
  });

export const useEraseCustomer = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'privacy.erase'>) => invoke('privacy.erase', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useLegalHold = (customerId: number) =>
  useQuery({ queryKey: keys.hold(customerId), queryFn: () => invoke('privacy.hold', { customerId }) });

export const useSetHold = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'privacy.setHold'>) => invoke('privacy.setHold', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useGiveData = () =>
  useMutation({
    mutationFn: (customerId: number) => invoke('privacy.give', { customerId }),
    meta: SHOWS_OWN_ERROR,
  });

export const useErasures = () =>
  useQuery({ queryKey: keys.erasures, queryFn: () => invoke('privacy.erasures', undefined), staleTime: 0 });

export const useOlderCopies = () =>
  useQuery({ queryKey: keys.copies, queryFn: () => invoke('privacy.copies', undefined), staleTime: 0 });

export function useRemoveCopies() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => invoke('privacy.removeCopies', undefined),
    onSettled: () => client.invalidateQueries({ queryKey: keys.copies }),
  });
}

export const usePreviewRetention = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'privacy.previewRetention'>) => invoke('privacy.previewRetention', input),
  });
