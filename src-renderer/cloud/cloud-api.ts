import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/** How often the way in is looked at while it is shown; "last heard" would grow old otherwise. */
const HEALTH_EVERY_MS = 5000;
const CREDENTIALS = ['cloud', 'credentials'];

/** Of the secrets only whether they are there. */
export const useCloudCredentials = () =>
  useQuery({ queryKey: CREDENTIALS, queryFn: () => invoke('cloud.credentials', undefined) });

export const useWebhookHealth = () =>
  useQuery({
    queryKey: ['cloud', 'webhook'],
    queryFn: () => invoke('cloud.webhook', undefined),
    refetchInterval: HEALTH_EVERY_MS,
  });

/** What fails is shown in the form. */
export function useSaveCloudCredentials() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: InvokeInput<'cloud.saveCredentials'>) => invoke('cloud.saveCredentials', change),
    onSuccess: (credentials) => client.setQueryData(CREDENTIALS, credentials),
    meta: SHOWS_OWN_ERROR,
  });
}

export const useCheckSetUp = () => useMutation({ mutationFn: () => invoke('cloud.check', undefined) });

/** What WhatsApp refuses is a result. */
export const useRegister = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'cloud.register'>) => invoke('cloud.register', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useSubscribe = () => useMutation({ mutationFn: () => invoke('cloud.subscribe', undefined) });
