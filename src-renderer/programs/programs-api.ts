import { useMutation, useQuery } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { queryKeys } from '../api/query-keys.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

// The keys begin with the topic's name.

export const useLocalApiState = () =>
  useQuery({ queryKey: queryKeys.localApi, queryFn: () => invoke('programs.state', undefined) });

/** The programs that ever had a key, for what they sent. */
export const useProgramNames = (isNeeded: boolean) =>
  useQuery({
    queryKey: ['programs', 'names'],
    queryFn: () => invoke('programs.names', undefined),
    enabled: isNeeded,
  });

export const useProgramKeys = () =>
  useQuery({ queryKey: ['programs', 'keys'], queryFn: () => invoke('programs.keys', undefined) });

export const useProgramCalls = () =>
  useQuery({ queryKey: ['programs', 'calls'], queryFn: () => invoke('programs.calls', undefined) });

export const useWebhooks = () =>
  useQuery({ queryKey: ['programs', 'webhooks'], queryFn: () => invoke('programs.webhooks', undefined) });

export const useAddKey = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.addKey'>) => invoke('programs.addKey', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useRevokeKey = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.revokeKey'>) => invoke('programs.revokeKey', input),
  });

export const useTryRoute = () =>
  useMutation({ mutationFn: (input: InvokeInput<'programs.try'>) => invoke('programs.try', input) });

export const useAddWebhook = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.addWebhook'>) => invoke('programs.addWebhook', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useSetWebhookDisabled = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.setWebhookDisabled'>) =>
      invoke('programs.setWebhookDisabled', input),
  });

export const useRotateWebhookSecret = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.rotateWebhookSecret'>) =>
      invoke('programs.rotateWebhookSecret', input),
  });

export const useRemoveWebhook = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'programs.removeWebhook'>) => invoke('programs.removeWebhook', input),
  });
