import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { putMessage } from '../api/cache/live-events.ts';
import { invoke } from '../api/invoke.ts';
import type { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/**
 * Something is to be done to a message: shown as waiting until WhatsApp has it.
 * @param options.meta SHOWS_OWN_ERROR where what goes wrong is said beside it.
 */
export function useAct(options: { meta?: typeof SHOWS_OWN_ERROR } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'messages.act'>) => invoke('messages.act', input),
    onSuccess: (message) => putMessage(client, message),
    ...options,
  });
}

/** A person decides about one that was given up. */
export function useDecideAction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ again, ...input }: InvokeInput<'messages.retryAction'> & { again: boolean }) =>
      invoke(again ? 'messages.retryAction' : 'messages.leaveAction', input),
    onSuccess: (message) => putMessage(client, message),
  });
}
