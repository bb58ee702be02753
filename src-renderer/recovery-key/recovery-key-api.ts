import { useMutation } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

/** The recovery key; kept in no cache, so that it is gone when its dialog closes. */
export const useRevealRecoveryKey = () =>
  useMutation({ mutationFn: () => invoke('recoveryKey.reveal', undefined), gcTime: 0 });
