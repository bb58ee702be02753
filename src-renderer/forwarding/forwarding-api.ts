import { useMutation } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

/** What it comes to is said in the dialog. */
export const useForward = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'messages.forward'>) => invoke('messages.forward', input),
    meta: SHOWS_OWN_ERROR,
  });
