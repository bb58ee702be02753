import { useMutation } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

export const useLinkByPhone = () =>
  useMutation({
    mutationFn: (phone: string) => invoke('connection.linkByPhone', { phone }),
    meta: SHOWS_OWN_ERROR,
  });
