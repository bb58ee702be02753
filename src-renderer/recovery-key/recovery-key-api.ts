import { useMutation } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

/** The recovery key, for one's own secret; kept in no cache, so that it is gone when its dialog closes. */
export const useRevealRecoveryKey = () =>
  useMutation({
    mutationFn: (secret: string) => invoke('recoveryKey.reveal', { secret }),
    gcTime: 0,
  });
