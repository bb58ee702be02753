import { useMutation } from '@tanstack/react-query';
import { invoke } from '../api/invoke.ts';

/** Hands an address to the system; main decides whether it is one that may be opened. */
export const useOpenOutside = () =>
  useMutation({ mutationFn: (url: string) => invoke('media.openOutside', { url }) });
